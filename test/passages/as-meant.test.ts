import { expect, test } from 'vitest';
import { asMeant } from '../../src/passages/as-meant.ts';
import { ofMarkdown } from '../../src/passages/of-markdown.ts';
import { ofText } from '../../src/passages/of-text.ts';

const meant = (text: string) =>
  asMeant(ofText('稿.txt', text))
    .passages.map((passage) => passage.text)
    .join('\n');

test.each([
  ['由70 %提高到80\u00A0%，提高20 个百分点', '由70%提高到80%，提高20个百分点'],
  ['获批1220 件，合同额2.5 亿元、300　万 元，培训3 百人次', '获批1220件，合同额2.5亿元、300万元，培训3百人次'],
  ['截至 2026 年 11 月底，历时3 个月', '截至2026年11月底，历时3个月'],
  ['专利２，９２４件，增长４１．７％', '专利2，924件，增长41.7%'],
  ['高企1 126家，成交额12 500 万元', '高企1126家，成交额12500万元'],
  ['近 500 家，41.7% 左右', '近500家，41.7%左右'],
  ['企业 （ 一期 ）建成 ，投产', '企业（一期）建成，投产'],
  ['引进 IBM 公司', '引进IBM公司'],
])('%s is read as %s', (text, expected) => {
  expect(meant(text)).toBe(expected);
});

test.each([
  '2.1 项目建设',
  '见表2 项目清单',
  '表2　项目清单',
  '附件1 获奖名单',
  '一、 企业培育',
  '1. 加强领导',
  '总 结',
  '发表于Nature Communications杂志',
  '甲公司　乙公司',
  '指标318 280 13.6',
])('in %s the spaces are meant', (text) => {
  expect(meant(text)).toBe(text);
});

test('places are those of what was typed, with the spaces', () => {
  const typed = '　　其中，规上企业1,220 件，占 70 % 。';
  const [passage] = asMeant(ofText('稿.txt', typed)).passages;
  const at = (words: string) => {
    const from = passage?.text.indexOf(words) ?? 0;
    const { start, end } = passage?.placeOf(from, from + words.length) ?? {};
    return typed.slice(start?.offset, end?.offset);
  };
  expect(passage?.text).toBe('其中，规上企业1,220件，占70%。');
  expect(at('1,220件')).toBe('1,220 件');
  expect(at('件，占70%')).toBe('件，占 70 %');
  expect(at('%。')).toBe('% 。');
});

test('code stays code, where the spaces before it are gone', () => {
  const [passage] = asMeant(ofMarkdown('稿.md', '编写 3 个 `f 1 家`程序。')).passages;
  const [code] = passage?.code ?? [];
  expect(passage?.text.slice(code?.from, code?.to)).toBe('f 1家');
});

test('a manuscript with nothing of the kind is handed on as it is', () => {
  const manuscript = ofText('稿.txt', '专利2924件。');
  expect(asMeant(manuscript)).toBe(manuscript);
});
