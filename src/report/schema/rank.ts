import * as z from 'zod/mini';
import { field, required, shapes } from './field.ts';
import { place, whole, word } from './leaf.ts';

const rank = z
  .strictObject({
    of: field(
      '项',
      '哪一项的位次：数值、同比、总数、占比、新增、立项等；不写时是主要的那个数。',
      z.enum(['数值', '同比', '总数', '占比', '完成率', '新增', '立项', '入选']),
    ),
    scope: required('范围', '在哪里排：全市、全省、嘉兴市。', word),
    place: required('名次', '第几位。', place),
    prior: field('上年', '上年的名次，用来说前移、后移。', place),
    streak: field('连续', '连续几年居此位次：3。', whole),
  })
  .register(shapes, { form: 'rank' });

export type Rank = z.infer<typeof rank>;

export const ranks = z.array(rank).register(shapes, { form: 'ranks' });
