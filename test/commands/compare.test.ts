import { cp, readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ofDocx } from '../../src/passages/of-docx.ts';
import { toXlsx } from '../../src/xlsx/write-book.ts';
import { EXAMPLES } from '../compare/draw.ts';
import { Leader } from '../compare/leader.ts';
import { Desk } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

interface Told {
  numbers: {
    id: number;
    before: string;
    after: string;
    file: string;
    line: number;
    edits: { file: string; line: number }[];
    remedy: string;
  }[];
  left: { typed: string; drawn: string }[];
  typed: { number: string }[];
  texts: { kind: string; place: string }[];
  findings: { message: string; severity: string }[];
}

/** An example's data and the Word file drawn from them, edited as the leader does. */
async function edited(name: string, edit: (leader: Leader) => Leader): Promise<void> {
  await cp('examples', desk.path('.'), { recursive: true, filter: (file) => !/\.(?:docx|md|png)$/u.test(file) });
  await desk.run([`${name}.yaml`, '-o', '总结.docx']);
  await desk.write('改后稿.docx', edit(new Leader(await desk.read('总结.docx'))).bytes());
}

async function told(name: string, draft = '改后稿.docx'): Promise<Told> {
  const { out } = await desk.run(['compare', draft, `${name}.yaml`, '-f', 'json']);
  return JSON.parse(out) as Told;
}

/** 2924件→2950件 @ the line of the data that it points to. */
async function changes({ numbers }: Told): Promise<string[]> {
  const lines = await Promise.all(
    numbers.map(async ({ file, line }) => (await readFile(desk.path(file), 'utf8')).split('\n')[line - 1]?.trim()),
  );
  return numbers.map(({ before, after }, index) => `${before}→${after} @ ${lines[index]}`);
}

interface Review {
  name: string;
  edit(leader: Leader): Leader;
  /** With the line of the data that it is typed in, or computed from. */
  numbers: string[];
  typed: string[];
  texts: string[];
}

/** Sentences and paragraphs that are moved, joined, cut and struck change no number. */
const REVIEWS: Review[] = [
  {
    name: 'annual-city',
    edit: (leader) =>
      leader
        .replace('专利申请量2924件，同比增长41.7%', '专利申请量2950件，同比增长43.0%')
        .track('入库企业170家', '入库企业180家')
        .track('服务企业500多家', '服务企业600多家')
        .replace('10月11日，园区大楼主体工程结顶', '10月18日，园区大楼主体工程结顶')
        .replace('立项数居嘉兴市首位', '立项数居嘉兴市前列')
        .cut('建成“十二五”高企后备企业库')
        .move('四是两批科技特派员派驻到位', '二是“走出去”“请进来”双向发力')
        .join('2.增强农业研发能力')
        .moveSentence('我局荣获“第八批省科技特派员工作先进单位”称号。', '3.建设农业区域创新载体')
        .strike('局领导带头到基层和企业调研重点难点问题，所写勤政周记获市主要领导肯定。'),
    numbers: [
      '10月11日→10月18日 @ 时间: 2013-10-11',
      '170家→180家 @ 高企后备库: {名称: 入库企业, 单位: 家, 包括:',
      '500多家→600多家 @ 全年举办科技合作活动【科技合作活动=40余场次】，服务企业【合作活动服务企业=500多家】。',
      '2924件→2950件 @ 数值: 2924',
      '41.7%→43.0% @ 同比: 41.7%',
    ],
    typed: [],
    texts: ['移动 一、工作亮点第3段', '改写 二（二）3.第1段', '移动 二（三）2.第1段', '删去 二（一）4.第1段'],
  },
  {
    name: 'district-2024',
    edit: (leader) =>
      leader
        .replace('技术合同成交额46.20亿元，同比增长18.8%', '技术合同成交额46.80亿元，同比增长20.3%')
        .track('首次认定高新技术企业41家、重新认定52家', '首次认定高新技术企业42家、重新认定52家')
        .replace('发放科技贷13.50亿元，惠及企业417家', '发放科技贷13.50亿元，惠及企业427家')
        .join('2.组建创新联合体')
        .move('3.提升孵化水平', '1.建设高能级平台')
        .moveSentence('新增技术经纪人68名，总数达315名。', '1.促进供需对接')
        .track('深入学习贯彻', '全面贯彻'),
    numbers: [
      '46.20亿元→46.80亿元 @ 数值: 46.20',
      '18.8%→20.3% @ 技术合同成交额:',
      '41家→42家 @ 首次认定: 41',
      '417家→427家 @ 惠及: 417家',
    ],
    typed: [],
    texts: ['改写 导语第1段', '移动 二（三）1.第1段', '移动 二（五）1.第1段'],
  },
  {
    name: 'departments',
    edit: (leader) =>
      leader
        .replace('入库科技型中小企业412家', '入库科技型中小企业421家')
        .track('发明专利授权量526件', '发明专利授权量536件')
        .replace('财政科技支出12480万元', '财政科技支出1.25亿元')
        .replace('组织10场供需对接', '组织12场供需对接')
        .move('3.提升专利质量', '1.活跃技术市场')
        .join('1.壮大企业梯队'),
    numbers: [
      '412家→421家 @ 科技型中小企业: {单位: 家, 动词: 入库, 数值: 412, 上年: 356}',
      '526件→536件 @ 发明专利授权量: {单位: 件, 期间: 1—11月, 数值: 526, 上年: 468, 位次: 全市第3}',
      '12480万元→1.25亿元 @ 财政科技支出,万元,1—11月,"12,480","11,360",增长8%,,区财政局,',
      '10场→12场 @ - {针对: [专利转化], 标题: 推动专利转化, 内容: 盘点存量专利，组织10场供需对接, 时限: 2026-12}',
    ],
    typed: [],
    texts: ['移动 一（二）3.第1段'],
  },
  {
    name: 'university',
    edit: (leader) =>
      leader
        .replace('组织辅导32场、覆盖1450余人次', '组织辅导36场、覆盖1500余人次')
        .track('入网仪器518台（套）', '入网仪器528台（套）')
        .replace('国家重点研发计划项目2项、承担课题7项', '国家重点研发计划项目3项、承担课题7项')
        .replace('向88名新进教师拨付科研启动经费1320万元', '向88名新进教师拨付科研启动经费1350万元')
        .strike('签订横向科研合同428项，同比增长15.4%，其中百万元以上37项、增长32.1%；合同金额1.92亿元，增长22.3%。')
        .moveSentence('实行“培育—申报—建设—评估”全过程管理。', '1.培育高层次人才')
        .write('此外，举办学术会议16场，选派教师出国访学23人次。', '2.扶持青年教师'),
    numbers: [
      '32场→36场 @ 基金辅导: {分项: {辅导场次: 32场, 辅导人次: 1450余人次',
      '1450余人次→1500余人次 @ 基金辅导: {分项: {辅导场次: 32场, 辅导人次: 1450余人次',
      '2项→3项 @ 分项: {牵头项目: 2项, 承担课题: 7项, 中央财政经费: 5860万元}',
      '518台→528台 @ 分项: {入网仪器: 518台（套）',
      '1320万元→1350万元 @ 青年科研启动经费: {名称: 科研启动经费, 单位: 万元, 数值: 1320',
    ],
    typed: ['16场', '23人次'],
    texts: [
      '改写 二（二）1.第1段',
      '改写 二（三）1.第1段',
      '移动 二（三）1.第1段',
      '新增 二（三）2.第2段',
      '删去 二（一）3.第1段',
    ],
  },
];

