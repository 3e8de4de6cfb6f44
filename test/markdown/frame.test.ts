import { expect, test } from 'vitest';
import { frameOf, titleOf, withFrame } from '../../src/markdown/frame.ts';
import { toTree } from '../../src/parse-tree.ts';
import type { Attachment } from '../../src/tree.ts';
import { Desk } from '../commands/run.ts';
import { inspect, reportOf, withHead } from '../report-of.ts';

const body = '# 2013年工作总结\n\n正文。\n';
const frame = { title: '2013年工作总结', signature: '某市科学技术局', date: '2013年12月20日' };
const list: Attachment = {
  title: '首次认定高新技术企业名单',
  content: ['以证书为准。', { names: ['恒隆化工', '1号'] }],
};

test('附件说明 stands before the signature, the attachments after the date', () => {
  const attachments = [list, { title: '说明', content: ['一段。'] }];
  expect(withFrame(body, { ...frame, attachments })).toBe(`# 2013年工作总结

正文。

附件：1.首次认定高新技术企业名单

2.说明

某市科学技术局

2013年12月20日

## 附件1

### 首次认定高新技术企业名单

以证书为准。

1.恒隆化工

2.1号

## 附件2

### 说明

一段。
`);
});

test('a single attachment has no number', () => {
  const text = withFrame(body, { ...frame, attachments: [list] });
  expect(text).toContain('\n附件：首次认定高新技术企业名单\n');
  expect(text).toContain('\n## 附件\n');
});

test('without attachments nothing of them is there', () => {
  expect(withFrame(body, { ...frame, attachments: [] })).toBe(withFrame(body, frame));
});

test('the whole can be parsed again, whatever stands in titles and names', () => {
  const odd = ['# 号', '- 项', '1. 条', ' 甲', '<b>', '*', 'a|b', '==='];
  const attachments = odd.map((title) => ({ title, content: [title, { names: odd }, { names: ['- 一'] }] }));
  const root = toTree(withFrame(body, { ...frame, attachments }));
  const words = root.children.map((block) =>
    !('children' in block) || block.type === 'table'
      ? ''
      : block.children.map((each) => (each.type === 'text' ? each.value : '')).join(''),
  );
  for (const [index, title] of odd.entries())
    expect(words).toContain(`${index === 0 ? '附件：' : ''}${index + 1}.${title.trim()}`);
  expect(root.children.filter(({ type }) => type === 'heading')).toHaveLength(1 + 2 * odd.length);
  expect(titleOf(withFrame(body, { ...frame, attachments }))).toBe('2013年工作总结');
});

test('the name of an attachment has no mark at its end', () => {
  const { report } = reportOf(withHead('主要工作: [{标题: 甲, 内容: 乙}]'));
  expect(frameOf(report, '总结', [{ title: ' 名单。', content: [] }]).attachments).toEqual([
    { title: '名单', content: [] },
  ]);
  expect(frameOf(report, '总结')).not.toHaveProperty('attachments');
});

test('印章 and 附注: the note stands below the date in brackets, typed with them or without', () => {
  const { report } = reportOf(withHead('成文日期: 2013-12-20\n公文: {印章: 是, 附注: （此件公开发布）}'));
  const framed = frameOf(report, '总结');
  expect(framed).toMatchObject({ sealed: true, note: '此件公开发布' });
  expect(withFrame('# 总结\n', framed)).toMatch(/2013年12月20日\n\n（此件公开发布）\n$/u);
});

