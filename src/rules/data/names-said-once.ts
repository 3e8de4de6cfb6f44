import type { Path } from '../../diagnostic.ts';
import { phrase } from '../../figures/phrase.ts';
import type { Figures } from '../../figures/register.ts';
import { tokens } from '../../figures/tokens.ts';
import { type DataRule, everyText, type Finding } from '../rule.ts';

/** 走访企业【走访企业】 prints 走访企业走访企业520余家: the reference says the name itself. */
export const namesSaidOnce: DataRule = {
  name: 'names-said-once',
  severity: 'warning',
  description: '引用整句时，前面不应再写指标的名称。',
  why: '“走访企业走访企业520余家”，一读就知是拼出来的。',
  basis: '《党政机关公文处理工作条例》第十九条：文字精炼',
  bad: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业】。',
  good: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业.数值】。',
  *check(report, figures) {
    for (const { text, path } of everyText(report)) yield* twice(text, path, figures);
  },
};

function* twice(text: string, path: Path, figures: Figures): Generator<Finding> {
  let before = '';
  for (const token of tokens(text)) {
    const name = token.kind === 'reference' ? token.body.replace(/\.(?:全|简)$/u, '') : '';
    const figure = figures.byName.get(name);
    const said = before.replace(/[达为共有约]+$/u, '');
    if (figure && said.endsWith(figure.label) && phrase(figure, { form: '简' }).startsWith(figure.label)) {
      yield {
        path,
        message: `【${name}】前面已经写了“${figure.label}”，印出来名称会重复。`,
        hint: `删去前面的名称，或改用【${name}.数值】。`,
      };
    }
    before = token.kind === 'text' ? token.text : '';
  }
}