test.each(REVIEWS)(
  '$name, edited by a leader: every changed number and none other, and where to mend it',
  async (review) => {
    await edited(review.name, review.edit);
    const found = await told(review.name);
    const expected = review.numbers.map((each) => expect.stringContaining(each) as string);
    expect(await changes(found)).toEqual(expected);
    expect(found.typed.map(({ number }) => number)).toEqual(review.typed);
    expect(found.texts.map(({ kind, place }) => `${kind} ${place}`)).toEqual(review.texts);
  },
);

test.each(REVIEWS)('$name: what is accepted goes into the data, and nothing else', async ({ name, edit }) => {
  await edited(name, edit);
  const before = await told(name);
  const accepted = before.numbers.filter((each) => each.edits.length > 0);
  const files = new Map<string, string>();
  for (const { file } of accepted.flatMap(({ edits }) => edits)) files.set(file, (await desk.read(file)).toString());
  const ids = accepted.map(({ id }) => id).join(',');
  const { err } = await desk.run(['compare', '改后稿.docx', `${name}.yaml`, '--accept', ids]);
  expect(err).toContain(`${accepted[0]?.id}. ${accepted[0]?.before}改为${accepted[0]?.after}，已写进`);
  for (const [file, old] of files) {
    const now = (await desk.read(file)).toString();
    const lines = old.split('\n').flatMap((line, index) => (line === now.split('\n')[index] ? [] : [index + 1]));
    const own = accepted.flatMap(({ edits }) => edits.flatMap((each) => (each.file === file ? each.line : [])));
    expect(now.split('\n')).toHaveLength(old.split('\n').length);
    expect(lines).toEqual([...new Set(own)].sort((a, b) => a - b));
  }
  // What still differs are numbers that the leader left behind, or that nobody types.
  const after = await told(name);
  const stale = before.left.map(({ typed, drawn }) => `${drawn}→${typed}`);
  const computed = before.numbers.filter((each) => each.edits.length === 0 && !each.remedy.startsWith('上面的数'));
  expect(after.numbers.map((each) => `${each.before}→${each.after}`).sort()).toEqual(
    [...stale, ...computed.map((each) => `${each.before}→${each.after}`)].sort(),
  );
});

/** 专利申请量's growth is computed here. */
const SMALL = `单位: 某市科学技术局
年度: 2025
指标:
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063}   # 知识产权科报
  惠及企业: 500多家
  走访: 50家
主要工作:
  - {标题: 推进创新, 内容: 全市【专利申请量】。惠及企业【惠及企业.数值】。走访企业【走访.数值】。}
`;

