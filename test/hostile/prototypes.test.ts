import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';

/** No reference, key or template reaches what every JavaScript object has, and none runs code. */

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  'length',
];
/** What shows of a function or an object that was reached. */
const REACHED = /function|native code|\[object|undefined|NaN/u;

let desk: Desk;
let before: string;
const state = () =>
  JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map(Object.getOwnPropertyNames));
beforeEach(async () => {
  desk = await Desk.open();
  before = state();
});
afterEach(async () => {
  await desk.close();
  expect(state()).toBe(before);
  expect(({} as { 脏?: unknown }).脏).toBeUndefined();
});

async function ran(text: string, args = ['lint', 'x.yaml']): Promise<{ code: number; said: string }> {
  await desk.write('x.yaml', text);
  const { code, out, err } = await desk.run(args);
  return { code, said: out + err };
}

describe.each(NAMES)('%s', (name) => {
  test.each(['', '专利申请量.', '成果.', '年度.', '专利申请量.数值.'])(
    'referred to behind “%s” is unknown',
    async (prefix) => {
      for (const reference of [`${prefix}${name}`, `${prefix}${name}.脏`, `${prefix}${name}.${name}`]) {
        const { code, said } = await ran(`${SOUND}结语: 【${reference}】\n`);
        expect([code, said]).toEqual([1, expect.stringContaining('错误')]);
        expect(said).not.toMatch(/内部出错|native code|\[object/u);
      }
    },
  );

  test('defined in a text is a figure like any other', async () => {
    const { code, said } = await ran(`${SOUND}结语: 建成平台【${name}=3个】。\n`, ['x.yaml']);
    expect([code, said]).toEqual([0, expect.stringContaining('3个')]);
    expect(said).not.toMatch(REACHED);
  });

  test('as a key of every map is unknown, or a name like any other', async () => {
    const maps = [
      `${name}: {脏: 1}\n${SOUND}`,
      SOUND.replace('指标:\n', `指标:\n  ${name}: {单位: 件, 数值: 1}\n`),
      SOUND.replace('上年: 2063', `上年: 2063, ${name}: {脏: 1}`),
      SOUND.replace('上年: 2063', `其中: {${name}: 1}`),
      SOUND.replace('上年: 2063', `历年: {${name}: 1}`),
      `${SOUND}名录: {${name}: 某公司}\n`,
      `${SOUND}指标组: {${name}: [专利申请量]}\n`,
      `${SOUND}栏目名: {${name}: 甲}\n`,
      `${SOUND}成果: [{编号: ${name}, 类别: 奖励, 名称: 省奖, 等级: {${name}: 1}}]\n`,
      `${SOUND}版式: {${name}: {${name}: 1}}\n`,
      `${SOUND}公文: {${name}: 1}\n`,
      `模板: ${name}\n${SOUND}`,
      SOUND.replace('单位: 某市科学技术局', `单位: {全称: 某局, ${name}: 1}`),
      `部门: ${name}\n归入: x.yaml\n指标: {${name}: 1件}\n`,
    ];
    for (const text of maps) {
      for (const args of [['lint', 'x.yaml'], ['x.yaml'], ['figures', 'x.yaml'], ['figures', 'x.yaml', '-f', 'json']]) {
        const { said } = await ran(text, args);
        expect(said).not.toMatch(/内部出错|native code|\[object/u);
      }
    }
  });

  test('in the configuration is unknown', async () => {
    for (const text of [`${name}: 1\n`, `规则: {${name}: 关}\n`, `用语: {${name}: 甲}\n`, `禁用词: {${name}: 甲}\n`]) {
      await desk.write('summarize.config.yaml', text);
      expect((await ran(SOUND)).said).not.toMatch(/内部出错|native code|\[object/u);
    }
  });

  test.each([
    ['{{NAME}}'],
    ['{{this.NAME}}'],
    ['{{报告.NAME}}'],
    ['{{年度.NAME}}'],
    ['{{#with NAME}}{{this}}{{/with}}'],
    ['{{#each NAME}}{{@key}}{{this}}{{/each}}'],
    ['{{#each 主要工作}}{{NAME}}{{../NAME}}{{@root.NAME}}{{/each}}'],
    ['{{#with (lookup this "NAME")}}{{this}}{{/with}}'],
    ['{{lookup this "NAME"}}'],
    ['{{lookup (lookup this "NAME") "NAME"}}'],
    ['{{#if NAME}}有{{/if}}'],
    ['{{或 NAME "无"}}'],
    ['{{句 NAME}}'],
    ['{{[NAME]}}'],
    ['{{this.[NAME].[NAME]}}'],
    ['{{> NAME}}'],
    ['{{> (lookup . "NAME")}}'],
    ['{{NAME "return process" 1}}'],
    ['{{@NAME}}'],
  ])('in the template %s prints nothing of an object', async (form) => {
    await desk.write('t.hbs', `# 题\n\n${form.replaceAll('NAME', name)}\n`);
    const { said } = await ran(`模板: ./t.hbs\n${SOUND}`, ['x.yaml', '-f', 'md']);
    expect(said).not.toMatch(/native code|\[object|内部出错/u);
    expect(said).toMatch(/错误/u);
  });
});

test.each([
  '{{{年度}}}',
  '{{&年度}}',
  '{{log "x"}}',
  '{{#*inline "甲"}}乙{{/inline}}',
  '{{* 甲}}',
  '{{#> 甲}}乙{{/甲}}',
  '{{helperMissing}}',
  '{{blockHelperMissing}}',
  '{{#with "constructor" as |c|}}{{#with this}}{{lookup this c}}{{/with}}{{/with}}',
  '{{#with this as |o|}}{{o.constructor.constructor "return 1"}}{{/with}}',
])('a template holds nothing that Handlebars alone would understand: %s', async (form) => {
  await desk.write('t.hbs', `# 题\n\n${form}\n`);
  const { code, said } = await ran(`模板: ./t.hbs\n${SOUND}`, ['x.yaml', '-f', 'md']);
  expect([code, said]).toEqual([1, expect.stringMatching(/t\.hbs:\d+:\d+ {2}错误/u)]);
});

test.each([
  '<script>alert(1)</script>',
  '<img src="http://evil.example/x.png">',
  '[甲](javascript:alert(1))',
  '![甲](http://evil.example/x.png)',
])('markup in a template, %s, loads and runs nothing', async (markup) => {
  await desk.write('t.hbs', `# 题\n\n甲${markup}乙\n`);
  await desk.write('x.yaml', `模板: ./t.hbs\n${SOUND}`);
  const { out } = await desk.run(['x.yaml', '-f', 'html']);
  expect(out.replace(/<style>.*?<\/style>/su, '')).not.toMatch(/<(?:script|img|a|iframe|link)\b|src=|href=/iu);
});
