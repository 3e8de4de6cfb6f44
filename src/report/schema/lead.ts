import * as z from 'zod/mini';
import { dataFields } from './data-fields.ts';
import { field, shapes } from './field.ts';
import { text } from './leaf.ts';

export const lead = z
  .strictObject({
    text: field('全文', '整段导语；写了它，下面各项不再组句。', text),
    guidance: field('指导思想', '接在主语后面：以……为指导，全面贯彻落实……精神。', text),
    goal: field('目标', '只写中间的话，印作“以……为目标”：建设创新型城市。', text),
    mainLine: field('主线', '只写中间的话，印作“以……为主线”：科技创新和产业创新深度融合。', text),
    measures: field('举措', '做了哪几件大事。', text),
    assessment: field('评价', '总的评价：各项工作进展顺利。', text),
    ...dataFields,
    transition: field('过渡', '引出正文的一句话；不写时由模板给出。', text),
  })
  .register(shapes, { scalar: 'text' });
