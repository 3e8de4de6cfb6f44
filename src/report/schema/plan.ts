import * as z from 'zod/mini';
import { field, shapes } from './field.ts';
import { date, names, text, word } from './leaf.ts';
import { omitted } from './omitted.ts';

export const plan = z
  .strictObject({
    addresses: field('针对', '针对哪几个问题，写问题的编号。', names),
    title: field('标题', '一句话说明，印在段首。', text),
    content: field('内容', '正文。', text),
    targets: field(
      '目标',
      '要达到的指标，写指标的名称；目标数取各指标的“明年目标”；半年的报告取当年的“目标”，没有写它的，取“明年目标”，说明年份。',
      names,
    ),
    leadIn: field('引语', '“目标”之前的话：确保、推动、到2026年底；不写时用“力争”。', word, {
      examples: ['确保', '推动'],
      default: '力争',
    }),
    deadline: field('时限', '何时完成；不印，供校核和做下一年的数据文件用，要印的写在内容里。', date),
    omitted,
    owner: field('责任', '由谁负责；不印，供校核和做下一年的数据文件用，要印的写在内容里。', word),
  })
  .register(shapes, { scalar: 'content' });
