import { afterEach, beforeEach, expect, test } from 'vitest';
import { toXlsx } from '../../src/xlsx/write-book.ts';
import { Desk, type Ran } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

/** A report of these figures, all told in one passage. */
function dataOf(...figures: string[]): string {
  const names = figures.map((each) => each.slice(0, each.indexOf(':'))).join(', ');
  return `单位: 清源市科学技术局
年度: 2025
指标:
${figures.map((each) => `  ${each}\n`).join('')}主要工作:
  - 标题: 一部
    要点:
      - {标题: 一一, 数据: [${names}]}
      - {标题: 一二, 内容: 走访企业20家。}
存在问题: [人才不足]
下一步思路: [{标题: 引才, 内容: 引才, 时限: 2026-12}]
`;
}

/** The draft of these data with words in the place of others. */
async function edit(data: string, ...changes: [string, string][]): Promise<void> {
  await desk.write('main.yaml', data);
  await desk.run(['main.yaml', '-o', '稿.md']);
  let text = (await desk.read('稿.md')).toString();
  for (const [old, put] of changes) {
    expect(text).toContain(old);
    text = text.replace(old, put);
  }
  await desk.write('改.md', text);
}

function compare(...more: string[]): Promise<Ran> {
  return desk.run(['compare', '改.md', 'main.yaml', ...more], { isTTY: true });
}

async function data(): Promise<string> {
  return (await desk.read('main.yaml')).toString();
}

test.each([
  ['{单位: 名, 数值: 待补}', '【待补】名', '190名，比上年增加20名'],
  ['{单位: 名, 数值: 待补, 上年: 170}', '【待补】名', '190名，同比增长11.8%'],
  ['{单位: 名, 数值: 待补}', '【待补】名', '190人'],
  ['{单位: 亿元, 数值: 待补, 目标: 100}', '【待补】亿元', '190亿元，完成年度目标的190%'],
])('待补 takes the number that stands in its place: %s', async (figure, old, put) => {
  const typed = dataOf(`科技特派员: ${figure}`);
  await edit(typed, [old, put]);
  await compare('--accept', '1');
  expect(await data()).toBe(typed.replace('待补', '190'));
});

test.each(['突破25亿元', '突破了25亿元大关', '迈上30亿元台阶'])(
  '%s is no exact number, and not written',
  async (put) => {
    const typed = dataOf('投入: {单位: 亿元, 数值: 25.80, 上年: 22.16}');
    await edit(typed, ['25.80亿元', put]);
    const word = put.replace(/\d.*$/u, '');
    const { out } = await compare();
    expect(out).toContain(`25.80亿元 → ${word}`);
    expect(out).toContain(`“${word}”只说过了这个数，不是准确的数，请自己改数据。`);
    const { code, err } = await compare('--accept', '1');
    expect([code, err]).toEqual([2, `错误：没有改数据：第1个“${word}”只说过了这个数，不是准确的数，请自己改数据。\n`]);
    expect(await data()).toBe(typed);
  },
);

test('a number of which only parts are told is not taken for one of them', async () => {
  const typed = dataOf(ENVOYS);
  await edit(typed, ['科技特派员186名', '省级科技特派员26名、市级科技特派员160名']);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([2, expect.stringContaining('看不出改的是哪一个数')]);
  expect(await data()).toBe(typed);
});

test('what was passed before is passed still', async () => {
  const typed = dataOf('投入: {单位: 亿元, 数值: 25}').replace('走访企业20家', '投入突破25亿元');
  await edit(typed, ['投入突破25亿元', '投入突破26亿元']);
  expect((await compare('--accept', '1')).code).toBe(0);
});

