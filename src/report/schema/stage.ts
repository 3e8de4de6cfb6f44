import * as z from 'zod/mini';
import { field, required, shapes } from './field.ts';
import { amount, word } from './leaf.ts';

/** How many were submitted, or selected: 446 · {数值: 446, 上年: 400}. */
export const stage = z
  .strictObject({
    value: required('数值', '数量。', amount),
    prior: field('上年', '上年同一口径的数量；有它就能算出增长。', amount),
  })
  .register(shapes, { scalar: 'value' });

/** Funds: 3300万元 · {名称: 补助资金, 数值: 3300万元}. */
export const funds = z
  .strictObject({
    label: field('名称', '资金的叫法：补助资金、财政资金；不写时称资金。', word),
    value: required('数值', '多少资金：3300万元。', amount),
  })
  .register(shapes, { scalar: 'value' });
