import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { gbt9704 } from '../../../src/page/page.ts';
import { pageOf } from '../../../src/page/page-of.ts';
import { allKeys } from '../../../src/report/fields.ts';
import { jsonSchemaOf } from '../../../src/report/json-schema/json-schema.ts';
import { normalise } from '../../../src/report/normalise.ts';
import { part, report } from '../../../src/report/schema.ts';
import { plain } from '../../../src/report/validate.ts';
import { readStyleFile } from '../../../src/settings/style-file.ts';
import { parse } from '../../../src/source/parse.ts';
import { PHRASE_TABLE } from '../../figures/phrase-table.ts';
import { randomReport } from '../../random-report.ts';
import { inspect } from '../../report-of.ts';
import { editorOf, resolved, schemaOf } from './editor.ts';
import { randomData } from './random-data.ts';

const DRAFTS = ['2020-12', '07'] as const;
const editors = DRAFTS.map((draft) => editorOf(draft));

/** What editors of both drafts find, which must be the same. */
function found(yaml: string): string[] {
  const [modern = [], old = []] = editors.map((editor) => editor(yaml));
  expect(old).toEqual(modern);
  return modern;
}

function dataFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
}

describe('an editor takes what the program takes', () => {
  test.each(dataFiles('examples'))('%s', (file) => {
    expect(found(readFileSync(`examples/${file}`, 'utf8'))).toEqual([]);
  });

  test.each(dataFiles('examples'))('%s with English keys and in the long form', (file) => {
    const { source } = parse(file, readFileSync(`examples/${file}`), allKeys());
    const { root } = normalise(source).source;
    expect(found(stringify(root && plain(root)))).toEqual([]);
  });

  test.each(PHRASE_TABLE.map((row) => [row.title, row] as const))('%s', (_title, { figures, achieved, data, aims }) => {
    const under = (key: string, lines: string | undefined) =>
      lines === undefined ? '' : `${key}:\n${lines.replaceAll(/^/gmu, '  ')}\n`;
    const yaml = [
      under('指标', figures),
      under('成果', achieved?.replaceAll(/^/gmu, '- ')),
      data === undefined ? '' : `亮点: [{标题: 甲, 数据: ${data}}]\n`,
      aims === undefined ? '' : `下一步思路: [{标题: 甲, 目标: ${aims}}]\n`,
    ];
    expect(found(withHead(yaml.join('')))).toEqual([]);
  });

  test('random valid reports', () => {
    fc.assert(
      fc.property(randomReport, (yaml) => {
        expect(found(yaml)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['a data file', report],
    ['a part', part],
  ])('%s with random data that the program takes; where it does not, the editor mostly marks it too', (_name, root) => {
    let [refused, marked] = [0, 0];
    const editor = editorOf('2020-12', jsonSchemaOf(root, '2020-12', { $id: 'urn:summarize:random', title: '随机' }));
    const isTaken = (yaml: string) => {
      const parsed = parse('random.yaml', new TextEncoder().encode(yaml), allKeys(root));
      const { source, diagnostics } = normalise(parsed.source, root);
      if ([...parsed.diagnostics, ...diagnostics].some(({ severity }) => severity === 'error')) return false;
      return source.root !== undefined && root.safeParse(plain(source.root)).success;
    };
    fc.assert(
      fc.property(randomData(root), (yaml) => {
        const marks = editor(yaml);
        if (isTaken(yaml)) expect(marks).toEqual([]);
        else {
          refused++;
          if (marks.length > 0) marked++;
        }
      }),
      { numRuns: 600 },
    );
    expect(marked / refused).toBeGreaterThan(0.8);
  });

  test.each([
    '指标: {甲: , 乙: 2924件, 丙: 500多家, 丁: [甲公司, 乙公司], 戊: 1.40, 己: 待补}',
    '指标: {甲: {单位: , 数值: "", 预计: 是, 小数: "2", 写法: }}',
    '指标: {甲: {新增: 3, 复审: 甲公司、乙公司, 总数: {省级: 3, 市级: 7}, 首次认定: [甲公司], 重新认定: {数值: 3, 上年: 2}}}',
    '指标: {甲: {位次: 全市第2, 占额: 全市第2家, 占: 乙, 首创: 零的突破, 目标: {同比: 6%—8%}, 申报: 446, 资金: 3300万元}}',
    '指标: {甲: {位次: [全市第2, {范围: 全省, 名次: 第三}]}, 乙: {位次: {范围: 全省, 名次: 3}}, 丙: {位次: 全市待补}}',
    '指标: {甲: {历年: {2008: 1400, 2013: 6746万元}}, 乙: {数值: ２９２４}}',
    '亮点: 一句话',
    '亮点: [一句话, {标题: 甲, content: 乙}, ]\n存在问题:\n  -\n  - 2013\n结语: true',
    '亮点: [{标题: 甲, 数据: 甲、乙}, {标题: 乙, 数据: {检查商品: 近万件, 赌博机: {单位: 台, 数值: 570余}}}]',
    '亮点: [{标题: 甲, 数据: [甲, {引语: 全市, 指标: [甲]}, {verb: 获批, 指标组: 核心}, {检查商品: 近万件}]}]',
    '附表: [{标题: 甲, 数据: 核心, 列: 本年、上年}, {标题: 乙, 列: [本年、上年, 同比], 横排: 否}]',
    '附表: [{标题: 甲, 表头: [甲, 乙], 行: [[甲, ], [1, true]]}]',
    '图表: [{标题: 甲, 类型: 柱状图, 年份: {起: 2018, 止: 2024}, data: 甲}]',
    '成文日期: 2013年12月20日\n截至: 2013.11\n模板:',
    '版式: 本局版式.yaml',
    '版式: {正文: 3号仿宋_GB2312, 页码: — 1 —, 页边距: {左: 30, 上: 3.7cm}, 标题: {加粗: 加粗, 字号: 2号}, 行距: 28.95}',
    '公文: {署名: 否, 印章: true, 份号: 000012, 附件: [{标题: 甲, 内容: 乙}]}',
  ])('%s', (lines) => {
    const yaml = withHead(lines);
    const { diagnostics } = inspect('report.yaml', new TextEncoder().encode(yaml));
    const refused = /^(?:unknown-key|missing-key|wrong-shape|not-.*|invalid-value)$/u;
    expect(diagnostics.filter(({ rule }) => refused.test(rule)).map(({ message }) => message)).toEqual([]);
    expect(found(yaml)).toEqual([]);
  });
});

describe('an editor marks what the program refuses', () => {
  test.each([
    ['主要工作: [{标提: 甲}]', '/主要工作/0 additionalProperties {"additionalProperty":"标提"}'],
    ['主要工作: [{titel: 甲}]', '/主要工作/0 additionalProperties {"additionalProperty":"titel"}'],
    ['指标: {甲: {数直: 3}}', '/指标/甲 additionalProperties {"additionalProperty":"数直"}'],
    ['指标: {甲: {数值: 许多}}', '/指标/甲/数值 pattern'],
    ['指标:\n  甲:\n    数值: 1,200', '/指标/甲/数值 pattern'],
    ['截至: 13', '/截至 minimum'],
    ['指标: {甲: {同比: 41.7}}', '/指标/甲/同比 type'],
    ['指标: {甲: {小数: 7}}', '/指标/甲/小数 maximum'],
    ['指标: {甲: {写法: 长}}', '/指标/甲/写法 enum'],
    ['指标: {甲: {预计: 也许}}', '/指标/甲/预计 pattern'],
    ['指标: {甲: {历年: {去年: 3}}}', '/指标/甲/历年 propertyNames'],
    ['指标: {甲: {位次: 前列}}', '/指标/甲/位次 pattern'],
    ['指标: {甲: {总数: {数值: 3, 省级: 2}}}', '/指标/甲/总数 propertyNames'],
    ['指标: [甲]', '/指标 type'],
    ['主要工作: {标题: 甲}', '/主要工作 type'],
    ['亮点: [{标题: 甲, 数据: [{引语: 全市}]}]', '/亮点/0/数据/0 required {"missingProperty":"指标"}'],
    ['亮点: [{标题: 甲, 数据: [{引语: 全市, 指标: 甲, 指彪: 乙}]}]', '/亮点/0/数据/0 propertyNames'],
    ['附表: [{标题: 甲, 列: [去年]}]', '/附表/0/列/0 pattern'],
    ['附表: [{数据: 甲}]', '/附表/0 required {"missingProperty":"标题"}'],
    ['附表: [{标题: , 数据: 甲}]', '/附表/0/标题 type'],
    ['名录: {甲: 【乙】}', '/名录/甲 pattern'],
    ['版式: {页边距: {左: 宽}}', '/版式/页边距/左 pattern'],
    ['章节: [{标题: 甲, 位置: 最后}]', '/章节/0/位置 enum'],
  ])('%s', (lines, fault) => {
    const yaml = withHead(lines);
    const { diagnostics } = inspect('report.yaml', new TextEncoder().encode(yaml));
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(found(yaml).some((each) => each.startsWith(fault))).toBe(true);
  });

  test.each(['unknown-key', 'unknown-english-key', 'list-for-value', 'list-for-map', 'map-for-list'])(
    'test/broken/%s.yaml',
    (name) => {
      expect(found(readFileSync(`test/broken/${name}.yaml`, 'utf8'))).not.toEqual([]);
    },
  );

  test('and no data file without errors', () => {
    const sound = dataFiles('test/broken').filter((file) => {
      const { diagnostics } = inspect(file, readFileSync(`test/broken/${file}`));
      return !diagnostics.some(({ severity }) => severity === 'error');
    });
    expect(sound.length).toBeGreaterThan(3);
    for (const file of sound) expect([file, found(readFileSync(`test/broken/${file}`, 'utf8'))]).toEqual([file, []]);
  });
});

describe.each(DRAFTS)('the schema of draft %s', (draft) => {
  const schema = schemaOf(draft);
  const closed = mappingsOf(schema).filter(({ patternProperties }) => patternProperties);
  const fields = closed
    .flatMap(({ properties }) => Object.entries(properties))
    .map(([key, field]): [string, FieldSchema] => [key, field.$ref === undefined ? field : resolved(schema, field)]);

  test('offers Chinese keys, and takes the English ones by pattern', () => {
    expect(closed.length).toBeGreaterThan(30);
    for (const { properties, patternProperties } of closed) {
      for (const key of Object.keys(properties)) expect(key).toMatch(/^\p{Script=Han}+$/u);
      for (const key of Object.keys(patternProperties ?? {})) expect(key).toMatch(/^\^[a-zA-Z0-9]+\$$/u);
      expect(Object.keys(patternProperties ?? {})).toHaveLength(Object.keys(properties).length);
    }
  });

  test('refers by plain letters, as older editors need it', () => {
    const addresses = JSON.stringify(schema).match(/(?<="\$ref":")[^"]*/gu) ?? [];
    expect(addresses.length).toBeGreaterThan(300);
    for (const address of addresses) expect(address).toMatch(/^#\/[$\w]+\/[\w.-]+$/u);
  });

  test('explains every key', () => {
    expect(fields.length).toBeGreaterThan(100);
    for (const [key, field] of fields) {
      // A group's 指标组 is its 指标.
      expect(key.startsWith(field.title ?? '?')).toBe(true);
      expect([key, field.description]).toEqual([key, expect.stringMatching(/[。…]$/u)]);
    }
  });

  test('offers no value that it would refuse', () => {
    const lists: Record<string, object> = {};
    const offered: Record<string, unknown[]> = {};
    for (const [key, field] of fields) {
      const { default: standard, examples = [] } = field;
      const name = `${Object.keys(lists).length}${key}`;
      lists[name] = { type: 'array', items: field };
      offered[name] = [...examples, ...(standard === undefined ? [] : [standard])];
    }
    expect(Object.values(offered).flat().length).toBeGreaterThan(100);
    const editor = editorOf(draft, { ...schema, properties: lists, patternProperties: {}, allOf: [{}] });
    expect(editor(stringify(offered))).toEqual([]);
  }, 30_000);
});

test('the defaults of 版式 are the standard’s', () => {
  const schema = schemaOf('2020-12') as { $defs: Record<string, MappingSchema> };
  const { $defs } = schema;
  const defaultsOf = ({ properties }: Partial<MappingSchema> = {}) =>
    Object.entries(properties ?? {}).flatMap(([key, field]) => {
      const { default: standard } = resolved(schema, field);
      return standard === undefined ? [] : [[key, standard] as const];
    });
  const set: Record<string, unknown> = Object.fromEntries(defaultsOf($defs.page));
  for (const [name, part] of Object.entries($defs)) {
    const [, id] = /^page\.(\w+)$/u.exec(name) ?? [];
    if (id !== undefined && id !== 'heading1') set[id] = Object.fromEntries(defaultsOf(part));
  }
  const { layer, diagnostics } = readStyleFile('版式.yaml', new TextEncoder().encode(stringify(set)));
  expect(diagnostics).toEqual([]);
  expect(Object.keys(layer?.settings.margins ?? {})).toHaveLength(4);
  expect(pageOf(layer?.settings ?? {})).toEqual(gbt9704);
});

interface FieldSchema {
  $ref?: string;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: unknown[];
}

interface MappingSchema {
  properties: Record<string, FieldSchema>;
  patternProperties?: Record<string, unknown>;
}

/** Every part that describes a mapping. */
function mappingsOf(schema: unknown): MappingSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(mappingsOf);
  const { properties } = schema as Partial<MappingSchema>;
  return properties && Object.keys(properties).length > 0 ? [schema as MappingSchema, ...inner] : inner;
}

function withHead(lines: string): string {
  return `单位: 某市科学技术局\n年度: 2013\n${lines}\n`;
}
