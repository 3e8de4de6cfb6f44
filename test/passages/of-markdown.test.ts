import { expect, test } from 'vitest';
import { ofMarkdown } from '../../src/passages/of-markdown.ts';
import { ofText } from '../../src/passages/of-text.ts';

const PASTED = `某市科学技术局2025年科技创新工作总结
一、主要工作
今年以来，全市科技工作有序推进。
（一）培育创新主体
1、企业。新增企业3家。
2．平台。新增平台2个。
（1）引育。走访50家。
第一，抓服务。
（二）、推进成果转化
举办对接会。
三、2026年工作打算
`;

function read(markdown: string): [kind: string, text: string, place: string][] {
  return ofMarkdown('总结.md', markdown).passages.map(({ kind, text, placeOf }) => {
    const { start } = placeOf(0, text.length);
    return [kind, text, `${start.line}:${start.column}`];
  });
}

test('lines pasted without blank ones between are the passages that they are in a text file', () => {
  const plain = ofText('总结.txt', PASTED).passages.map(({ kind, text }) => [kind, text]);
  expect(read(PASTED).map(([kind, text]) => [kind, text])).toEqual(plain);
});

test('a line of hundreds of thousands of characters is one, too', () => {
  const long = '甲'.repeat(200_000);
  expect(read(`一、主要工作\n（一）培育\n乙\n${long}`).at(-1)?.[1]).toBe(`乙${long}`);
});

test('each at its place, its marks left out', () => {
  expect(read('**一、主要工作**\n  今年有序推进。  \n（一）培育')).toEqual([
    ['heading', '一、主要工作', '1:3'],
    ['paragraph', '今年有序推进。', '2:3'],
    ['heading', '（一）培育', '3:1'],
  ]);
});

test.each([
  '今年以来，全市科技工作\n有序推进，成效明显。',
  '1.培育创新主体，开展备选企业\n排摸，实行一对一辅导。',
  '全年投入科技经费\n2.5亿元，同比增长3.0%。',
])('a paragraph that was only wrapped stays one: %j', (text) => {
  expect(read(text).map(([, words]) => words)).toEqual([text.replace('\n', '')]);
});

test.each([
  ['**（一）强主体。**新认定企业3家。', '（一）强主体。新认定企业3家。', '1:3'],
  ['**1.梯次培育。** 全年新增3家。', '1.梯次培育。全年新增3家。', '1:3'],
  ['\\*\\*强主体。\\*\\*新认定', '**强主体。**新认定', '1:2'],
])('%s is bold where the writer means it', (typed, text, place) => {
  expect(read(typed).map(([, ...rest]) => rest)).toEqual([[text, place]]);
});

test('the title is the first line below a letterhead, and says the year', () => {
  const head = ['000012', '秘密★1年', '特急', '青澜市科学技术局文件', '青科〔2026〕12号', '签发人：某某'];
  const text = `${head.join('\n\n')}\n\n青澜市科学技术局2026年科技创新工作总结\n\n市政府：\n`;
  for (const { passages, years } of [ofMarkdown('总结.md', text), ofText('总结.txt', text)]) {
    expect(passages.map(({ kind }) => kind)).toEqual([...head.map(() => 'paragraph'), 'title', 'paragraph']);
    expect(years).toMatchObject({ from: 2026, to: 2026 });
  }
});
