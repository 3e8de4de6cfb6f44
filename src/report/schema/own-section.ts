import * as z from 'zod/mini';
import { dataFields } from './data-fields.ts';
import { field, required } from './field.ts';
import { text } from './leaf.ts';
import { omitted } from './omitted.ts';

export const POSITIONS = ['导语之后', '亮点之后', '主要工作之后', '存在问题之后', '下一步思路之后'] as const;

export const ownSection = z.strictObject({
  title: required('标题', '章节的标题。', text),
  position: field('位置', '放在哪一部分之后；不写时在下一步思路之后。', z.enum(POSITIONS), {
    default: '下一步思路之后',
  }),
  content: field('内容', '正文；空一行另起一段。', text),
  ...dataFields,
  omitted,
});
