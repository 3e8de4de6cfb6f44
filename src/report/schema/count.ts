import * as z from 'zod/mini';
import { field, shapes } from './field.ts';
import { amount, listedNames, word } from './leaf.ts';

export const count = z
  .strictObject({
    value: field('数值', '数量；不写时由名单计数。', amount),
    prior: field('上年', '上年同一口径的数量；总数有它就能算出净增。', amount),
    names: field(
      '名单',
      '名称的列表，或用“、”隔开；只写名单时数量由此计出。“心内科、骨科等5个”“3个（心内科、骨科、儿科）”这样写成一句的，数目和名称分开读。',
      listedNames,
    ),
    kinds: field(
      '分级',
      '按级别或种类分列的数量：{省专利示范企业: 3, 市专利示范企业: 7}。',
      z.record(z.string(), amount),
    ),
    label: field('名称', '这个数量另有叫法时写在这里，如总数按另一口径统计。', word),
  })
  .register(shapes, { form: 'count' });

export type Count = z.infer<typeof count>;