async function small(put: [string, string][]): Promise<void> {
  await desk.write('总结.yaml', SMALL);
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx'));
  await desk.write('改后稿.docx', put.reduce((each, [old, now]) => each.replace(old, now), leader).bytes());
}

test('a report that nobody has changed agrees with its data, as Word file, as Markdown and as text', async () => {
  await small([]);
  await desk.run(['总结.yaml', '-o', '总结.md']);
  await desk.write(
    '总结.txt',
    '某市科学技术局2025年科技创新工作总结\n一、主要工作\n（一）推进创新\n全市专利申请量2924件，同比增长41.7%。惠及企业500多家。走访企业50家。\n',
  );
  for (const name of ['改后稿.docx', '总结.md', '总结.txt']) {
    const { out, code } = await desk.run(['compare', name, '总结.yaml'], { isTTY: true });
    expect([name, code, out]).toEqual([name, 0, '改后稿与数据一致，没有改动。\n']);
  }
});

test('on a screen, on paper, and the other way round', async () => {
  await small([
    ['2924件，同比增长41.7%', '2950件，同比增长43.0%'],
    ['走访企业50家', '，，走访企业60家、高校3所'],
  ]);
  const { out, code } = await desk.run(['compare', '总结.yaml', '改后稿.docx'], { isTTY: true });
  expect(code).toBe(1);
  await expect(out).toMatchFileSnapshot('compare.txt');
  const { out: markdown } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '-f', 'md']);
  await expect(markdown).toMatchFileSnapshot('compare.md');
  const { err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '-o', '对照.docx']);
  expect(err).toBe('已写入对照.docx。\n');
});

