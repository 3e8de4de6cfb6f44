import { expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';
import { found } from './found.ts';

/** An ordinal typed in data, as it is found in the lines. */
function ordinalsIn(lines: string): string[] {
  return found(lines).flatMap(({ rule, at }) => (rule === 'ordinals-not-typed' ? [at] : []));
}

test.each([
  ['亮点: [一是走访企业有成效, "二是 服务上台阶"]', ['一是', '二是 ']],
  ['亮点: [一要走访企业, ①服务上台阶, "2）抓平台"]', ['一要', '①', '2）']],
  ['下一步思路: [二要务实推进, 三要领导带头]', ['二要', '三要']],
  ['下一步思路: [一要一体推进科技创新, 二要严格项目管理, ③建设平台]', ['一要', '二要', '③']],
  ['存在问题: ["其一，投入不足", "2.人才不足"]', ['其一，', '2.']],
  ['下一步思路: [（一）加大投入, {标题: 第二，培育企业, 内容: 1.健全机制。}]', ['（一）', '第二，']],
  ['主要工作: [{标题: 一、抓创新, 要点: [{标题: 1、培育企业, 内容: 甲}, (2) 走访企业]}]', ['一、', '1、', '(2) ']],
  ['主要工作: [{标题: 甲, 要点: [{标题: 乙, 分述: [一是走访企业。, {标题: 二是服务}]}]}]', ['一是', '二是']],
  ['主要工作: [{标题: 一、一年来的主要工作, 内容: 甲}]', ['一、']],
  ['主要工作: [{标题: 一、三大平台建设, 内容: 甲}]', ['一、']],
  ['章节: [{标题: 五、大事记, 内容: 一、甲。}]', ['五、']],
  ['栏目名: {亮点: 一、工作亮点}', ['一、']],
])('in {%s} the ordinals are found at %j', (lines, at) => {
  expect(ordinalsIn(lines)).toEqual(at);
});

test.each([
  '亮点: ["一是一，二是二", 一体化推进, 十大成果发布]',
  '亮点: [1.5万户企业受益, 1号线开工, 3、4号机组投产, 三要素市场建成]',
  '主要工作: [{标题: 一、二期工程建成, 要点: [第一、二季度走访企业。, 第一书记驻村。]}]',
  '存在问题: [一是投入不足；二是人才不足。]',
  '主要工作: [{标题: 甲, 内容: 一是走访企业。二是服务企业。, 要点: [{标题: 乙, 内容: 1.甲。2.乙。}]}]',
  '结语: 一是走访企业；二是服务企业。',
  '亮点: [三要三不要行动全面铺开, 五要五不要守则出台, 一是一二是二作风养成]',
  '亮点: [①号机组投产, 3)类器械获批, 一要求两机制运行, 三要六不准落地]',
  '主要工作: [{标题: 第一、第二批项目落地见效, 要点: [三要工作法成效明显, 五要工作制运行, 一岗五要务落实]}]',
])('in {%s} there is no ordinal', (lines) => {
  expect(ordinalsIn(lines)).toEqual([]);
});

test('an ordinal that is taken away is not judged as a sequence besides', () => {
  expect(found('亮点: [走访企业, 二是服务]').map(({ rule }) => rule)).toEqual(['ordinals-not-typed']);
});

test.each([
  ['建强创新平台、提升承载能力', '另有一部分的标题是“建强创新平台，提升承载能力”'],
  ['促进成果转化', '写上内容或数据'],
])('a heading of the main file that a department writes with another mark: %s', (title, hint) => {
  const lines = `主要工作:\n  - 标题: ${title}\n  - {标题: "建强创新平台，提升承载能力", 概述: 建成平台多个。}`;
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(lines)));
  expect(diagnostics.find(({ rule }) => rule === 'headings-followed-by-text')?.hint).toContain(hint);
});

test('a figure whose name holds a dot is missed in the main work, too', () => {
  const lines = '指标: {PM2.5监测点: 6个}\n亮点: [新建【PM2.5监测点】]\n主要工作: [{标题: 一, 要点: [抓治理]}]';
  expect(found(lines).map(({ rule }) => rule)).toEqual(['highlights-in-body']);
});

test('what the main work misses is pointed at where the highlight takes it', () => {
  const lines = `成果: [{编号: 省奖, 类别: 奖励, 名称: 省科技奖}, {编号: 国奖, 类别: 奖励, 名称: 国家科技奖}]
指标: {甲: 1件, 乙: 2件}
亮点: [{标题: 子, 内容: 丑【甲】, 数据: [乙, 甲], 成果: [省奖, 国奖]}]
主要工作: [{标题: 一, 要点: [抓治理]}]`;
  expect(found(lines).map(({ at }) => at)).toEqual(['丑【甲】', '乙', '省奖', '国奖']);
});

test.each([
  ['在县委的正确领导下', 1],
  ['按照县委、县政府统一部署', 1],
  ['在全省率先开展科技特派团试点', 0],
  ['按照县委、县政府统一部署扎实推进创新型县建设', 0],
  ['围绕创新型县建设聚力攻坚', 0],
  ['全系列推进“两个转化”', 0],
  ['本局深入学习贯彻党的十八大精神', 1],
  ['本科教育扎实推进，深入贯彻党的十八大精神', 0],
  ['某市科学技术局深入学习贯彻党的十八大精神', 1],
  ['2013年，深入学习贯彻党的十八大精神', 1],
  ['2013年，我局深入学习贯彻党的十八大精神', 1],
  ['今年以来，深入学习贯彻党的十八大精神', 1],
  ['2013年本局深入学习贯彻党的十八大精神', 1],
  ['贯彻2013年全市科技工作会议精神', 0],
  ['2013年初确定的任务全部完成', 0],
  ['以创新型城市建设为主线', 1],
  ['以邓小平理论为指导', 1],
  ['在市委领导下，以创新型城市建设为主线', 1],
  ['以创新型城市建设为主线，深入贯彻党的十八大精神', 0],
  ['坚持以邓小平理论为指导', 0],
  ['以实干为青澜添彩', 0],
])('lead-reads-whole: %s', (guidance, count) => {
  expect(found(`导语: {指导思想: ${guidance}}`).filter(({ rule }) => rule === 'lead-reads-whole')).toHaveLength(count);
});

test.each([
  ['本局深入学习贯彻党的十八大精神', '这里以“本局”开头，印作“2013年，我局本局……”，主语写了两遍。'],
  ['2013年，推进创新', '这里以“2013年，”开头，印作“2013年，我局2013年，……”，年份写了两遍。'],
  ['2013年，我局推进创新', '这里以“2013年，我局”开头，印作“2013年，我局2013年，我局……”，年份和主语写了两遍。'],
])('lead-reads-whole tells what is said twice: %s', (guidance, told) => {
  const text = withHead(`称谓: {主语: 我局}\n导语: {指导思想: "${guidance}"}`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.flatMap(({ rule, message }) => (rule === 'lead-reads-whole' ? [message] : []))).toEqual([told]);
});

test.each([
  ['举措: 本局着力培育企业', 1],
  ['评价: 我局各项工作进展顺利', 1],
  ['评价: 本局各项工作进展顺利', 1],
  ['评价: "2013年，各项工作进展顺利"', 1],
  ['评价: 各项工作进展顺利', 0],
  ['评价: 全局工作进展顺利', 0],
  ['举措: 着力培育企业, 评价: 2013年各项工作进展顺利', 0],
])('lead-reads-whole: {%s}', (lead, count) => {
  expect(found(`导语: {${lead}}`).filter(({ rule }) => rule === 'lead-reads-whole')).toHaveLength(count);
});
