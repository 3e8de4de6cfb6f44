import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataRules, textRules } from '../../src/rules/index.ts';
import { editorOf, resolved } from '../report/json-schema/editor.ts';
import { Desk } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

describe('summarize schema', () => {
  test('shows the schema of data files, of draft 2020-12', async () => {
    const { code, out, err } = await desk.run(['schema']);
    expect([code, err]).toEqual([0, '']);
    const schema = JSON.parse(out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe('总结的数据文件');
    expect(resolved(schema, schema.properties.主要工作).description).toBe('主要工作的各部分。');
  });

  test.each(['07', '7', 'draft-07'])('--draft %s is for older editors', async (draft) => {
    const schema = JSON.parse((await desk.run(['schema', '--draft', draft])).out);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema).toHaveProperty('definitions');
    expect(schema).not.toHaveProperty('$defs');
  });

  test('-o writes a file, again only what has changed, and never over what somebody edited', async () => {
    const args = ['schema', '-o', '总结 格式.json'];
    const { err } = await desk.run(args);
    expect(err).toContain('已写入总结 格式.json。\n');
    expect(err).toContain('\n# yaml-language-server: $schema=./总结%20格式.json\n');
    expect((await desk.run(args)).err).toContain('总结 格式.json没有变化。\n');
    expect(await desk.run([...args, '--draft', '07'])).toMatchObject({ code: 0 });
    await desk.write('总结 格式.json', (await desk.read('总结 格式.json')).toString().replace('主送机关', '主送'));
    const refused = await desk.run(args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('没有写总结 格式.json：那里已有一个文件，它改动过');
    expect((await desk.run([...args, '--force'])).err).toContain('原来的文件保留为总结 格式（旧1）.json。\n');
  });

  test('-o names a folder: each kind of file has its own name', async () => {
    for (const subject of ['data', 'part', 'config', 'style'])
      await desk.run(['schema', '--for', subject, '-o', '格式/']);
    const read = async (name: string) => JSON.parse((await desk.read(`格式/${name}`)).toString()).title;
    expect(await read('summarize.schema.json')).toBe('总结的数据文件');
    expect(await read('summarize.config.schema.json')).toBe('配置文件');
    expect(await read('summarize.style.schema.json')).toBe('版式文件');
  });

  test('--for config knows the rules, and no others', async () => {
    const schema = JSON.parse((await desk.run(['schema', '--for', 'config'])).out);
    const { anyOf } = resolved(schema, schema.properties.规则);
    const [rules] = anyOf as [{ properties: object }];
    expect(Object.keys(rules.properties)).toEqual([...dataRules, ...textRules].map(({ name }) => name));
    const editor = editorOf('2020-12', schema);
    expect(editor('规则: {figures-filled-in: 关}\n用语: {融点: 熔点}\n版式: {行距: 29磅}')).toEqual([]);
    expect(editor('例外: [{文件: "旧/*.yaml", 规则: {figures-filled-in: 警告}}]')).toEqual([]);
    expect(editor('规则: {figures-filled-inn: 关}')).not.toEqual([]);
    expect(editor('规则: {figures-filled-in: 开}')).not.toEqual([]);
    expect(editor('禁用: {赋能: 写具体做法}')).not.toEqual([]);
  });

  test('--for style takes an office’s own file, which names no other', async () => {
    const editor = editorOf('07', JSON.parse((await desk.run(['schema', '--for', 'style', '--draft', '07'])).out));
    expect(editor('页边距: {左: 30毫米}\n标题: 2号方正小标宋简体')).toEqual([]);
    expect(editor('样式文件: 本局版式.yaml')).not.toEqual([]);
  });

  test('what init writes is marked nowhere, by the schemas that its first lines name', async () => {
    const told = ['--kind', '科技局', '--unit', '某市科学技术局', '--year', '2026', '--departments', '高新科,成果科'];
    await desk.run(['init', '2026年.yaml', ...told]);
    await desk.run(['schema', '-o', './']);
    await desk.run(['schema', '--for', 'part', '-o', './']);
    for (const file of ['2026年.yaml', '科室/高新科.yaml', '科室/成果科.yaml']) {
      const text = (await desk.read(file)).toString();
      const named = /\$schema=(\S+)/u.exec(text)?.[1] ?? '';
      const schema = (await desk.read(join(dirname(file), named))).toString();
      expect([file, editorOf('2020-12', JSON.parse(schema))(text)]).toEqual([file, []]);
    }
  });

  test.each([
    [['schema', '--draft', '04'], '没有“04”这个版本，应为2020-12或07。'],
    [['schema', '--for', '总结.yaml'], '没有“总结.yaml”这种文件，应为data、part、config或style。'],
    [['schema', '总结.yaml'], '给的参数太多。'],
  ])('%j is told', async (args, message) => {
    const { code, err } = await desk.run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
