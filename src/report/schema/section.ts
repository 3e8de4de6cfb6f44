import * as z from 'zod/mini';
import { dataFields } from './data-fields.ts';
import { field, shapes } from './field.ts';
import { characterCount, text, word } from './leaf.ts';
import { omitted } from './omitted.ts';

const subItem = z
  .strictObject({
    title: field('标题', '小标题。', text),
    content: field('内容', '正文。', text),
    ...dataFields,
    omitted,
  })
  .register(shapes, { scalar: 'content' });

const item = z
  .strictObject({
    title: field('标题', '要点的标题，印在段首。', text),
    content: field('内容', '正文；空一行另起一段。', text),
    ...dataFields,
    followUp: field('接', '数据、成果之后接着写的话。', text),
    subItems: field('分述', '分几个方面说：一是……二是……', z.array(subItem)),
    omitted,
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'content' });

export const section = z
  .strictObject({
    id: field('编号', '引入的文件里编号相同的部分并为一处；标题相同的不用写编号。', word),
    title: field('标题', '这一部分的标题；各部分都不写时只印正文，如一次活动的经过。', text),
    overview: field('概述', '标题之下、各要点之前的一段话。', text),
    content: field('内容', '没有要点时的正文；空一行另起一段。', text),
    ...dataFields,
    items: field('要点', '各条工作。', z.array(item)),
    length: field('字数', '这一部分不超过多少字。', characterCount),
    omitted,
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'title' });

export type Item = z.infer<typeof item>;
