import { everyMatch } from '../every-match.ts';
import type { Passage, Span } from './passage.ts';

/** Between what a space should not stand: a number or Latin word and 汉字, a number and %, 汉字 and a mark. */
export interface OddSpace extends Span {
  beside: 'number' | 'percent' | 'mark';
}

/** What tells the spaces of a passage. */
type Spaced = Pick<Passage, 'text' | 'number'>;

const MARKS = '，。、；：“”《》（）〔〕';
/** 2.1 项目建设, 表2 项目清单, 附件 1 指标表: the space ends the number of a heading or a table; not so in 发表 36 篇. */
const OF_HEADING = '(?<!(?:^|(?:(?<!\\p{Script=Han})|[见如附])[表图] *|附件 *)[\\d.—-]{1,12})';
/** 2025 年 and 11 月 at the start are no numbers of headings. */
const OF_DATE = '(?<=^\\d{4}) +(?=年)|(?<=^\\d{1,2}) +(?=[月日](?!度))';
/** 300万 元: what scales a number is part of it. */
const SCALE = '\\d *[余多百千万亿]{1,3}';
const SCALED = `(?<=${SCALE}) +(?=\\p{Script=Han})`;
const KINDS: [OddSpace['beside'], RegExp][] = [
  [
    'number',
    new RegExp(
      `(?<=[\\p{Script=Han}${MARKS}]) +(?=[A-Za-z\\d])|(?<=[A-Za-z\\d%])${OF_HEADING} +(?=[\\p{Script=Han}${MARKS}])|${OF_DATE}|${SCALED}`,
      'gu',
    ),
  ],
  ['percent', /(?<=\d)[ \u3000]+(?=[%％‰])/gu],
  // 较快 ，; （ 一）; 办法 《. A full-width space only before a mark that closes, as elsewhere it sets words apart.
  [
    'mark',
    /(?<=[\p{Script=Han}”》）])[ \u3000]+(?=[，。、；：！？）》”〕])|(?<=[\p{Script=Han}”》）]) +(?=[（《“〔])|(?<=[（《“〔]) +(?=\p{Script=Han})/gu,
  ],
];
/** 科技 创新, and 完成任务， 成效明显. */
const BETWEEN_HAN = new RegExp(
  `(?<=\\p{Script=Han})(?<!${SCALE}) +(?=\\p{Script=Han})|(?<=[，。、；：）》”]) +(?=\\p{Script=Han})`,
  'gu',
);
/** 目 录, 总 结: a title with spaced characters. */
const SPREAD = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u;

/** 单位：亿元    制表：规划科: what sets apart two fields on one line, each a word with a colon. */
const BETWEEN_FIELDS = /(?<=：[^，。；：]{0,40}) {2,}(?=\p{Script=Han}{1,10}：)/gu;

/** The spaces that nobody meant, kind by kind (GB/T 9704-2012, 5.2.3); none behind the number of a heading. */
export function oddSpaces(passage: Spaced): OddSpace[] {
  return spacesOf(passage, KINDS);
}

/** The spaces between two 汉字. Nobody need have meant these either, but they part words: a reader keeps them. */
export function spacesBetweenHan(passage: Spaced): Span[] {
  return spacesOf(passage, [['han', BETWEEN_HAN]]);
}

/** The spaces of some kinds, but for those of the layout. */
function spacesOf<B extends string>({ text, number }: Spaced, kinds: readonly [B, RegExp][]): (Span & { beside: B })[] {
  if (!/[ \u3000]/u.test(text) || SPREAD.test(text)) return [];
  const head = number ? number.typed.length + 1 : 0;
  const meant = new Set(everyMatch(text, BETWEEN_FIELDS).map(({ index }) => index));
  return kinds.flatMap(([beside, pattern]) =>
    everyMatch(text, pattern).flatMap(({ index, 0: { length } }) =>
      (beside !== 'percent' && index < head) || meant.has(index) ? [] : [{ from: index, to: index + length, beside }],
    ),
  );
}
