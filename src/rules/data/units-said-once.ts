import type { Path } from '../../diagnostic.ts';
import type { Figures } from '../../figures/figures.ts';
import { resolve } from '../../figures/references/resolve.ts';
import { tokens } from '../../figures/tokens.ts';
import { saidAgain, unitAtEnd } from '../doubled-unit.ts';
import { type DataRule, everyText, type Finding } from '../rule.ts';

/** 【专利申请量.数值】件 prints 2924件件: the reference already includes the unit. */
export const unitsSaidOnce: DataRule = {
  name: 'units-said-once',
  severity: 'error',
  description: '引用的数带着单位，后面不应再写。',
  why: '“2924件件”印了出去，一看就知是拼出来的。',
  basis: '《党政机关公文处理工作条例》第十九条：文字精练',
  bad: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业.数值】家。',
  good: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业.数值】。',
  *check(report, figures) {
    for (const { text, path } of everyText(report)) yield* twice(text, path, figures);
  },
};

function* twice(text: string, path: Path, figures: Figures): Generator<Finding> {
  for (const { kind, from, to } of tokens(text)) {
    if (kind !== 'reference' && kind !== 'definition') continue;
    const behind = text.slice(to).trimStart();
    // Most references are followed by a punctuation mark.
    if (!/^[\p{Script=Han}%％‰]/u.test(behind)) continue;
    const reference = text.slice(from, to);
    const said = resolve(figures, reference, '简');
    const unit = unitAtEnd(said);
    const again = unit === undefined ? undefined : saidAgain(unit, behind);
    if (again === undefined) continue;
    const at = text.length - behind.length;
    yield {
      path,
      within: { from: at, to: at + again.length, fix: '' },
      message: `${reference}印作“${said}”，带着单位，后面不应再写“${again}”。`,
      hint: `删去“${again}”。`,
    };
  }
}
