import * as z from 'zod/mini';
import { field, shapes } from './field.ts';
import { aimedChange, amount, word } from './leaf.ts';

/** What a figure is to reach: 35 · 市定35 · 增长12% · 净增30, or {数值: 35, 下达: 市} · {同比: 12%} · {净增: 30}. */
export const target = z
  .strictObject({
    value: field('数值', '目标数，和“数值”比；没有数值的和总数比，没有总数的和新增、立项比。', amount),
    growth: field('同比', '目标是增长多少：12%、6%—8%。', aimedChange),
    net: field('净增', '目标是总数净增多少。', amount),
    added: field('新增', '目标是新增多少。', amount),
    setBy: field('下达', '谁下达的：省、市、省国资委；不写时称年度目标。', word),
  })
  .register(shapes, { scalar: 'value', form: 'target' });

export type Target = z.infer<typeof target>;
