import { mkdir, readdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataKeys } from '../../src/report/fields.ts';
import { parse } from '../../src/source/parse.ts';
import { kinds } from '../../src/starter/kinds/index.ts';
import { starterFiles } from '../../src/starter/starter.ts';
import { Desk } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

const six = '高新科,成果科,计划科,人才科,农社科,办公室';

describe.each(kinds.map(({ name, sections }) => [name, sections] as const))('for %s', (kind, sections) => {
  const told = ['--kind', kind, '--unit', '某市单位', '--year', '2026'];

  test('a department whose table does not come back is asked for its numbers', async () => {
    const told = ['--kind', '科技局', '--unit', '某市科学技术局', '--year', '2026', '--departments', '成果科,办公室'];
    await desk.run(['init', '总结.yaml', ...told]);
    await rm(desk.path('科室/成果科.xlsx'));
    const { out } = await desk.run(['status', '总结.yaml']);
    expect(out).toMatch(/^成果科：技术合同成交额（亿元）.*未报，请补。$/mu);
    expect(out).not.toContain('未注明责任单位');
  });

  test('one file: without an error, every number 待补, every section in the draft', async () => {
    expect((await desk.run(['init', '总结.yaml', ...told])).code).toBe(0);
    const lint = await desk.run(['lint', '总结.yaml', '-f', 'json']);
    const rules = JSON.parse(lint.out).findings.map(({ rule }: { rule: string }) => rule);
    expect([lint.code, [...new Set(rules)]]).toEqual([0, ['figures-filled-in']]);
    const { code, out } = await desk.run(['总结.yaml']);
    expect(code).toBe(0);
    expect(sections).not.toEqual([]);
    for (const { title } of sections) expect(out).toContain(title);
    const indicators = sections.flatMap(({ items }) => items.flatMap(({ figures }) => figures));
    const numbers = indicators.reduce((sum, { grows }) => sum + (grows ? 2 : 1), 0);
    expect((await desk.run(['status', '总结.yaml'])).out).toContain(`共${numbers}个数，已报0个，待补${numbers}个。`);
  });

  test('with departments: the same, from parts and tables', async () => {
    expect((await desk.run(['init', '总结.yaml', ...told, '--departments', six])).code).toBe(0);
    const lint = await desk.run(['lint', '总结.yaml', '-f', 'json']);
    const rules = JSON.parse(lint.out).findings.map(({ rule }: { rule: string }) => rule);
    expect([lint.code, [...new Set(rules)]]).toEqual([0, ['figures-filled-in']]);
    const { out } = await desk.run(['总结.yaml']);
    for (const { title } of sections) expect(out).toContain(title);
  });
});

test('a part by itself lints without an error, in a folder with Chinese and a space in its name', async () => {
  await mkdir(desk.path('年 终'));
  const told = ['--kind', '科技局', '--unit', '某市科学技术局', '--year', '2026', '--departments', six];
  await desk.run(['init', '年 终/2026.yaml', ...told]);
  expect((await readdir(desk.path('年 终/科室'))).sort()).toEqual(
    six
      .split(',')
      .flatMap((name) => [`${name}.xlsx`, `${name}.yaml`])
      .sort(),
  );
  for (const name of six.split(',')) expect((await desk.run(['lint', `年 终/科室/${name}.yaml`])).code).toBe(0);
});

test.each([
  '甲-乙',
  '甲（乙）',
  '3D室',
  '2026',
  '12.50',
  'true',
  'null',
  '~',
  '.',
  '甲, 乙',
  '甲 & 乙',
  '&甲',
  '- 甲',
  '\\',
  '%甲',
])('a name is read back as it was typed: %s', (name) => {
  const [kind] = kinds;
  if (!kind) throw new Error('no kind');
  const files = starterFiles({
    kind,
    unit: name,
    year: 2026,
    departments: [name],
    file: `${name}.yaml`,
    tables: 'csv',
  });
  const read = files.flatMap((file) => {
    if (!('text' in file)) return [];
    const { source, diagnostics } = parse(file.name, Buffer.from(file.text), dataKeys());
    expect(diagnostics).toEqual([]);
    return source.root?.kind === 'map' ? source.root.entries : [];
  });
  const told = (key: string) => {
    const value = read.find((entry) => entry.key === key)?.value;
    return value?.kind === 'scalar' ? value.text : value?.kind;
  };
  expect([told('单位'), told('部门'), told('归入')]).toEqual([name, name, `../${name}.yaml`]);
});