test('a red head comes with 标志 or 套红 only, and its parts without either are an error at their place', () => {
  const rules = (lines: string) =>
    inspect('x.yaml', new TextEncoder().encode(withHead(`公文: {${lines}}`))).diagnostics.map(
      ({ rule, message }) => `${rule} ${message}`,
    );
  expect(rules('文号: 某科〔2013〕12号')).toEqual([
    'head-without-mark “某科〔2013〕12号”是红头里的，没有写“标志”或“套红”，印不出来。',
  ]);
  expect(rules('套红: 是, 文号: 某科〔2013〕12号')).toEqual([]);
  const { report } = reportOf(
    withHead('公文: {标志: 某市科学技术局文件, 份号: 12, 密级: 秘密, 保密期限: 1年, 文号: 某科〔2013〕12号}'),
  );
  expect(frameOf(report, '总结').letterhead).toEqual({
    mark: '某市科学技术局文件',
    copyNumber: '000012',
    secrecy: '秘密★1年',
    number: '某科〔2013〕12号',
  });
  expect(withFrame('# 总结\n', frameOf(report, '总结'))).toBe(
    '000012\n\n秘密★1年\n\n某市科学技术局文件\n\n某科〔2013〕12号\n\n# 总结\n',
  );
});

test('版记: 抄送 and 印发机关 with 印发日期, which is 成文日期 where it is not typed', () => {
  const formal = '抄送: 抄送：市委办公室，市政府办公室。, 印发机关: 某市科学技术局办公室';
  const { report } = reportOf(withHead(`成文日期: 2013-12-20\n公文: {${formal}}`));
  const framed = frameOf(report, '总结');
  expect(framed.imprint).toEqual({
    copiedTo: '市委办公室，市政府办公室',
    printedBy: '某市科学技术局办公室',
    printedOn: '2013年12月20日',
  });
  expect(withFrame('# 总结\n', framed)).toMatch(
    /\n\n抄送：市委办公室，市政府办公室。\n\n某市科学技术局办公室　2013年12月20日印发\n$/u,
  );
});

test.each([
  ['印发日期: 2013-12-20', ['imprint-without-printer “2013年12月20日”是印发日期，没有写“印发机关”，印不出来。']],
  ['印发机关: 某局办公室', ['imprint-without-date “某局办公室”是印发机关，没有印发日期，版记应把两样都印上。']],
  ['印发机关: 某局办公室, 印发日期: 2013-12-20', []],
])('版记 wants both 印发机关 and 印发日期: %s', (lines, expected) => {
  const { diagnostics } = inspect('x.yaml', new TextEncoder().encode(withHead(`公文: {${lines}}`)));
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual(expected);
});

test('a table on its side is an attachment, and an error in the body', () => {
  const table = (more: string) => `附表: [{标题: 情况表, 表头: [甲], 行: [[乙]], 横排: 是${more}}]`;
  const { report } = reportOf(withHead(table('')));
  expect(report.tables?.[0]?.landscape).toBe(true);
  const { diagnostics } = inspect('x.yaml', new TextEncoder().encode(withHead(table(', 位置: 正文'))));
  expect(diagnostics.map(({ message }) => message)).toEqual(['《情况表》印在正文里，不能横排，横排的表应列为附件。']);
});

test('subject and keywords name the report, the unit and the chapters, without references', () => {
  const { report } = reportOf(
    withHead('指标: {甲: 3家}\n主要工作: [{标题: 培育主体, 概述: 好。}, {标题: 新增【甲】, 概述: 好。}]'),
  );
  expect(frameOf(report, '总结')).toMatchObject({
    subject: '2013年度总结',
    keywords: [report.organization.shortName ?? report.organization.fullName, '2013年', '培育主体'],
  });
});

test('one list beside an attachment of the user: the text speaks of it by its number', async () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((name) => `${name}公司`).join(', ');
  const yaml = withHead(`指标: {高新技术企业: {单位: 家, 新增: [${names}]}}
公文: {附件: [{标题: 统计口径说明, 内容: 按证书统计。}]}
主要工作: [{标题: 甲, 内容: 【高新技术企业】}]`);
  const desk = await Desk.open({ 'report.yaml': yaml });
  const { out } = await desk.run(['report.yaml', '-f', 'md']);
  await desk.close();
  expect(out).toContain('（名单见附件1）');
  expect(out).toMatch(/附件：1\.\S+名单\n\n2\.统计口径说明\n/u);
});
