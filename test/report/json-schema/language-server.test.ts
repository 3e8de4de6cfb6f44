import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shapeOf } from '../../../src/report/fields.ts';
import { section } from '../../../src/report/schema/section.ts';
import { group } from '../../../src/report/schema.ts';
import { Desk } from '../../commands/run.ts';
import { LanguageServer, type Marked, type Position } from './language-server.ts';

const keysOf = (schema: Parameters<typeof shapeOf>[0]) => shapeOf(schema).fields.map(({ zh }) => zh);

const DATA = `单位: {全称: 某市科学技术局, 简称: 市科技局}
年度: 2013
指标:
  专利申请量:
    单位: 件
    数值: 2924
    同比: 41.7%
    数直: 3
    
  科创园区: {单位: 许多, 数值: 许多, growth: 41.7%, 写法: }
主要工作:
  - 标题: 培育创新主体
    要店: 写错的键
    
    要点:
      - 标题: 培育企业
        数据:
          - 引语: 全市
            
亮点:
结语: 一句话
`;

let desk: Desk;
let server: LanguageServer;
beforeAll(async () => {
  desk = await Desk.open();
  for (const draft of ['2020-12', '07']) await desk.run(['schema', '--draft', draft, '-o', `格式 ${draft}.json`]);
  server = await LanguageServer.start(desk.folder);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await desk.close();
});

describe.each(['2020-12', '07'])('in an editor, with the schema of draft %s', (draft) => {
  const text = `# yaml-language-server: $schema=./格式%20${draft}.json\n${DATA}`;
  let file: string;
  let marks: Marked[];
  beforeAll(async () => {
    file = desk.path(`总结 ${draft}.yaml`);
    marks = await server.open(file, text);
  }, 60_000);

  /** Where a piece of the text begins, or ends. */
  const at = (piece: string, end = false): Position => {
    const before = text.slice(0, text.indexOf(piece) + (end ? piece.length : 0)).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const offered = async (piece: string) => (await server.completions(file, at(piece, true))).map(({ label }) => label);

  test('a part of 主要工作 is offered its keys, in Chinese', async () => {
    const keys = await offered('写错的键\n    ');
    expect(keys).toEqual(keysOf(section).filter((key) => !['标题', '要点'].includes(key)));
    expect(keys).toContain('概述');
  });

  test('a figure is offered its keys, but none that it has', async () => {
    const keys = await offered('数直: 3\n    ');
    expect(keys).toEqual(expect.arrayContaining(['上年', '目标', '位次', '其中']));
    expect(keys).not.toContain('数值');
    expect(keys.filter((key) => /[a-z]/iu.test(key))).toEqual([]);
  });

  test('a group under 数据 is offered its keys', async () => {
    const keys = [...keysOf(group).filter((key) => key !== '引语'), '指标组'];
    expect(await offered('引语: 全市\n            ')).toEqual(keys);
  });

  test('a value that is one of a few is offered them', async () => {
    expect(await offered('写法: ')).toEqual(['全', '简']);
  });

  test('what is offered is explained, and written with its colon', async () => {
    const items = await server.completions(file, at('写错的键\n    ', true));
    const overview = items.find(({ label }) => label === '概述');
    expect(overview).toMatchObject({ insertText: '概述: ', documentation: '标题之下、各要点之前的一段话。' });
  });

  test.each(['同比', 'growth'])('the pointer on %s explains it', async (key) => {
    const told = await server.hover(file, at(`${key}: 41.7%`));
    expect(told).toMatch(/^#### 同比\n\n来源直接给出的增长：41\.7%、-3\.5%、持平；有上年时由程序算。\n/u);
  });

  test('wrong keys and values are marked where they stand, and nothing else', () => {
    const found = marks
      .toSorted((one, other) => one.range.start.line - other.range.start.line)
      .map(({ range, message }) => [range.start, message]);
    expect(found).toEqual([
      [at('数直'), expect.stringMatching(/^可写的键：单位、名称、.*等；写成“键: 值”。$/u)],
      [at('许多, growth'), '“数值”写得不合要求：本期数；可写500多、近100、约16、待补。'],
      [at('要店'), `可写的键：${keysOf(section).join('、')}；写成“键: 值”。`],
      [at('引语'), '缺少“指标”，必须写。'],
    ]);
  });
});

test('in summarize.config.yaml the rules are offered by name, and explained', async () => {
  await desk.run(['schema', '--for', 'config', '-o', '配置.json']);
  const file = desk.path('summarize.config.yaml');
  const marks = await server.open(
    file,
    '# yaml-language-server: $schema=./配置.json\n规则:\n  figures-filled-in: 错误\n  units-given: 不要\n  \n',
  );
  expect(marks.map(({ range }) => range.start)).toEqual([{ line: 3, character: 15 }]);
  const offered = await server.completions(file, { line: 4, character: 2 });
  expect(offered.map(({ label }) => label)).toContain('growth-matches-values');
  expect(await server.hover(file, { line: 2, character: 4 })).toMatch(/^#### figures-filled-in\n\n指标应有数；/u);
});