test('a table opens in Excel as it is: with its mark, and lines as Windows ends them', async () => {
  await desk.run([
    'init',
    '总结.yaml',
    '--kind',
    '科技局',
    '--unit',
    '某局',
    '--year',
    '2026',
    '--departments',
    '高新科',
    '--csv',
  ]);
  const text = (await desk.read('科室/高新科.csv')).toString();
  expect(text.startsWith('\ufeff指标,单位,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

test('a number in a table, and a word in a part, are in the draft and no longer wanted', async () => {
  await desk.run([
    'init',
    '总结.yaml',
    '--kind',
    '科技局',
    '--unit',
    '某局',
    '--year',
    '2026',
    '--departments',
    six,
    '--csv',
  ]);
  const table = (await desk.read('科室/成果科.csv')).toString();
  await desk.write('科室/成果科.csv', table.replace('技术合同成交额,亿元,待补', '技术合同成交额,亿元,36.5'));
  expect((await desk.run(['总结.yaml'])).out).toContain('技术合同成交额36.5亿元');
  expect((await desk.run(['status', '总结.yaml'])).out).toContain('| 成果科 | 4 | 1 | 3 | — | — |');
});

describe('what is not given is asked for', () => {
  test('on a terminal; Enter takes what is usual', async () => {
    const { code, err } = await desk.run(['init', '总结.yaml'], { isTTY: true, stdin: '某市科协\n\n2026\n' });
    expect(code).toBe(0);
    expect(err).toMatch(
      /^单位全称（如某市科学技术局）：哪一种单位（科技局、农业农村局、学校、高校、医院、企业、科研院所；直接回车为科技局）：/u,
    );
    expect((await desk.read('总结.yaml')).toString()).toContain('\n单位: 某市科协\n年度: 2026\n');
  });

  test('on a terminal, but not the kind that the name tells', async () => {
    const { code, err } = await desk.run(['init', '总结.yaml'], { isTTY: true, stdin: '某市第一中学\n2026\n' });
    expect([code, err.includes('哪一种单位')]).toEqual([0, false]);
    expect(err).toContain('“某市第一中学”按学校生成');
  });

  test('never without one', async () => {
    expect(await desk.run(['init', '总结.yaml', '--kind', '科技局'], { stdin: '某局\n' })).toMatchObject({
      code: 2,
      err: '错误：没有说单位全称，请写--unit 某市科学技术局。\n',
    });
  });

  test('an end of the answers writes nothing', async () => {
    const { code, err } = await desk.run(['init', '总结.yaml', '--kind', '科技局'], { isTTY: true });
    expect([code, err.endsWith('错误：没有说单位全称，什么也没有写。\n')]).toEqual([2, true]);
    expect(await readdir(desk.folder)).toEqual([]);
  });
});

describe('without --kind', () => {
  const init = (unit: string) => desk.run(['init', '总结.yaml', '--unit', unit, '--year', '2026']);

  test.each([
    ['青澜县科学技术局', '科技局'],
    ['某省科学技术厅', '科技局'],
    ['青澜县发展和改革委员会', '科技局'],
    ['安成市发改委', '科技局'],
    ['安成高新技术产业开发区管理委员会', '科技局'],
    ['青澜县医疗保障局', '科技局'],
    ['青澜县中小企业服务局', '科技局'],
    ['青澜县科学技术局（县外国专家局）', '科技局'],
    ['青澜县农业农村局', '农业农村局'],
    ['某市农业农村委员会', '农业农村局'],
    ['青澜县农业农村和水利局', '农业农村局'],
    ['某省农业农村厅', '农业农村局'],
    ['青澜县人民医院', '医院'],
    ['某医科大学附属第一医院', '医院'],
    ['青澜县妇幼保健院', '医院'],
    ['中国科学院大学', '高校'],
    ['安成职业技术学院', '高校'],
    ['某师范高等专科学校', '高校'],
    ['某大学附属中学', '学校'],
    ['东川区实验小学', '学校'],
    ['安成市特殊教育学校', '学校'],
    ['青澜二中', '学校'],
    ['某农业科学研究院有限公司', '企业'],
    ['某机床集团', '企业'],
    ['某医疗器械有限公司', '企业'],
    ['某省农业科学院', '科研院所'],
    ['某水稻研究所', '科研院所'],
    ['某省医学科学研究院', '科研院所'],
    ['某海洋工程技术研究中心', '科研院所'],
  ])('%s is known by its last word: %s', async (unit, kind) => {
    const { code, err } = await init(unit);
    const others = kinds.map(({ name }) => name).filter((name) => name !== kind);
    expect(code).toBe(0);
    expect(err.split('\n')[1]).toBe(
      `没有写--kind，“${unit}”按${kind}生成；不对的，移开写好的文件，用--kind指明（${others.join('、')}）重新生成。`,
    );
    await desk.run(['init', '指明.yaml', '--kind', kind, '--unit', unit, '--year', '2026']);
    const told = (await desk.read('指明.yaml')).toString().replaceAll('指明.yaml', '总结.yaml');
    expect((await desk.read('总结.yaml')).toString()).toBe(told);
  });

  test.each([
    '某单位',
    '某市科学技术协会',
    '青澜县中小企业服务中心',
    '某大学科技处',
    '某大学学术委员会',
    '某机床集团党委',
    '某大学工程技术研究中心',
    '青澜县县委政策研究室',
    '某市科技政策研究会',
    '东川村村民委员会',
    '某县医疗集团',
    '中铁十二局',
  ])('%s is not clear, and is not guessed at', async (unit) => {
    expect(await init(unit)).toMatchObject({
      code: 2,
      err: '错误：没有说哪一种单位，请写--kind 科技局、农业农村局、学校、高校、医院、企业、科研院所。\n',
    });
    expect(await readdir(desk.folder)).toEqual([]);
  });
});

test.each([
  ['某省科学技术厅', '全省', '我厅'],
  ['青澜县发展和改革委员会', '全县', '我委'],
  ['安成市发改委', '全市', '我委'],
  ['青澜县科学技术局（县外国专家局）', '全县', '我局'],
  ['青澜县农业农村局', '全县', '我局'],
  ['某某高新技术产业开发区管理委员会', '全区', '我委'],
  ['青澜县人民政府', '全县', '我县'],
  ['某水稻研究所', '全所', '我所'],
  ['某省农业科学院', '全院', '我院'],
  ['某海洋工程技术研究中心', '全中心', '我中心'],
  ['东川区第一幼儿园', '全园', '我园'],
  ['青澜二中', '全校', '我校'],
  ['某机床厂', '全厂', '我厂'],
  ['某机床有限公司', '全公司', '公司'],
])('%s calls itself by its last word: %s, %s', async (unit, area, subject) => {
  await desk.run(['init', '总结.yaml', '--unit', unit, '--year', '2026']);
  expect((await desk.read('总结.yaml')).toString()).toMatch(
    new RegExp(`^称谓: \\{辖区: ${area}, 主语: ${subject}[,}]`, 'mu'),
  );
});

test.each([
  ['青澜县教育局', true],
  ['青澜县工业和信息化局', true],
  ['青澜县科学技术局', false],
  ['青澜县农业农村局', false],
])('%s is told which figures are not its own: %s', async (unit, isTold) => {
  const { err } = await desk.run(['init', '总结.yaml', '--unit', unit, '--year', '2026']);
  const told =
    '文件里的指标、主要工作是科技局常报的（研发投入强度、高新技术企业、技术合同成交额等），用不着的删去，换成本单位的；“称谓”里写上“工作”。';
  expect(err.includes(told)).toBe(isTold);
});

test('a unit of another kind than was chosen is called as that kind', async () => {
  await desk.run(['init', '总结.yaml', '--kind', '学校', '--unit', '东川区教育局', '--year', '2026']);
  expect((await desk.read('总结.yaml')).toString()).toContain('\n称谓: {辖区: 全校, 主语: 我校,');
});

test('what is there is not written over, and nothing is written beside it', async () => {
  const told = ['--kind', '学校', '--unit', '某中学', '--year', '2026'];
  await desk.write('2026年总结.yaml', '我的');
  const { code, err } = await desk.run(['init', ...told, '--departments', '教务处']);
  expect([code, err]).toEqual([
    2,
    '错误：2026年总结.yaml已经有了，什么也没有写。换一个文件名或文件夹，或者先把原来的移开。\n',
  ]);
  expect(await readdir(desk.folder)).toEqual(['2026年总结.yaml']);
});

test.each([
  [
    ['--kind', '科技'],
    '没有“科技”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“科技局”？',
  ],
  [
    ['--kind', '教育局'],
    '没有“教育局”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“科技局”？',
  ],
  [
    ['--kind', '高等学校'],
    '没有“高等学校”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“高校”？',
  ],
  [
    ['--kind', '职业技术学院'],
    '没有“职业技术学院”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“高校”？',
  ],
  [
    ['--kind', '小学'],
    '没有“小学”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“学校”？',
  ],
  [
    ['--kind', '研究院'],
    '没有“研究院”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“科研院所”？',
  ],
  [
    ['--kind', '农业科学院'],
    '没有“农业科学院”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“科研院所”？',
  ],
  [
    ['--kind', '国有企业'],
    '没有“国有企业”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“企业”？',
  ],
  [
    ['--kind', '卫生院'],
    '没有“卫生院”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。您是不是要写“医院”？',
  ],
  [['--kind', '社区'], '没有“社区”这种单位，应为科技局、农业农村局、学校、高校、医院、企业、科研院所。'],
  [['--year', '26'], '“26”不是年度，应为四位数的年份，如2026。'],
  [['--unit', '某局: {'], '“某局: {”里有单位名称不用的符号，应只写名称。'],
  [['--departments', '甲,乙,甲'], '科室“甲”写了两次，应各写一次。'],
  [['--departments', '../甲'], '科室名称“../甲”不能作文件名，应只用汉字、字母和数字。'],
])('%j is told', async (wrong, message) => {
  const told = ['--kind', '科技局', '--unit', '某局', '--year', '2026'];
  const [option = ''] = wrong;
  const at = told.indexOf(option);
  const args = at < 0 ? [...told, ...wrong] : told.with(at + 1, wrong[1] ?? '');
  expect(await desk.run(['init', '总结.yaml', ...args])).toMatchObject({ code: 2, err: `错误：${message}\n` });
});

test.each([
  [
    '学校',
    '安成市东川区教育局',
    '不是学校，已按学校写作全校、我校；不对的，改文件里的“称谓”，或移开文件，用--kind 科技局重新生成。',
  ],
  ['学校', '东川区第一中学', ''],
  ['科技局', '某大学科技处', '用--kind 高校重新生成。'],
  ['医院', '某医科大学附属医院', ''],
  ['科研院所', '某单位', ''],
])('for %s a unit called %s is doubted: %s', async (kind, unit, told) => {
  const { code, err } = await desk.run(['init', '总结.yaml', '--kind', kind, '--unit', unit, '--year', '2026']);
  expect([code, err.includes('看来不是')]).toEqual([0, told !== '']);
  expect(err).toContain(told);
});
