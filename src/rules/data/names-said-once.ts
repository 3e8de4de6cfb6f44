import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { partText } from '../../figures/phrase/parts.ts';
import { phrase } from '../../figures/phrase/phrase.ts';
import { longest } from '../../figures/references/members.ts';
import { resolve } from '../../figures/references/resolve.ts';
import { type Token, tokens } from '../../figures/tokens.ts';
import { type DataRule, everyText, type Finding } from '../rule.ts';

/** 走访企业【走访企业】 prints 走访企业走访企业520余家: the reference already includes the name. */
export const namesSaidOnce: DataRule = {
  name: 'names-said-once',
  severity: 'warning',
  description: '引用整句时，前面不应再写指标或部分的名称；只印数的，不应放在句首。',
  why: '“走访企业走访企业520余家”，一读就知是拼出来的；“2.06%，低于全市平均”，不知说的是什么。',
  basis: '《党政机关公文处理工作条例》第十九条：文字精练',
  bad: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业】。',
  good: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业.数值】。',
  *check(report, figures) {
    for (const { text, path } of everyText(report)) {
      yield* twice(text, path, figures);
      yield* nameless(text, path, figures);
    }
  },
};

/** 2.06%: only a number; dates and periods are clear by themselves. */
const BARE = /^[−\d][\d.—]*(?![\d.—])[^\d，年月日]{0,6}$/u;

/** 【研发投入强度.数值】，低于全市平均水平: nothing says what 2.06% is. */
function* nameless(text: string, path: Path, figures: Figures): Generator<Finding> {
  const all = tokens(text);
  for (const [index, token] of all.entries()) {
    const [before, after] = [all[index - 1], all[index + 1]];
    const opens = !before || (before.kind === 'text' && /[。！？；\n]\s*$/u.test(before.text));
    if (!opens || after?.kind !== 'text' || !after.text.startsWith('，')) continue;
    const typed = text.slice(token.from, token.to);
    const name = nameOf(token, figures);
    const said = name === undefined ? '' : resolve(figures, typed, '简');
    if (!BARE.test(said)) continue;
    yield {
      path,
      message: `${typed}在句首只印“${said}”，读者不知说的是什么。`,
      hint: `在前面写上名称，或改用【${name}】。`,
    };
  }
}

/** The name of the figure in a reference or definition. */
function nameOf(token: Token, figures: Figures): string | undefined {
  if (token.kind === 'definition') return token.name;
  return token.kind === 'reference' ? longest(figures.byName, token.body)?.name : undefined;
}

/** The figure or part whose name both ends the preceding words and begins the text of the reference. */
function saidTwice(body: string, figures: Figures, words: string): Figure | undefined {
  const isSaid = ({ label }: Figure) => words.endsWith(label);
  const figure = figures.byName.get(body);
  if (figure) return isSaid(figure) && phrase(figure, { form: '简' }).startsWith(figure.label) ? figure : undefined;
  let [at, rest]: [Figure | undefined, string] = [longest(figures.byName, body), body];
  while (at && rest !== at.name) {
    rest = rest.slice(at.name.length + 1);
    at = longest(new Map(at.parts.map((part) => [part.name, part])), rest);
  }
  return at && isSaid(at) && partText(at).startsWith(at.label) ? at : undefined;
}

function* twice(text: string, path: Path, figures: Figures): Generator<Finding> {
  let before = '';
  for (const token of tokens(text)) {
    const name = token.kind === 'reference' ? token.body.replace(/\.(?:全|简)$/u, '') : '';
    const said = before.replace(/[达为共有约仅]+$/u, '');
    const figure = said === '' ? undefined : saidTwice(name, figures, said);
    if (figure) {
      yield {
        path,
        message: `【${name}】前面已经写了“${figure.label}”，印出来名称会重复。`,
        hint: `删去前面的名称，或改用【${name}.数值】。`,
      };
    }
    before = token.kind === 'text' ? token.text : '';
  }
}