test('a number that nothing leads to is said and not written', async () => {
  const typed = dataOf('科技特派员: {单位: 名, 数值: 待补}');
  await edit(typed, ['科技特派员【待补】名', '科技特派员队伍壮大，全市有190名']);
  expect((await compare()).out).toContain('数前面的词与原来的对不上，看不出改的是哪一个数，请自己改数据。');
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([
    2,
    '错误：没有改数据：第1个数前面的词与原来的对不上，看不出改的是哪一个数，请自己改数据。\n',
  ]);
  expect(await data()).toBe(typed);
});

test('parts told in another order go each into its own place', async () => {
  const typed = dataOf('经费: {单位: 万元, 数值: 2160, 其中: {纵向: 1280, 横向: 880}}');
  await edit(typed, ['纵向1280万元、横向880万元', '横向900万元、纵向1260万元']);
  const { code, err } = await compare('--accept', '1,2');
  expect([code, err]).toEqual([0, expect.stringContaining('数据与改后稿里的数都一致了。')]);
  expect(await data()).toBe(typed.replace('1280', '1260').replace('880', '900'));
});

test.each([
  ['位次: 全市第2', '居全市第2位', '居全市首位', '位次: 全市首位'],
  ['位次: 全市首位', '居全市首位', '居全市第2位', '位次: 全市第2'],
  ['位次: [{范围: 全市, 名次: 3}]', '居全市第3位', '排名全市第二', '位次: [{范围: 全市, 名次: 2}]'],
])('a place among others is written as the data write it: %s', async (rank, old, put, written) => {
  const typed = dataOf(`专利: {单位: 件, 数值: 90, 上年: 80, ${rank}}`);
  await edit(typed, [old, put]);
  expect((await compare()).code).toBe(1);
  expect((await compare('--accept', '1')).code).toBe(0);
  expect(await data()).toBe(typed.replace(rank, written));
});

test.each([
  [
    '{单位: 件, 数值: 2924, 上年: 2063}',
    '2924件',
    '约3000件',
    // A number that is approximate has no growth.
    '1个数据里没有的数，留用的自己写进数据，不用的在改后稿里删去：\n  一（一）1.第1段  41.7%\n',
  ],
  [
    '{单位: 家, 动词: 新认定, 数值: 62}',
    '新认定甲62家',
    '申报甲80家，新认定63家',
    '1个数据里没有的数，留用的自己写进数据，不用的在改后稿里删去：\n  一（一）1.第1段  80家\n',
  ],
])('numbers that the data still lack are told: %s', async (figure, old, put, message) => {
  await edit(dataOf(`甲: ${figure}`), [old, put]);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  expect(err).not.toContain('都一致了');
});

test.each(['50+', '2千9百', '5 0'])('of a number that is not understood nothing is written: %s名', async (put) => {
  const typed = dataOf('科技特派员: {单位: 名, 数值: 190}');
  await edit(typed, ['190名', `${put}名`]);
  const { code } = await compare('--accept', '1');
  expect(code).toBe(2);
  expect(await data()).toBe(typed);
});

test.each([
  ['heading numbers and dates', '建成平台1个、获奖2项', '1个、2项'],
  ['the day of the signature', '建成平台25个', '25个'],
  ['approximate amounts', '争取资金1800多万元', '1800多万元'],
])('%s do not make a new number known', async (_, put, told) => {
  const typed = dataOf('甲: {单位: 家, 数值: 62}').replace('年度: 2025', '年度: 2025\n成文日期: 2025-12-25');
  await edit(typed, ['走访企业20家', `走访企业20家，${put}`]);
  const { code, out } = await compare();
  expect(code).toBe(1);
  for (const number of told.split('、')) expect(out.slice(out.indexOf('数据里没有的数'))).toContain(number);
});

test('where new numbers are all that there is, none of the changed ones is promised to agree', async () => {
  await edit(dataOf('甲: {单位: 家, 数值: 62}'), ['走访企业20家', '走访企业20家、高校7所']);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([
    2,
    '错误：没有改数据：没有第1个改了的数，只新写了1个数据里没有的数，要自己写进数据。\n',
  ]);
});