test('an accepted number takes the place of the old one, and its comment stays', async () => {
  await small([
    ['2924件，同比增长41.7%', '2950件，同比增长43.0%'],
    ['500多家', '近600家'],
  ]);
  const { code, err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1，3']);
  expect(err).toBe(
    '1. 2924件改为2950件，已写进总结.yaml第4行第22列。\n3. 500多家改为近600家，已写进总结.yaml第5行第9列。\n数据与改后稿里的数都一致了。\n',
  );
  expect(code).toBe(0);
  const put = SMALL.replace('数值: 2924', '数值: 2950').replace('500多家', '近600家');
  expect((await desk.read('总结.yaml')).toString()).toBe(put);
});

test.each([
  ['2', '第2个（41.7%）是由程序算出的（2924÷2063−1），请改它用到的数，或自己改数据。'],
  ['9', '没有第9个改了的数，只有第1至2个。'],
  ['一', '--accept后面的“一”应为序号，用逗号隔开，如1,3,5。'],
])('--accept %s writes nothing and says why', async (ids, message) => {
  await small([['2924件，同比增长41.7%', '2950件，同比增长43.0%']]);
  const { code, err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', ids]);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect((await desk.read('总结.yaml')).toString()).toBe(SMALL);
});

test('a number that stands in two places and was changed into two is settled by nobody but a person', async () => {
  await desk.write('总结.yaml', SMALL.replace('走访企业【', '走访【走访.数值】，共走访企业【'));
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx')).replace('共走访企业50家', '共走访企业70家');
  await desk.write('改后稿.docx', leader.replace('走访50家', '走访60家').bytes());
  const found = await told('总结');
  expect(found.numbers.map(({ remedy }) => remedy)).toEqual([
    '与第2处改得不一样，先定下用哪一个。',
    '与第1处改得不一样，先定下用哪一个。',
  ]);
  const { err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1,2']);
  expect(err).toContain('同一个数，第1个改成60家，第2个改成70家，先定下用哪一个。');
});

/** 复审 and the 净增 that follows from 总数 are as many. */
const ALIKE = `单位: 某市科学技术局
年度: 2025
指标:
  高新技术企业:
    单位: 家
    新增: 12
    复审: {数值: 5, 名单: [恒石纤维]}
    总数: {数值: 34, 上年: 29}
  专利授权量: {单位: 件, 数值: 90, 位次: 全市第3}
主要工作:
  - {标题: 推进创新, 内容: 加强培育。, 数据: [高新技术企业, 专利授权量]}
`;

async function alike(...put: [string, string][]): Promise<void> {
  await desk.write('总结.yaml', ALIKE);
  await desk.run(['总结.yaml', '-o', '总结.md']);
  const text = (await desk.read('总结.md')).toString();
  await desk.write(
    '改后稿.md',
    put.reduce((each, [old, now]) => each.replace(old, now), text),
  );
}

async function toldOfAlike(): Promise<Told> {
  const { out } = await desk.run(['compare', '改后稿.md', '总结.yaml', '-f', 'json']);
  return JSON.parse(out) as Told;
}

test('a number that is computed goes into no field that happens to hold as many', async () => {
  await alike(['34家', '36家'], ['净增5家、增长17.2%', '净增7家、增长24.1%']);
  const { numbers, left } = await toldOfAlike();
  expect(numbers.map(({ before, edits, remedy }) => [before, edits.length, remedy])).toEqual([
    ['34家', 1, '加--accept 1写进数据。'],
    ['5家', 0, '上面的数写进数据以后，这里由程序算出，就一致了。'],
    ['17.2%', 0, '上面的数写进数据以后，这里由程序算出，就一致了。'],
  ]);
  expect(left).toEqual([]);
  const { err } = await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1,2']);
  expect(err).toContain('2. 5家改为7家，由程序算出，跟着一致。');
  expect((await desk.read('总结.yaml')).toString()).toBe(ALIKE.replace('34', '36'));
});

test('alone it is told as computed, and nothing is written', async () => {
  await alike(['净增5家', '净增7家']);
  expect((await toldOfAlike()).numbers.map(({ remedy }) => remedy)).toEqual([
    '由程序算出（34−29），不能直接改：改它用到的数，或把这里改回来。',
  ]);
  const { code, err } = await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1']);
  expect([code, err]).toEqual([2, expect.stringContaining('第1个（5家）是由程序算出的（34−29），请改它用到的数')]);
  expect((await desk.read('总结.yaml')).toString()).toBe(ALIKE);
});

test('the one that was typed goes where it was typed, beside the computed one', async () => {
  await alike(['34家', '36家'], ['恒石纤维等5家', '恒石纤维等7家'], ['净增5家、增长17.2%', '净增7家、增长24.1%']);
  const { err } = await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1,2']);
  expect(err).toContain('数据与改后稿里的数都一致了。');
  expect((await desk.read('总结.yaml')).toString()).toBe(ALIKE.replace('34', '36').replace('数值: 5', '数值: 7'));
});

test('where nobody can tell whether it was typed or computed, it is told so, and nothing is written', async () => {
  await alike();
  const data = ALIKE.replace('总数: {数值: 34, 上年: 29}', '总数: {数值: 5, 上年: 0}').replace(
    '新增: 12\n    复审: {数值: 5, 名单: [恒石纤维]}',
    '新增: 5',
  );
  await desk.write('总结.yaml', data.replace('新增: 5', '新增: 6'));
  await desk.run(['总结.yaml', '-o', '总结2.md']);
  const text = (await desk.read('总结2.md')).toString();
  expect(text).toContain('净增5家');
  await desk.write('改后稿.md', text.replace('净增5家', '净增7家'));
  expect((await toldOfAlike()).numbers.map(({ remedy }) => remedy)).toEqual([
    '数据里写着的和算出的（5−0）都是5家，分不清这里是哪一个，请自己改。',
  ]);
  const { code, err } = await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1']);
  expect([code, err]).toEqual([2, expect.stringContaining('没有改数据：数据里写着的和算出的（5−0）都是5家')]);
});

test('a place among others is told with its 第', async () => {
  await alike(['第3位', '第2位']);
  expect((await toldOfAlike()).numbers).toMatchObject([{ before: '第3位', after: '第2位' }]);
  const { err } = await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1']);
  expect(err).toContain('1. 第3位改为第2位，已写进总结.yaml');
  expect((await desk.read('总结.yaml')).toString()).toBe(ALIKE.replace('第3', '第2'));
});

const RANGES = `单位: 某市科学技术局
年度: 2025
称谓: {辖区: 全市, 主语: 我局}
指标:
  专利: {单位: 件, 数值: 2924, 位次: 全市第3}
  受训: 500多家
  外派: 待补
  毛利润: {单位: 万元, 数值: -120}
  研发强度: {单位: "%", 数值: 3.21}
主要工作:
  - 标题: 甲
    要点: [{标题: 乙, 内容: 派出专家15人，10月11日开馆。, 数据: [专利, 受训, 外派, 毛利润, 研发强度]}]
存在问题: [少]
下一步思路: [多]
`;

async function acceptedInRanges(old: string, put: string): Promise<{ err: string; data: string }> {
  await desk.write('总结.yaml', RANGES);
  const { out } = await desk.run(['总结.yaml']);
  expect(out).toContain(old);
  await desk.write('改后稿.md', out.replace(old, put));
  const { err } = await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1']);
  return { err, data: (await desk.read('总结.yaml')).toString() };
}

test.each([
  ['10月11日', '10月11—12日'],
  ['10月11日', '10月中旬'],
  ['10月11日', '10月11日—11月2日'],
  ['15人', '15—20人'],
])('a range takes the place of a number whole in running text: %s %s', async (old, put) => {
  const { err, data } = await acceptedInRanges(old, put);
  expect(err).toContain(`1. ${old}改为${put}，已写进总结.yaml`);
  expect(data).toBe(RANGES.replace(old, put));
});

test.each([
  ['受训500多家', '受训500—600家'],
  ['外派【待补】', '外派15—20人'],
  ['居全市第3位', '居全市前三位'],
  ['3.21%', '3.21—3.3%'],
])('a range goes into no field that holds one number: %s %s', async (old, put) => {
  const { err, data } = await acceptedInRanges(old, put);
  expect(err).toMatch(/没有改数据：第1个.*，数据里的写法与这里不同，请对照着自己改。/u);
  expect(data).toBe(RANGES);
});

test.each([
  ['毛利润−120万元', '毛利润120万元', '120'],
  ['毛利润−120万元', '毛利润−130万元', '-130'],
])('a number typed with its sign is written with that of the new one: %s %s', async (old, put, typed) => {
  const { data } = await acceptedInRanges(old, put);
  expect(data).toBe(RANGES.replace('-120', typed));
});

test.each([
  // 亏损 says what the sign said.
  ['毛利润−120万元', '亏损120万元'],
  // 单位 would go on saying %.
  ['3.21%', '3.3个百分点'],
])('a number that is typed in another form is not told as computed, nor written: %s %s', async (old, put) => {
  const { err, data } = await acceptedInRanges(old, put);
  expect(err).toMatch(/没有改数据：第1个.*，数据里的写法与这里不同，请对照着自己改。/u);
  expect(data).toBe(RANGES);
});

test.each([
  ['连续三年居', '连续四年居', '连续: 3', '连续: 4'],
  ['连续两次、', '连续三次、', '连续: 2', '连续: 3'],
])('连续 is typed in digits and printed in words: %s', async (old, put, typed, written) => {
  const data = `单位: 某市科学技术局
年度: 2025
指标:
  技术合同成交额: {单位: 亿元, 数值: 22.9, 位次: {名次: 1, 范围: 全市, 连续: 3}}
成果:
  - {编号: 先进, 类别: 荣誉, 名称: 全国科技进步先进县, 连续: 2, 累计: 7}
主要工作: [{标题: 甲, 数据: [技术合同成交额], 成果: [先进]}]
`;
  await desk.write('总结.yaml', data);
  const { out } = await desk.run(['总结.yaml']);
  expect(out).toContain(old);
  await desk.write('改后稿.md', out.replace(old, put));
  await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '1']);
  expect((await desk.read('总结.yaml')).toString()).toBe(data.replace(typed, written));
});

test('a place in another scope is told with it, and is for people to write', async () => {
  const { err, data } = await acceptedInRanges('居全市第3位', '居全省第2位');
  expect(err).toBe('错误：没有改数据：第1个名次的范围也改了，请自己改数据。\n');
  expect(data).toBe(RANGES);
  const { out } = await desk.run(['compare', '改后稿.md', '总结.yaml']);
  expect(out).toMatch(/\| 全市第3位 \| 全省第2位 \|.*名次的范围也改了，请自己改数据。/u);
});

test.each([
  [['compare', '改后稿.docx'], '要有改后稿和数据文件两个文件。'],
  [['compare', '总结.pdf', '总结.yaml'], '总结.pdf不是写好的报告，应为.docx、.md或.txt文件。'],
  [['compare', '没有.docx', '总结.yaml'], '读不了没有.docx'],
  [['compare', '坏.docx', '总结.yaml'], '读不了坏.docx：它不是Word的.docx文件，只是扩展名相同。'],
])('%j', async (args, message) => {
  await small([]);
  await desk.write('坏.docx', 'no zip');
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

test('a number of a unit that nobody knows is not the per cent that happens to be as many', async () => {
  await small([['走访企业50家。', '走访企业50家，举办公开课41.7节。']]);
  const { out } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '-f', 'json']);
  expect(JSON.parse(out).typed).toMatchObject([{ number: '41.7' }]);
});

test.each([
  ['走访企业50家（5月7日）', '5月7日'],
  ['2020年以来走访企业50家', '2020年'],
  ['走访企业50家、高校共十二家', '十二'],
  ['走访企业50家，增长近两成', '近两'],
  ['走访企业50家，增长一倍', '一'],
  ['走访企业50家，投入三十万元', '三十万'],
  ['走访企业50家，占三分之一', '三分之一'],
])('whatever tells how many or when is a number that the data have not: %s', async (put, number) => {
  await small([['走访企业50家', put]]);
  const { out, code } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '-f', 'json']);
  expect([code, JSON.parse(out).typed]).toMatchObject([1, [{ number }]]);
});

