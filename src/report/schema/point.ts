import * as z from 'zod/mini';
import { field, shapes } from './field.ts';
import { text, word } from './leaf.ts';
import { omitted } from './omitted.ts';
import { told } from './told.ts';

export const point = z
  .strictObject({
    id: field('编号', '供“针对”引用。', word),
    title: field('标题', '一句话说明，印在段首。', text),
    content: field('内容', '正文。', text),
    ...told,
    omitted,
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'content' });