test('a number left to be accepted is not sent to the edited text', async () => {
  await edit(dataOf('甲: {单位: 家, 数值: 62}', '乙: {单位: 家, 数值: 32}'), ['62家', '63家'], ['32家', '33家']);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([
    1,
    expect.stringContaining(
      '改后稿里还有1个数与数据不一致：\n  一（一）1.第1段  33家，数据里是32家；可以再用--accept写进数据\n',
    ),
  ]);
});

test('a number of a workbook is not sent to the edited text', async () => {
  const columns = [
    { head: '指标', width: 20 },
    { head: '单位', width: 8 },
    { head: '本年', width: 10 },
  ];
  const rows = [['乙', '家', '32']];
  await desk.write(
    '成果科.xlsx',
    await toXlsx({ title: '报数', sheets: [{ name: '报数', titles: [], columns, rows }] }),
  );
  const typed = dataOf('甲: {单位: 家, 数值: 62}').replace('指标:', '引入: [成果科.xlsx]\n指标:');
  await edit(typed.replace('[甲]', '[甲, 乙]'), ['62家', '63家'], ['32家', '33家']);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('33家，数据里是32家；请自己打开成果科.xlsx，表“报数”C2改为33\n'),
  ]);
});

test('an even number that has come to grow is paired, and written', async () => {
  const typed = dataOf('乙: {单位: 家, 数值: 15, 上年: 15}').replace('走访企业20家。}', '走访企业20家。, 数据: [乙]}');
  await edit(typed.replace('{标题: 一一, 数据: [乙]}', '{标题: 一一, 内容: 加强服务。}'), [
    '乙15家，与上年持平',
    '乙16家，同比增长6.7%',
  ]);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([0, expect.stringContaining('1. 15家改为16家，已写进main.yaml')]);
});

const TOGETHER = `单位: 某市科学技术局
年度: 2025
称谓: {辖区: 全市, 主语: 我局}
指标:
  企业: {单位: 家, 新增: 2, 总数: 10}
  中心: {单位: 家, 新增: 2, 总数: 10}
  专利: {单位: 件, 数值: 90, 上年: 80, 期间: 1—11月}
  论文: {单位: 篇, 数值: 30, 上年: 20, 期间: 1—11月}
主要工作:
  - 标题: 一部
    要点:
      - {标题: 一一, 数据: [企业, 中心]}
      - {标题: 一二, 数据: [专利, 论文]}
存在问题: [人才不足]
下一步思路: [{标题: 引才, 内容: 引才, 时限: 2026-12}]
`;

test.each([
  ['各2家', '各3家', /新增: 2/gu, '新增: 3'],
  ['总数均达10家', '总数均达12家', /总数: 10/gu, '总数: 12'],
  ['1—11月', '1—10月', /1—11月/gu, '1—10月'],
])('a number that is said once of several is written for all of them: %s', async (old, put, typed, written) => {
  await edit(TOGETHER, [old, put]);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([0, expect.stringMatching(/已写进main\.yaml第\d+行第\d+列、main\.yaml第\d+行/u)]);
  expect(await data()).toBe(TOGETHER.replace(typed, written));
});

test.each([
  ['项目: {单位: 项, 数值: 40, 其中: {重点项目: 3}}', '重点项目3项', '重点项目103项'],
  ['企业: {单位: 家, 新增: 6, 总数: 34}', '总数达34家', '总数达3家'],
])('a number that contradicts another once it is written is not: %s', async (figure, old, put) => {
  const typed = dataOf(figure);
  await edit(typed, [old, put]);
  expect((await compare()).out).toContain('只改这一个数，别的数会与它矛盾');
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([2, expect.stringContaining('与别的数连着，只改它数据会自相矛盾')]);
  expect(await data()).toBe(typed);
});