test.each([
  '2025年度走访企业50家',
  '上年（2024年）以来走访企业50家',
  '三大平台、四个方面、一批项目，走访企业50家',
  '实施万人计划，作为一项重要工作，走访企业50家',
  '贯彻党的二十大精神，十四五期间建成二期工程，破解二元结构，走访企业50家',
  '第一时间千方百计落实，坚持四个面向、三位一体，走访企业50家',
  '一成不变的做法要改，第一个五年规划已经过半，走访企业50家',
])('words, and the years that the report is of, are none: %s', async (put) => {
  await small([['走访企业50家', put]]);
  expect((await told('总结')).typed).toEqual([]);
});

test.each([
  ['惠及企业500多家。', '', ['500多家']],
  ['，同比增长41.7%', '', ['41.7%']],
  ['专利申请量2924件，同比增长41.7%', '专利申请量有新的提高', ['2924件', '41.7%']],
])('numbers that were taken out are told, and nothing agrees: %s', async (old, put, numbers) => {
  await desk.write('总结.yaml', SMALL);
  await desk.run(['总结.yaml', '-o', '总结.md']);
  const text = (await desk.read('总结.md')).toString();
  await desk.write('改后稿.md', text.replace(old, put));
  const { out, code } = await desk.run(['compare', '改后稿.md', '总结.yaml', '-f', 'json']);
  const { lost } = JSON.parse(out) as { lost: { number: string }[] };
  expect([code, lost.map(({ number }) => number)]).toEqual([1, numbers]);
  const { out: screen } = await desk.run(['compare', '改后稿.md', '总结.yaml'], { isTTY: true });
  expect(screen).toContain(`删去了${numbers.length}个数`);
  expect(screen).not.toContain('都与数据一致');
});

