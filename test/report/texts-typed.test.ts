import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';

/** A field of a figure as typed, in the long form, its numbers as digits with what follows; what is wrong, if anything is. */
function longForm(typed: string, field: 'target' | 'share' | 'quota') {
  const file = `单位: 某局\n年度: 2025\n指标:\n  甲: {单位: 件, 数值: 9, ${typed}}\n主要工作: [{标题: 乙, 数据: [甲]}]\n`;
  const { sound, diagnostics } = inspect('总结.yaml', new TextEncoder().encode(file));
  const value = sound?.figures.byName.get('甲')?.data[field];
  if (!value) return diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const plain = (each: unknown) =>
    typeof each === 'object' && each !== null && 'digits' in each && 'unit' in each && 'after' in each
      ? `${each.digits}${each.unit}${each.after}`
      : each;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

test.each([
  ['35', { value: '35' }],
  ['35件', { value: '35件' }],
  ['市定35', { value: '35', setBy: '市' }],
  ['35（市定）', { value: '35', setBy: '市' }],
  ['省国资委下达35', { value: '35', setBy: '省国资委' }],
  ['力争30件', { value: '30件' }],
  ['稳定在41以上', { value: '41' }],
  ['控制在30以内', { value: '30' }],
  ['规定35', undefined],
  ['净增30', { net: '30' }],
  ['市定净增30件', { net: '30件', setBy: '市' }],
  ['新增3', { added: '3' }],
  ['增长12%', { growth: '12%' }],
  ['同比增长12％', { growth: '12%' }],
  ['下降5%', { growth: '-5%' }],
  ['提高1.5个百分点', { growth: '1.5个百分点' }],
])('目标: %s', (typed, target) => {
  expect(longForm(`目标: ${typed}`, 'target')).toEqual(target ?? ['not-an-amount']);
});

test('a growth without its unit is no target', () => {
  expect(longForm('目标: 增长12', 'target')).toEqual(['not-a-change']);
});

test.each([
  ['全市的38.2%', { label: '全市', ratio: '38.2%' }],
  ['占全市的38.2%', { label: '全市', ratio: '38.2%' }],
  ['占规上工业增加值比重68.4％', { label: '规上工业增加值', ratio: '68.4%' }],
  ['规上工业增加值', { label: '规上工业增加值' }],
])('占: %s', (typed, share) => {
  expect(longForm(`占: ${typed}`, 'share')).toEqual(share);
});

test('a percentage alone does not say of what', () => {
  expect(longForm('占: 38.2%', 'share')).toEqual(['missing-key']);
});

test.each([
  ['全省第4家', { scope: '全省', ordinal: 4, unit: '家' }],
  ['全省首家', { scope: '全省', ordinal: 1, unit: '家' }],
  ['全省12家之一', { scope: '全省', of: '12' }],
])('占额: %s', (typed, quota) => {
  expect(longForm(`占额: ${typed}`, 'quota')).toEqual(quota);
});
