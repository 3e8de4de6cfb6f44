import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { partText } from '../../figures/phrase/parts.ts';
import { phrase } from '../../figures/phrase/phrase.ts';
import { longest, memberOf } from '../../figures/references/members.ts';
import { resolve } from '../../figures/references/resolve.ts';
import { type Token, tokens } from '../../figures/tokens.ts';
import { FALL, RISE } from '../../zh/change-words.ts';
import { type DataRule, everyText, type Finding } from '../rule.ts';

/** 走访企业【走访企业】 prints 走访企业走访企业520余家: the reference already includes the name. */
export const namesSaidOnce: DataRule = {
  name: 'names-said-once',
  severity: 'warning',
  description: '引用整句时，前面不应再写指标或部分的名称、动词；只印数的，不应放在句首。',
  why: '“走访企业走访企业520余家”，一读就知是拼出来的；“2.06%，低于全市平均”，不知说的是什么。',
  basis: '《党政机关公文处理工作条例》第十九条：文字精练',
  bad: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业】。',
  good: '指标: {走访企业: 520余家}\n结语: 全年走访企业【走访企业.数值】。',
  *check(report, figures) {
    for (const { text, path } of everyText(report)) {
      yield* twice(text, path, figures);
      yield* nameless(text, path, figures);
      yield* changedTwice(text, path, figures);
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

const CHANGED = new RegExp(`(?<![双负零])(${RISE}|${FALL})[，,]?$`, 'u');

/** 论文数量下降，【论文.同比】 prints 论文数量下降，下降5.7%. */
function* changedTwice(text: string, path: Path, figures: Figures): Generator<Finding> {
  let before = '';
  for (const token of tokens(text)) {
    const word = token.kind === 'reference' ? CHANGED.exec(before)?.[1] : undefined;
    const typed = text.slice(token.from, token.to);
    const said = word === undefined ? '' : resolve(figures, typed, '简');
    if (word !== undefined && said.replace(/^(?:同比|比上年(?:同期)?)/u, '').startsWith(word)) {
      yield {
        path,
        message: `${typed}印作“${said}”，前面已经写了“${word}”，会说两遍。`,
        hint: `删去前面的“${word}”。`,
      };
    }
    before = token.kind === 'text' ? token.text : '';
  }
}

/** The name of the figure in a reference or definition. */
function nameOf(token: Token, figures: Figures): string | undefined {
  if (token.kind === 'definition') return token.name;
  return token.kind === 'reference' ? longest(figures.byName, token.body)?.name : undefined;
}

/** What a reference prints, and the words that it opens with. */
interface Printed {
  figure: Figure;
  text: string;
  /** 国家级平台 is also the name of the part 国家级 of 科技平台. */
  whole?: Figure;
}

/** The figure or part told by a reference without a member. */
function printedBy(body: string, figures: Figures): Printed | undefined {
  const figure = figures.byName.get(body);
  if (figure) return { figure, text: phrase(figure, { form: '简' }) };
  let [at, whole, rest]: [Figure | undefined, Figure | undefined, string] = [
    longest(figures.byName, body),
    undefined,
    body,
  ];
  while (at && rest !== at.name) {
    rest = rest.slice(at.name.length + 1);
    [at, whole] = [longest(new Map(at.parts.map((part) => [part.name, part])), rest), at];
  }
  return at && whole ? { figure: at, text: partText(at), whole } : undefined;
}

/** 达, 共有: between a name and its number. */
const LINK = /[达为共有约仅]+$/u;

/** The end of the preceding words that the reference prints again: the name, the verb, or both. */
function saidTwice({ figure: { label, data }, text, whole }: Printed, words: string): string | undefined {
  const verb = data.verb ?? '';
  const named = words.replace(LINK, '');
  const noun = whole ? commonEnd(named, whole.label) : '';
  const name = [label, `${label}${noun}`].find((each) => named.endsWith(each));
  const head = /^[^，；。]*/u.exec(text)?.[0] ?? '';
  if (name !== undefined && head.includes(label)) return named.endsWith(`${verb}${name}`) ? `${verb}${name}` : name;
  return verb !== '' && words.endsWith(verb) && text.startsWith(verb) ? verb : undefined;
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return one.slice(one.length - length);
}

/** The members that print a number alone, as a text with the name needs it. */
const NUMBERS = ['数值', '新增', '总数', '立项', '入选'];

function* twice(text: string, path: Path, figures: Figures): Generator<Finding> {
  let before = '';
  for (const token of tokens(text)) {
    const name = token.kind === 'reference' ? token.body.replace(/\.(?:全|简)$/u, '') : '';
    const printed = before === '' || name === '' ? undefined : printedBy(name, figures);
    const again = printed && saidTwice(printed, before);
    if (printed && again !== undefined) {
      const member = NUMBERS.find((each) => typeof memberOf(printed.figure, each) === 'string');
      const isName = again !== printed.figure.data.verb;
      yield {
        path,
        message: `【${name}】前面已经写了“${again}”，印出来${isName ? '名称' : '动词'}会重复。`,
        hint: `删去前面的“${again}”${isName && member ? `，或改用【${name}.${member}】` : ''}。`,
      };
    }
    before = token.kind === 'text' ? token.text : '';
  }
}
