import * as z from 'zod/mini';
import { field, required, shapes } from './field.ts';
import { names, text, yesOrNo } from './leaf.ts';

const COLUMNS = ['指标', '单位', '本年', '上年', '同比', '目标', '完成率', '位次', '累计', '来源', '责任'] as const;

/** Rows of figures, of achievements, or of the user's own texts. */
export const table = z
  .strictObject({
    title: required('标题', '表的标题：主要指标完成情况表。', text),
    position: field(
      '位置',
      '附件或正文：正文的印在主要工作之后，编表1、表2；不写时列为附件。',
      z.enum(['附件', '正文']),
      { default: '附件' },
    ),
    landscape: field('横排', '列多的表横排，另用横放的页：true或false；只用于附件。', yesOrNo),
    data: field('数据', '指标表：列入哪些指标、指标组；数都由“指标”来，其中各部分缩进在下面。', names),
    columns: field(
      '列',
      '指标表印哪几列：单位、本年、上年、同比、目标、完成率、位次、累计、来源、责任；第一列总是指标；不写时是单位、本年、上年、同比中有数的几列，标题里有“完成情况”的再加目标、完成率。',
      z.array(z.enum(COLUMNS)).register(shapes, { form: 'names' }),
    ),
    achievements: field('成果', '成果表：列入哪些成果，写编号；印奖项、等级、数量。', names),
    head: field('表头', '自己编的表：各列的标题。', z.array(text)),
    rows: field(
      '行',
      '自己编的表：各行，一行一个列表：[[甲, 【专利申请量.数值】], [乙, 3件]]。',
      z.array(z.array(text).register(shapes, { keepsBlank: true })),
    ),
  })
  .check(
    z.superRefine(({ landscape, position, title }, context) => {
      if (!landscape || position !== '正文') return;
      context.addIssue({ code: 'custom', path: ['landscape'], params: { fault: 'landscape-in-body', typed: title } });
    }),
  );

export type TableData = z.infer<typeof table>;
export type ColumnName = (typeof COLUMNS)[number];
