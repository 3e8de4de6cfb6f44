import * as z from 'zod/mini';
import { dataFields } from './data-fields.ts';
import { field, shapes } from './field.ts';
import { text, word } from './leaf.ts';
import { omitted } from './omitted.ts';

export const point = z
  .strictObject({
    id: field('编号', '供“针对”引用。', word),
    title: field('标题', '一句话说明，印在段首。', text),
    content: field('内容', '正文。', text),
    ...dataFields,
    omitted,
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'content' });