test.each([
  ['1—11月，专利申请量', '专利申请量', ['1—11月']],
  ['1—11月，专利申请量', '专利申请量（1—11月）', []],
  ['2025年，走访', '走访', []],
])(
  'a time that headed a sentence and was taken out is told, though it stands elsewhere: %s, %s',
  async (old, put, lost) => {
    const data = SMALL.replace('上年: 2063', '上年: 2063, 期间: 1—11月').replace('走访企业', '2025年，走访企业');
    await desk.write('总结.yaml', data.replace('惠及企业【', '1—11月惠及企业【').replace('全市【', '【'));
    await desk.run(['总结.yaml', '-o', '总结.md']);
    await desk.write('改后稿.md', (await desk.read('总结.md')).toString().replace(old, put));
    const { out } = await desk.run(['compare', '改后稿.md', '总结.yaml', '-f', 'json']);
    expect((JSON.parse(out) as { lost: { number: string }[] }).lost.map(({ number }) => number)).toEqual(lost);
  },
);

test.each(EXAMPLES)('%s: its own draft agrees with it', async (file) => {
  await cp('examples', desk.path('.'), { recursive: true });
  const name = basename(file, '.yaml');
  for (const draft of [`${name}.md`, `${name}.docx`]) {
    const { out, code } = await desk.run(['compare', draft, `${name}.yaml`], { isTTY: true });
    expect([draft, code, out]).toEqual([draft, 0, expect.stringContaining('改后稿与数据一致，没有改动。')]);
  }
});

test('a number that stands among like words in several places is written where it is printed from', async () => {
  const data = `单位: 某市科学技术局
年度: 2025
导语: 全年组织活动12场。
亮点: [抓好人才引进, 组织活动12场]
主要工作: [{标题: 一, 内容: 组织活动12场，服务企业。}]
存在问题: [活动只有12场]
`;
  await desk.write('总结.yaml', data);
  const { out } = await desk.run(['总结.yaml']);
  await desk.write('改后稿.md', out.replaceAll('12场', '13场'));
  const { numbers } = await told('总结', '改后稿.md');
  expect(numbers.map(({ edits }) => edits.map(({ line }) => line))).toEqual([[3], [4], [5], [6]]);
  await desk.run(['compare', '改后稿.md', '总结.yaml', '--accept', '2']);
  expect((await desk.read('总结.yaml')).toString()).toBe(data.replace('进, 组织活动12', '进, 组织活动13'));
});

test('data that cannot be drafted are told first', async () => {
  await small([]);
  await desk.write('总结.yaml', SMALL.replace('【走访.数值】', '【走放.数值】'));
  const { code, err, out } = await desk.run(['compare', '改后稿.docx', '总结.yaml']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/没有名为“走放”的指标.*没有比较：总结\.yaml里有错误，生成不了报告，请先改正。\n$/su);
});

test('a number that the leader changed in one place and left in another is told so, before it is accepted and after', async () => {
  await desk.write('总结.yaml', SMALL.replace('走访企业【', '走访【走访.数值】，共走访企业【'));
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx')).replace('共走访企业50家', '共走访企业70家');
  await desk.write('改后稿.docx', leader.bytes());
  const [before] = (await told('总结')).numbers;
  expect(before?.remedy).toBe(
    '改后稿别处（一（一）第1段）写的是50家，与数据一样。用70家的，加--accept 1写进数据，别处也要改；用50家的，改这里。',
  );
  const { err, code } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1']);
  expect(code).toBe(1);
  expect(err).toMatch(
    /改后稿里还有1个数与数据不一致，要改的在改后稿里改：\n {2}一（一）第1段 {2}50家，数据里是70家\n$/u,
  );
  const [after] = (await told('总结')).numbers;
  expect(after?.remedy).toMatch(/^改后稿别处（一（一）第1段）写的是70家，与数据一样。/u);
});

test('what the data await may be filled in by hand, and goes into them', async () => {
  const data = SMALL.replace('50家', '待补').replace(
    '  走访: 待补',
    '  走访: {单位: 家, 数值: 待补, 责任: 办公室}  # 月底才有',
  );
  await desk.write('总结.yaml', data);
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx')).replace('【待补：办公室】家', '1,250家');
  await desk.write('改后稿.docx', leader.bytes());
  expect((await told('总结')).numbers).toMatchObject([{ before: '【待补：办公室】家', after: '1,250家' }]);
  await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1']);
  expect((await desk.read('总结.yaml')).toString()).toBe(data.replace('待补', '1250'));
});

test('full-width digits, spaces beside digits and Chinese numerals are numbers too', async () => {
  await small([
    ['2924件', '２９５０件'],
    ['走访企业50家', '走访企业 60 家'],
    ['500多家', '六百余家'],
  ]);
  const { numbers } = await told('总结');
  expect(numbers.map(({ before, after }) => `${before}→${after}`)).toEqual([
    '2924件→2950件',
    '500多家→六百余',
    '50家→60家',
  ]);
});

