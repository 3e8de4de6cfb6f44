import * as z from 'zod/mini';
import { field, shapes } from './field.ts';
import { characterCount } from './leaf.ts';

/** How long a report may be, and its parts. */
export const lengthLimit = z
  .strictObject({
    whole: field('全文', '从标题到正文最后一段不超过多少字。', characterCount),
    lead: field('导语', '导语不超过多少字。', characterCount),
    highlights: field('亮点', '亮点一章不超过多少字。', characterCount),
    work: field('主要工作', '主要工作一章不超过多少字。', characterCount),
    problems: field('存在问题', '存在问题一章不超过多少字。', characterCount),
    plans: field('下一步思路', '下一步思路一章不超过多少字。', characterCount),
    closing: field('结语', '结语不超过多少字。', characterCount),
  })
  .register(shapes, { scalar: 'whole' });

export type LengthLimit = z.infer<typeof lengthLimit>;