test('numbers that contradict each other where only some of them are written say so, and none is', async () => {
  const typed = dataOf('项目: {单位: 项, 数值: 40, 其中: {重点项目: 3}}');
  await edit(typed, ['项目40项', '项目400项'], ['重点项目3项', '重点项目103项']);
  const { code, err } = await compare('--accept', '2');
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^错误：没有改数据：这样改了以后数据会自相矛盾（main\.yaml第4行.*）。请连同/u),
  ]);
  expect(await data()).toBe(typed);
  expect((await compare('--accept', '1,2')).code).toBe(0);
});

test('a time that two departments gave is written in both', async () => {
  await desk.write('规划科.csv', '指标,单位,期间,本年\n专利,件,1—11月,90\n');
  const typed = dataOf('专利: {单位: 件, 数值: 90, 期间: 1—11月}').replace('指标:', '引入: [规划科.csv]\n指标:');
  await edit(typed, ['1—11月', '1—12月']);
  const { err } = await compare('--accept', '1');
  expect(err).toContain('已写进');
  expect([await data(), (await desk.read('规划科.csv')).toString()]).toEqual([
    typed.replace('1—11月', '1—12月'),
    '指标,单位,期间,本年\n专利,件,1—12月,90\n',
  ]);
});

test.each([
  ['1—11月', '前11个月', '前11个月'],
  ['1—11月', '前三季度', '前三季度'],
  ['1—11月', '上半年', '上半年'],
])('a time is written whole: %s, %s', async (old, put, written) => {
  const typed = dataOf('专利: {单位: 件, 数值: 90, 期间: 1—11月}');
  await edit(typed, [old, put]);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([0, expect.stringContaining('数据与改后稿里的数都一致了。')]);
  expect(await data()).toBe(typed.replace(old, written));
});

test.each([
  ['1—11月', '1多—11月'],
  ['走访企业20家', '走访企业十几—20家'],
])('a number in a form that is not known is not written in part: %s, %s', async (old, put) => {
  const typed = dataOf('专利: {单位: 件, 数值: 90, 期间: 1—11月}').replace('走访企业20家', '走访企业18家');
  await edit(typed, [old.replace('20', '18'), put]);
  const { code, err } = await compare('--accept', '1');
  expect([code, err]).toEqual([2, expect.stringMatching(/没有改数据：.*请对照着自己改/u)]);
  expect(await data()).toBe(typed);
});

test('a place in the list that there is not is said as it was typed', async () => {
  await edit(dataOf('甲: {单位: 家, 数值: 62}'), ['62家', '63家']);
  const { code, err } = await compare('--accept', '99999999999999999999');
  expect([code, err]).toEqual([2, '错误：没有改数据：没有第99999999999999999999个改了的数，只有第1个。\n']);
});

test.each([
  ['-o', '对照.docx'],
  ['-f', 'json'],
])('what is to be written into the data is not printed besides: %s', async (...options) => {
  const typed = dataOf('甲: {单位: 家, 数值: 62}');
  await edit(typed, ['62家', '63家']);
  const { code, err } = await compare('--accept', '1', ...options);
  expect([code, err]).toEqual([2, '错误：--accept只写进数据，不能同时用-o、-f写对照，请分两次运行。\n']);
  expect(await data()).toBe(typed);
});

test.each([
  ['2025-05-22至2025-05-24', '5月22日至25日', '2025-05-22至2025-05-25'],
  ['2025-05-22至2025-05-24', '5月30日至6月2日', '2025-05-30至2025-06-02'],
  ['2025年5月22日至24日', '5月21日至25日', '2025年5月21日至25日'],
  ['2025年5月22日至24日', '5月30日至6月2日', undefined],
])('the days of an event are typed in the data: %s, %s', async (typed, put, written) => {
  const event = `成果: [{编号: 论坛, 类别: 活动, 时间: ${typed}, 动词: 主办, 名称: 高峰论坛}]\n`;
  const text = `${dataOf('论文: {单位: 篇, 数值: 9}').replace('走访企业20家。', '【成果.论坛】。')}${event}`;
  await edit(text, ['5月22日至24日', put]);
  const { err } = await compare('--accept', '1');
  expect(await data()).toBe(text.replace(typed, written ?? typed));
  if (written === undefined) expect((await compare()).out).toContain('数据里的写法与这里不同');
  else expect(err).toContain('数据与改后稿里的数都一致了');
});