test.each(['docx', 'md'])(
  'spaces and full-width digits that stand in the data are no change, and are replaced with the number: %s',
  async (form) => {
    const text = '举办活动 60 场次，占比 70 %，覆盖１２个乡镇，经费2.5 亿元、300　万 元';
    const data = `单位: 某市科学技术局\n年度: 2025\n主要工作: [{标题: 开展活动, 内容: "${text}。"}]\n`;
    await desk.write('总结.yaml', data);
    await desk.run(['总结.yaml', '-o', `总结.${form}`]);
    const untouched = await desk.run(['compare', `总结.${form}`, '总结.yaml'], { isTTY: true });
    expect(untouched).toMatchObject({ code: 0, out: '改后稿与数据一致，没有改动。\n' });
    const bytes = await desk.read(`总结.${form}`);
    const edited =
      form === 'md'
        ? bytes.toString().replace('70 %', '72%').replace('300　万 元', '320万元')
        : new Leader(bytes).replace('70 %', '72%').replace('300　万 元', '320万元').bytes();
    await desk.write(`改后稿.${form}`, edited);
    await desk.run(['compare', `改后稿.${form}`, '总结.yaml', '--accept', '1,2']);
    expect((await desk.read('总结.yaml')).toString()).toBe(
      data.replace('70 %', '72%').replace('300　万 元', '320万元'),
    );
  },
);

