import fc from 'fast-check';
import { test } from 'vitest';
import { SOUND } from '../commands/run.ts';
import { search } from './search.ts';
import { trial, tryData } from './trial.ts';

/** What makes a pattern go back over what it has read: few characters, over and over, and an end that fits nothing. */

const PIECES = [
  ...'甲0 　、，。：；（）“”【】《》—…·-/%=#*_[]{}<>\'"1年月',
  ...[
    '甲、',
    '0、',
    '1.',
    '0.0',
    '（甲',
    '甲）',
    '“甲',
    '《甲',
    '【甲',
    '甲】',
    '2013年',
    '1月',
    '3家',
    '3家、',
    '增长3%',
    '2、3',
    '3—',
    '同比',
  ],
  ...[
    '一、',
    '（一）',
    '一是',
    '1亿',
    '万',
    '多',
    '近',
    '年均',
    '分别',
    '其中',
    '占',
    '第1',
    '截至',
    'a ',
    'a.',
    'a@',
    'http://',
    '\n',
    '\n\n',
    '  ',
    '\t',
  ],
  ...['甲: ', '- ', '甲：', '# ', '! ', '& ', '| ', '%0', '\\', '&#', '<!--', '-->', '```'],
];
const baitOf = (...lengths: number[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }),
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...lengths),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }),
    )
    .map(([start, all, times, end]) => start.join('') + all.join('').repeat(times) + end.join(''));

const reportOf = (text: string) =>
  JSON.stringify({
    单位: '某局',
    年度: 2013,
    导语: text,
    指标: { 甲: { 单位: '件', 数值: 3, 名单: text } },
    主要工作: [{ 标题: text, 要点: [{ 标题: '乙', 内容: text, 数据: ['甲'] }] }],
  });

search('characters over and over in the texts of a report', 25, baitOf(50, 200), (text) => tryData(reportOf(text)));

test.each(['%0·', '=“甲”'])('what may neither end nor begin a line, over and over: %s', (piece) =>
  tryData(reportOf(`甲${piece.repeat(200)}`)),
);

test.each(['下达', '省省省省下达', '已经已', '全面完成年度'])(
  'what a claim may begin with, over and over: %s',
  (piece) =>
    tryData(
      `单位: 某局\n年度: 2013\n导语: {评价: ${piece.repeat(4000)}}\n指标: {甲: {单位: 件, 数值: 9, 目标: 10}}\n主要工作: [{标题: 乙, 数据: [甲]}]\n`,
    ),
);

search(
  'characters over and over where a value stands',
  40,
  fc.tuple(baitOf(500, 4000), fc.constantFrom('年度', '截至', '称谓', '引入', '版式', '字数')),
  ([text, key]) => tryData(`单位: 某局\n年度: 2013\n${key}: ${text}\n指标:\n  甲: ${text}\n主要工作: [{标题: 乙}]\n`),
);

test('what looks like a digit in a number, over and over', () =>
  tryData(`单位: 某局\n年度: 2013\n指标:\n  甲: 1${'| 甲甲】'.repeat(4000)}\n主要工作: [{标题: 乙}]\n`));

test('marks behind a number, over and over', () =>
  tryData(`单位: 某局\n年度: 2013\n指标:\n  甲: 1${'，'.repeat(20_000)}\n主要工作: [{标题: 乙}]\n`));

test('quotes that open the items of a list, of which every second one closes, over and over', () => {
  const text = "- '\n\n".repeat(4000);
  return tryData(`单位: 某局\n年度: 2013\n年度: ${text}\n指标:\n  甲: ${text}\n主要工作: [{标题: 乙}]\n`);
});

test.each(['获批项目0项。', '2012年新认定企业5家。', '新增孵化器3家，总数由15家增加到19家。'])(
  'a sentence over and over in a finished draft: %s',
  (sentence) =>
    trial({ '稿.md': `# 某局2013年工作总结\n\n${sentence.repeat(5000)}\n` }, async (run) => {
      await run.lint('稿.md');
    }),
);

search('characters over and over in a finished draft', 40, baitOf(500, 2000), (text) =>
  trial({ '总结.yaml': SOUND, '稿.md': text, '稿.txt': text }, async (run) => {
    await run.lint('稿.md');
    await run.lint('稿.txt');
    await run.run('compare', '稿.txt', '总结.yaml');
  }),
);
