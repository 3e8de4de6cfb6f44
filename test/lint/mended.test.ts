import { describe, expect, test } from 'vitest';
import { withFixes } from '../../src/lint/fix.ts';
import { lintText } from '../../src/lint/text.ts';
import { ofMarkdown } from '../../src/passages/of-markdown.ts';
import { ofText } from '../../src/passages/of-text.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';

function mended(text: string, read = ofText): string {
  return withFixes(
    text,
    lintText(read('总结.txt', text), () => text, DEFAULTS),
  ).text;
}

describe('what --fix puts in its place', () => {
  test.each([
    ['二OO五年，一九八o年代，一O五所，二〇二○年', '二〇〇五年，一九八〇年代，一〇五所，二〇二〇年'],
    ['2OO8年，2O13—2O14年', '2008年，2013—2014年'],
    ['Deep\u00A0Learning（Science\u00A0Advances）共\u00A03篇', 'Deep Learning（Science Advances）共3篇'],
    ['⻓三⻆，⻘年，⼀等奖，全社会Р&D经费', '长三角，青年，一等奖，全社会P&D经费'],
    [
      '“5.12”防灾减灾活动，“5.15”全国公安机关打击和防范经济犯罪宣传日，4.26世界知识产权日',
      '“5·12”防灾减灾活动，“5·15”全国公安机关打击和防范经济犯罪宣传日，4·26世界知识产权日',
    ],
    ['《创新生态研究: 以某市为例》', '《创新生态研究：以某市为例》'],
    ['涉及到32家企业，登陆系统网站', '涉及32家企业，登录系统网站'],
    ['截止到2025年6月底，截止至去年底，截止目前', '截至2025年6月底，截至去年底，截至目前'],
    ['根据国办发（2025）第08号，印发某科字（2025）第12号文件', '根据国办发〔2025〕8号，印发某科字〔2025〕12号文件'],
    ['"863"计划，6"晶圆，"强链"行动', '“863”计划，6"晶圆，“强链”行动'],
    ['一.三大行动成效', '一、三大行动成效'],
  ])('%s', (typed, right) => {
    expect(mended(typed)).toBe(right);
  });
});

describe('what --fix leaves as it is', () => {
  test.each([
    '“工业4.0”，“Web3.0”，工业4.0国际论坛，10.5国际单位，发生7.8地震',
    '开展“2.5”产业推介活动',
    '对照整改清单一一“销号”，一一《承诺书》签订，逐项一一“过关”',
    '涉及到企业调研、涉及到手机构的资金，登陆平台与登陆系统',
    '五.四青年节期间，组织活动',
    '嘉会审字（2025）第0123号审计报告，取得宗地（2025）36号，研发（2025）12号楼',
  ])('%s', (typed) => {
    expect(mended(typed)).toBe(typed);
  });
});

describe('of Markdown what --fix leaves as it is', () => {
  test.each([
    '**“甲”**、**“乙”**项目',
    '**（6项）** 3家，R&D **“甲”**项目，_6_ 家',
    '采用`a,甲`和`std::x 中`，执行`甲 -- 乙`。',
    '| 字段 |\n| --- |\n| `a,甲` |',
  ])('%s', (typed) => {
    expect(mended(typed, ofMarkdown)).toBe(typed);
  });

  test('but not what stays bold', () => {
    expect(mended('新增 **6** 家，**“甲”**、“乙”项目', ofMarkdown)).toBe('新增**6**家，**“甲”**“乙”项目');
  });

  test('but not what stands beside it', () => {
    expect(mended('采用`a,甲`,截止目前', ofMarkdown)).toBe('采用`a,甲`，截至目前');
  });
});

test('of a word that somebody may mean so, the hint leaves the choice', () => {
  const text = '登陆平台，登陆网站';
  const told = lintText(ofText('总结.txt', text), () => text, DEFAULTS).filter(
    ({ rule }) => rule === 'words-in-right-form',
  );
  expect(told.map(({ hint, fix }) => [hint, fix?.length])).toEqual([
    ['改为“登录”。', 1],
    ['是笔误的，改为“登录”；本意如此的，不必改。', undefined],
  ]);
});

test.each([
  ['日前，省局公布了考核结果。', 'times-dated', '写明月日或月份，如“9月20日”“9月”。'],
  ['目前，高新技术企业达96家。', 'times-dated', '写明年月，如“截至11月底”“2013年以来”。'],
  ['三类人群的比例分别为18.42%、6.5%和2.37%。', 'decimals-consistent', '都保留两位小数，或都保留一位。'],
  ['两类人群的比例分别为18.4%、2.37%。', 'decimals-consistent', '一般都保留一位小数。'],
])('the hint can be followed where it stands: %s', (text, rule, hint) => {
  const told = lintText(ofText('总结.txt', text), () => text, DEFAULTS).filter((each) => each.rule === rule);
  expect(told.map((each) => each.hint)).toEqual([hint]);
});