test('a number in a workbook is for people to change: its cell is named, and --accept writes nothing', async () => {
  const book = await toXlsx({
    title: '报数',
    sheets: [
      {
        name: '报数',
        titles: [],
        columns: [
          { head: '指标', width: 20 },
          { head: '单位', width: 8 },
          { head: '本年', width: 10 },
        ],
        rows: [['走访', '家', '50']],
      },
    ],
  });
  const data = SMALL.replace('  走访: 50家\n', '').replace('指标:', '引入: [办公室.xlsx]\n指标:');
  await desk.write('办公室.xlsx', book);
  await desk.write('总结.yaml', data);
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx')).replace('走访企业50家', '走访企业60家');
  await desk.write('改后稿.docx', leader.bytes());
  const [found] = (await told('总结')).numbers;
  expect(found?.remedy).toBe('请自己打开办公室.xlsx，表“报数”C2改为60。');
  const { err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1']);
  expect(err).toContain('没有改数据：第1个，请自己打开办公室.xlsx，表“报数”C2改为60。\n');
});

test.each([
  ['-3.5%', '下降3.5%', '增长2.0%', '2.0%'],
  ['3.5%', '增长3.5%', '下降2.0%', '-2.0%'],
  ['-3.5%', '下降3.5%', '增长3.5%', '3.5%'],
  ['-3.5%', '下降3.5%', '下降4.0%', '-4.0%'],
])('同比: %s, %s made %s, is written as %s', async (typed, before, after, put) => {
  const data = SMALL.replace('数值: 2924, 上年: 2063', `数值: 2924, 同比: ${typed}`);
  await desk.write('总结.yaml', data);
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx')).replace(before, after);
  await desk.write('改后稿.docx', leader.bytes());
  expect((await told('总结')).numbers).toHaveLength(1);
  const { err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1']);
  expect(err).toContain('数据与改后稿里的数都一致了。');
  const isTurned = before.slice(0, 2) !== after.slice(0, 2);
  const [was, is] = isTurned ? [before, after] : [before.slice(2), after.slice(2)];
  expect(err).toContain(`1. ${was}改为${is}，已写进`);
  expect((await desk.read('总结.yaml')).toString()).toContain(`同比: ${put}}`);
});

test('of several files all are written or none', async () => {
  await desk.write('规划科.csv', iconv('指标,单位,本年\n走访,家,50\n'));
  await desk.write('总结.yaml', SMALL.replace('  走访: 50家\n', '').replace('指标:', '引入: [规划科.csv]\n指标:'));
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const before = await desk.read('总结.yaml');
  const leader = new Leader(await desk.read('总结.docx'))
    .replace('500多家', '600多家')
    .replace('走访企业50家', '走访企业60家');
  await desk.write('改后稿.docx', leader.bytes());
  const found = await told('总结');
  expect(found.numbers.map(({ remedy }) => remedy)).toEqual([
    '加--accept 1写进数据。',
    '规划科.csv不是UTF-8编码，写不进去，另存为UTF-8后再采纳，或请自己打开规划科.csv第2行（C2）改为60。',
  ]);
  const { out } = await desk.run(['compare', '改后稿.docx', '总结.yaml']);
  expect(out).toContain('改了2个数，其中1个可以写进数据');
  const { code, err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1,2']);
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(
      /没有改数据：第2个，规划科\.csv不是UTF-8编码，.*改为60。其余的也没有写，要写加--accept 1。\n$/u,
    ),
  ]);
  expect((await desk.read('总结.yaml')).equals(before)).toBe(true);
  expect((await readdir(desk.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

/** 指标,单位,本年 and 走访,家,50 in GB18030, which Node reads and does not write. */
function iconv(text: string): Uint8Array {
  const bytes: Record<string, number[]> = {
    指: [0xd6, 0xb8],
    标: [0xb1, 0xea],
    单: [0xb5, 0xa5],
    位: [0xce, 0xbb],
    本: [0xb1, 0xbe],
    年: [0xc4, 0xea],
    走: [0xd7, 0xdf],
    访: [0xb7, 0xc3],
    家: [0xbc, 0xd2],
  };
  return Uint8Array.from([...text].flatMap((character) => bytes[character] ?? [character.charCodeAt(0)]));
}

test('an accepted number that makes the report say more than the leader wrote is told', async () => {
  const data = SMALL.replace('数值: 2924, 上年: 2063', '数值: 52, 上年: 52').replace(
    '全市【专利申请量】',
    '全市【专利申请量】，上年为【专利申请量.上年】',
  );
  await desk.write('总结.yaml', data);
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const leader = new Leader(await desk.read('总结.docx')).replace('上年为52件', '上年为50件');
  await desk.write('改后稿.docx', leader.bytes());
  const { code, err } = await desk.run(['compare', '改后稿.docx', '总结.yaml', '--accept', '1']);
  expect(code).toBe(1);
  expect(err).toContain('报告里会多出改后稿没有的数，请再看一遍：\n  一（一）第1段  4.0%\n');
});

test('what was wrong before the edit is not told as brought by it, in whatever words it is told now', async () => {
  const data = SMALL.replace('走访企业【走访.数值】。}', '走访高校20所。}\n  - {标题: 服务高校, 内容: 走访高校30所。}');
  await desk.write('总结.yaml', data);
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const edit = async (old: string, put: string) => {
    const leader = new Leader(await desk.read('总结.docx')).replace(old, put);
    await desk.write('改后稿.docx', leader.bytes());
    return (await told('总结')).findings.map(({ message }) => message);
  };
  expect((await desk.run(['lint', '总结.docx'])).out).toContain('这里写30所，前面写20所。');
  expect(await edit('走访高校20所', '走访高校25所')).toEqual([]);
  expect(await edit('走访高校20所', '走访高校20所，，')).toEqual([expect.stringContaining('连用')]);
});

test('numbers of charts are not compared, and it is said so', async () => {
  await edited('enterprise', (leader) => leader);
  const note = '改后稿里有1张图，图里的数没有对照，请自己核对。';
  const { out } = await desk.run(['compare', '改后稿.docx', 'enterprise.yaml'], { isTTY: true });
  expect(out).toBe(`改后稿与数据一致，没有改动。\n${note}\n`);
  const { out: json } = await desk.run(['compare', '改后稿.docx', 'enterprise.yaml', '-f', 'json']);
  expect(JSON.parse(json)).toMatchObject({ note });
  const { out: paper } = await desk.run(['compare', '改后稿.docx', 'enterprise.yaml', '-f', 'md']);
  expect(paper).toContain(note);
});

test('comments of Word are not read, and it is said so', async () => {
  await edited('district-2024', (leader) => leader.comment('改成150家'));
  const note = '改后稿里有1条批注，批注没有读，请在Word里看。';
  const { out } = await desk.run(['compare', '改后稿.docx', 'district-2024.yaml'], { isTTY: true });
  expect(out).toBe(`改后稿与数据一致，没有改动。\n${note}\n`);
});

test('a file without words is no edited report', async () => {
  await small([]);
  await desk.write('空.txt', '\n\n');
  const { code, err } = await desk.run(['compare', '空.txt', '总结.yaml']);
  expect([code, err]).toEqual([2, '错误：空.txt里没有文字，不能对照。\n']);
});

test('a table saved as text is compared cell by cell', async () => {
  await edited('district-2024', (leader) => leader);
  const docx = await ofDocx('', await desk.read('总结.docx'));
  const lines = docx?.manuscript.passages.map(({ text }) => text) ?? [];
  await desk.write('改后稿.txt', lines.join('\n').replace('46.20\n', '46.80\n'));
  const { out } = await desk.run(['compare', '改后稿.txt', 'district-2024.yaml', '-f', 'json']);
  expect((JSON.parse(out) as Told).numbers.map(({ before, after }) => [before, after])).toEqual([['46.20', '46.80']]);
});

test('a number that stands in several places is counted once, and its places beside it', async () => {
  const data = `单位: {全称: 某市科学技术局, 简称: 市科技局}
年度: 2013
指标: {甲: 5家, 乙: 6家}
导语: 全市共有甲类企业【甲.数值】。
主要工作: [{标题: 一, 内容: 走访甲类企业【甲.数值】、乙类企业【乙.数值】。}]
结语: 甲类企业【甲.数值】圆满完成任务。
`;
  await desk.write('总结.yaml', data);
  const { out } = await desk.run(['总结.yaml']);
  await desk.write('改后稿.md', out.replaceAll('5家', '8家').replaceAll('6家', '9家'));
  const compared = await desk.run(['compare', '改后稿.md', '总结.yaml']);
  expect(compared.out).toContain('改了2个数（4处），其中2个可以写进数据');
});
