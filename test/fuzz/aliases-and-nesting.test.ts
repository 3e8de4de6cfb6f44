import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alone } from './alone.ts';

/** Short files that say much: aliases of aliases, and what stands in itself, or in itself ten thousand times. */

let alone: Alone;
beforeAll(async () => {
  alone = await Alone.built();
}, 120_000);
afterAll(() => alone.close());

const HEAD = '单位: 某局\n年度: 2026\n';
const lists = Array.from({ length: 30 }, (_, at) => `  a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]\n`);
const maps = Array.from(
  { length: 30 },
  (_, at) => `b${at + 1}: &b${at + 1}\n  <<: [*b${at}, *b${at}]\n  丙${at}: *b${at}\n`,
);
const DEEP = 10_000;
/** As many as 4 MB hold. */
const indented = (line: string, levels = 2500) =>
  Array.from({ length: levels }, (_, depth) => `${' '.repeat(depth)}${line}`).join('\n');

const CASES: Record<string, string> = {
  'lists of lists by aliases': `${HEAD}指标:\n  a0: &a0 [甲, 乙]\n${lists.join('')}主要工作: *a30\n`,
  'maps of maps by aliases': `b0: &b0 {甲: 1}\n${maps.join('')}${HEAD}指标: *b30\n`,
  'an alias of what it stands in': `${HEAD}主要工作: &a [*a, {要点: *a}]\n`,
  'an alias of a map in itself': `${HEAD}指标: &a\n  甲: *a\n  <<: *a\n`,
  'an alias of nothing': `${HEAD}主要工作: *nothing\n`,
  'aliases of one long text': `${HEAD}导语: &a ${'长'.repeat(100_000)}\n主要工作:\n${'  - 标题: *a\n'.repeat(2000)}`,
  'two thousand anchors': `${HEAD}亮点:\n${Array.from({ length: 2000 }, (_, at) => `  - &a${at} 甲${at}\n`).join('')}`,
  'dashes on one line': `${HEAD}亮点:\n  ${'- '.repeat(DEEP)}甲\n`,
  'complex keys on one line': `${'? '.repeat(DEEP)}甲\n`,
  'colons on one line': `${'甲: '.repeat(DEEP)}乙\n`,
  'tags on one line': `${HEAD}导语: ${'!a '.repeat(DEEP)}乙\n`,
  'anchors on one line': `${HEAD}导语: ${'&a '.repeat(DEEP)}乙\n`,
  'square brackets': `${HEAD}亮点: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`,
  braces: `${HEAD}指标: ${'{甲: '.repeat(DEEP)}1${'}'.repeat(DEEP)}\n`,
  'brackets that are not closed': `${HEAD}亮点: ${'[{甲: '.repeat(DEEP)}`,
  'square brackets within quotes': `${HEAD}亮点: ["${'['.repeat(DEEP)}"]\n`,
  'keys below keys': `${HEAD}${indented('甲:')}\n`,
  'items below items': `${HEAD}亮点:\n${indented('-')}\n`,
  'items below keys': `${HEAD}${indented('- 甲:', 1200)}\n`,
  'points below points': `${HEAD}主要工作:\n${indented('- 要点:', 1200)}\n`,
  'references in references': `${HEAD}导语: ${'【'.repeat(DEEP)}甲${'】'.repeat(DEEP)}\n`,
  'figures in figures': `${HEAD}导语: ${'【甲=【乙=3件】件】'.repeat(DEEP / 10)}\n`,
  'round brackets': `${HEAD}导语: ${'（甲'.repeat(DEEP)}${'）'.repeat(DEEP)}\n`,
  'full-width commas on one line': `${HEAD}亮点: [${'点，好, '.repeat(DEEP / 2)}]\n`,
  'quotation marks': `${HEAD}导语: ${'“甲'.repeat(DEEP)}${'”'.repeat(DEEP)}\n`,
  'braces of templates': `${HEAD}导语: '${'{{#if 甲}}'.repeat(DEEP)}'\n`,
  'lines without a key': `${HEAD}${'甲乙丙丁\n'.repeat(DEEP)}`,
  'ten thousand documents': `${HEAD}${'---\n甲: 1\n'.repeat(DEEP)}`,
  'ten thousand unknown keys': `${HEAD}${Array.from({ length: DEEP }, (_, at) => `键${at}: 1\n`).join('')}`,
  'one key ten thousand times': `${HEAD}${'导语: 甲\n'.repeat(DEEP)}`,
};

test.each(Object.entries(CASES))(
  '%s',
  (_, text) => {
    const [lint, draft] = alone.try({ '总结.yaml': text }, ['lint', '总结.yaml'], ['总结.yaml', '-o', '总结.docx']);
    expect(lint?.code === 1 ? lint.out : lint?.err).toMatch(/总结\.yaml:\d+:\d+ {2}错误|没有问题/u);
    expect(draft?.code).toBe(lint?.code);
  },
  120_000,
);

/** In a finished draft. */
const DRAFTS: Record<string, string> = {
  quotations: `${'> '.repeat(DEEP)}甲\n`,
  'quotations line by line': Array.from({ length: 1000 }, (_, at) => `${'>'.repeat(at)} 甲`).join('\n'),
  'list items': `${'- '.repeat(DEEP)}甲\n`,
  emphasis: `${'*甲 '.repeat(DEEP)}\n`,
  'strong within emphasis': `${'**甲*_乙'.repeat(DEEP)}\n`,
  'square brackets': `${'['.repeat(DEEP)}甲${']'.repeat(DEEP)}(乙)\n`,
  pictures: `${'![甲'.repeat(DEEP)}\n`,
  'code marks': Array.from({ length: 400 }, (_, at) => `${'`'.repeat(at)}甲`).join(''),
  'tables of one cell': `|${'甲|'.repeat(DEEP)}\n|${'-|'.repeat(DEEP)}\n|${'乙|'.repeat(DEEP)}\n`,
  'round brackets': `${'（'.repeat(DEEP)}甲${'）'.repeat(DEEP)}\n`,
  'quotation marks': `${'“'.repeat(DEEP)}甲${'”'.repeat(DEEP)}\n`,
  headings: `${'# 一、甲\n'.repeat(DEEP)}`,
  'comments that do not end': `${'<!-- '.repeat(DEEP)}\n`,
  'tags that do not end': `${'<a b="'.repeat(DEEP)}\n`,
};

test.each(Object.entries(DRAFTS))(
  'a draft with %s',
  (_, text) => {
    alone.try({ '稿.md': text, '稿.txt': text }, ['lint', '稿.md'], ['lint', '稿.txt']);
  },
  120_000,
);
