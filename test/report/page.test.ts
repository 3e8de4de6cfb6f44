import { describe, expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';

/** What lines under 版式 mean, or what is said of them. */
function read(lines: string) {
  const text = withHead(`版式: ${lines}`);
  const { sound, diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  return {
    page: sound?.report.page,
    told: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, place }) => `${rule} ${text.slice(place.start.offset, place.end.offset)}`),
    said: diagnostics.map(({ message, hint }) => `${message}${hint}`),
  };
}

test.each([
  ['{页边距: {上: 37毫米, 下: 3.5厘米, 左: 28, 右: 26mm}}', { margins: { top: 37, bottom: 35, left: 28, right: 26 } }],
  ['{页边距: {上: 37±1毫米, 左: 28mm±1mm, 右: ２６ mm}}', { margins: { top: 37, left: 28, right: 26 } }],
  ['{行距: 28.95磅}', { linePitch: 28.95 }],
  ['{行距: 固定值29}', { linePitch: 29 }],
  ['{行距: 10毫米}', { linePitch: 28.346 }],
  ['{每行字数: 28, 每页行数: 22行}', { characters: 28, lines: 22 }],
  ['{字间距: 紧缩0.25磅}', { characterSpacing: -0.25 }],
  ['{字间距: 加宽0.3}', { characterSpacing: 0.3 }],
  ['{首行缩进: 2字符}', { firstLine: 2 }],
  ['{正文: {字体: 仿宋_GB2312, 字号: 3号}}', { body: { font: '仿宋_GB2312', size: 16 } }],
  ['{正文: 三号仿宋_GB2312}', { body: { font: '仿宋_GB2312', size: 16 } }],
  ['{正文: 仿宋}', { body: { font: '仿宋' } }],
  ['{表格: 小四}', { table: { size: 12 } }],
  ['{表格: {字号: 小四}}', { table: { size: 12 } }],
  ['{标题: 方正小标宋简体2号}', { title: { font: '方正小标宋简体', size: 22 } }],
  ['{二级标题: 楷体_GB2312 16磅，加粗}', { heading2: { font: '楷体_GB2312', size: 16, bold: true } }],
  ['{二级标题: 楷体_GB2312加粗，小四}', { heading2: { font: '楷体_GB2312', size: 12, bold: true } }],
  ['{标题: 2号字魂58号-创中黑}', { title: { font: '字魂58号-创中黑', size: 22 } }],
  ['{二级标题: 16磅楷体_GB2312，加粗}', { heading2: { font: '楷体_GB2312', size: 16, bold: true } }],
  ['{二级标题: {加粗: 是}, 三级标题: {加粗: 否}}', { heading2: { bold: true }, heading3: { bold: false } }],
  ['{页码: — 1 —}', { pageNumber: { form: '— 1 —' } }],
  ['{页码: {形式: "－1－", 位置: 居中}}', { pageNumber: { form: '- 1 -', position: 'center' } }],
  ['{页码: 居中}', { pageNumber: { position: 'center' } }],
  ['{页码: 第1页 共9页}', { pageNumber: { form: '第1页 共9页' } }],
  ['{页码: 4号宋体}', { pageNumber: { font: '宋体', size: 14 } }],
  ['{发文机关标志: {颜色: 红, 字号: 小初}}', { letterhead: { colour: 'FF0000', size: 36 } }],
  ['{纸张: 16开}', { paper: [195, 270] }],
  ['{标准: GB/T9704—2012}', { standard: 'GB/T 9704-2012' }],
  ['本局版式.yaml', { file: '本局版式.yaml' }],
  ['{样式文件: ../版式/本局.yml}', { file: '../版式/本局.yml' }],
  ['{page: 1}'.replace('page: 1', 'margins: {left: 30}'), { margins: { left: 30 } }],
])('%s is read', (lines, page) => {
  const { told, page: found } = read(lines);
  expect(told).toEqual([]);
  expect(found).toEqual(page);
});

describe('what cannot be read is told at its place', () => {
  test.each([
    ['{页边距: {左: 宽一些}}', 'not-a-length 宽一些'],
    ['{页边距: {左: 2字}}', 'not-a-length 2字'],
    ['{页边距: {左: -3毫米}}', 'negative -3毫米'],
    ['{行距: 1.5倍}', 'line-pitch-in-lines 1.5倍'],
    ['{行距: 单倍行距}', 'line-pitch-in-lines 单倍行距'],
    ['{每页行数: 0}', 'not-a-whole-number 0'],
    ['{每行字数: 1000}', 'not-a-whole-number 1000'],
    ['{发文机关标志: {空行: 10}}', 'not-so-many-lines 10'],
    ['{每行字数: 二十八}', 'not-a-whole-number 二十八'],
    ['{首行缩进: 0.74厘米}', 'not-a-number-of-characters 0.74厘米'],
    ['{正文: {字号: 九号}}', 'not-a-type-size 九号'],
    ['{正文: {字号: 3}}', 'type-size-without-unit 3'],
    ['{正文: {字号: 10.3磅}}', 'not-a-type-size 10.3磅'],
    ['{正文: 仿宋、宋体}', 'not-a-font 仿宋、宋体'],
    ['{标题: 99号宋体}', 'not-a-type-size 99号'],
    ['{标题: 宋体99号}', 'not-a-type-size 99号'],
    ['{正文: 十号}', 'not-a-type-size 十号'],
    ['{正文: 九号仿宋}', 'not-a-type-size 九号'],
    ['{表格: 仿宋小七}', 'not-a-type-size 小七'],
    ['{标题: 2号2号宋体}', 'font-with-size 2号宋体'],
    ['{标题: 2号宋体3号}', 'font-with-size 宋体3号'],
    ['{数字字体: 7号}', 'font-with-size 7号'],
    ['{正文: {字体: 3号仿宋}}', 'font-with-size 3号仿宋'],
    ['{表格: {表头字体: 小四}}', 'font-with-size 小四'],
    ['{数字字体: 12pt Arial}', 'font-with-size 12pt Arial'],
    ['{发文机关标志: {颜色: 朱红}}', 'not-a-colour 朱红'],
    ['{纸张: 信纸}', 'not-a-paper 信纸'],
    ['{页码: {形式: 页码}}', 'not-a-page-number 页码'],
    ['{页码: 无}', 'not-a-page-number 无'],
    ['{页边距: {上边距: 37}}', 'unknown-key 上边距'],
    ['{标准: GB/T 9704-1999}', 'unknown-standard GB/T 9704-1999'],
    ['{样式文件: 本局版式.docx}', 'not-a-style-file 本局版式.docx'],
    ['{样式文件: "http://a.cn/b.yaml"}', 'not-a-style-file "http://a.cn/b.yaml"'],
    ['{上边距: 37}', 'unknown-key 上边距'],
    ['{二级标题: {加粗: 粗}}', 'not-among-values 粗'],
  ])('%s: %s', (lines, told) => {
    expect(read(lines).told).toEqual([told]);
  });
});

test('the numbers that may be written are told where one is too large', () => {
  expect(read('{每行字数: 1000}').said).toEqual(['“1000”不是行数或字数，应为1至999的整数。如22行、28字。']);
});

test('加粗 where no weight may be set is told by that word', () => {
  expect(read('{正文: 四号仿宋加粗}').said).toEqual([
    '“正文”里没有名为“加粗”的键，应为字体、字号之一。照上面所列的键改写；不需要就删去。',
  ]);
});

test('an unknown standard is told with the one that is known', () => {
  expect(read('{标准: GB/T 9704-1999}').said[0]).toContain('应为GB/T 9704-2012');
});