const EVEN = '科普活动: {单位: 场, 动词: 举办, 数值: 25, 上年: 25}';
const ENVOYS = '科技特派员: {单位: 名, 动词: 选派, 数值: 186, 上年: 180}';

test.each([
  // What is said of one figure is not looked for at the next one.
  ['a word that turns into a rate', [EVEN, ENVOYS], '25场', '28场', [['与上年持平', '同比增长12.0%']]],
  [
    'a rate that turns into a word',
    ['支出: {单位: 万元, 数值: 56200, 上年: 54800}'],
    '56200万元',
    '54800万元',
    [['同比增长2.6%', '与上年持平']],
  ],
  [
    'what turns into less',
    ['企业: {单位: 家, 动词: 新认定, 新增: 45, 总数: {数值: 312, 上年: 280}}'],
    '312家',
    '280家',
    [['比上年净增32家、增长11.4%', '与上年持平']],
  ],
  [
    'what turns into more',
    ['企业: {单位: 家, 动词: 新认定, 新增: 45, 总数: {数值: 280, 上年: 280}}'],
    '280家',
    '312家',
    [['与上年持平', '比上年净增32家、增长11.4%']],
  ],
  [
    'what is no longer said',
    ['专利: {单位: 件, 数值: 2924, 上年: 2063}'],
    '2924件',
    '约3000件',
    [['同比增长41.7%', '']],
  ],
  [
    'a rate that turns into a count',
    ['企业: {单位: 家, 数值: 860, 上年: 712, 目标: 800}'],
    '860家',
    '712家',
    [
      ['同比增长20.8%', '与上年持平'],
      ['完成年度目标的107.5%', '距年度目标尚差88家'],
    ],
  ],
])('what follows from a changed number is told with its words: %s', async (_, figures, old, put, expected) => {
  await edit(dataOf(...figures), [old, put]);
  const { left } = JSON.parse((await compare('-f', 'json')).out) as { left: { typed: string; drawn: string }[] };
  expect(left.map(({ typed, drawn }) => [typed, drawn])).toEqual(expected);
});

test('where 待补 still stands, the number that fills it is told, and none that follows from it', async () => {
  const typed = dataOf('合同: {单位: 项, 数值: 待补, 上年: 1310}');
  await edit(typed.replace('走访企业20家', '登记【合同】'), ['合同【待补】项', '合同1350项']);
  const { left } = JSON.parse((await compare('-f', 'json')).out) as { left: { typed: string; drawn: string }[] };
  expect(left.map(({ typed: said, drawn }) => [said, drawn])).toEqual([['【待补】项', '1350项']]);
  // To leave it out is no choice.
  expect((await compare()).out).toContain('   加--accept 1写进数据。\n');
});

test('where nothing is to be said any more, that is told', async () => {
  await edit(dataOf('专利: {单位: 件, 数值: 2924, 上年: 2063}'), ['2924件', '约3000件']);
  expect((await compare()).out).toContain('同比增长41.7%，不再写  一（一）1.第1段');
});

test('a rate that another figure has come to have is not put in the place of its own', async () => {
  await edit(dataOf(EVEN, ENVOYS), ['25场', '28场']);
  await compare('--accept', '1');
  const told = JSON.parse((await compare('-f', 'json')).out) as { numbers: []; lost: { number: string }[] };
  expect([told.numbers, told.lost.map(({ number }) => number)]).toEqual([[], ['12.0%']]);
});
