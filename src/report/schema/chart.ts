import * as z from 'zod/mini';
import { field, hints, required } from './field.ts';
import { names, period, text } from './leaf.ts';
import { leafOf } from './leaf-of.ts';

const CHART_TYPES = ['柱形', '折线', '条形', '饼图', '圆环'] as const;
type ChartType = (typeof CHART_TYPES)[number];

/** Other names of the types in Word, WPS and common use, without 图. */
const SAME: Record<string, ChartType> = {
  柱: '柱形',
  柱状: '柱形',
  直方: '柱形',
  直条: '柱形',
  线: '折线',
  线形: '折线',
  线状: '折线',
  曲线: '折线',
  趋势: '折线',
  条: '条形',
  条状: '条形',
  横条: '条形',
  横柱: '条形',
  饼: '饼图',
  饼形: '饼图',
  饼状: '饼图',
  扇形: '饼图',
  环: '圆环',
  环形: '圆环',
  环状: '圆环',
};

const type = z
  .pipe(
    leafOf((typed) => {
      const bare = typed.trim().replace(/图$/u, '');
      return Object.hasOwn(SAME, bare) ? SAME[bare] : bare;
    }),
    z.enum(CHART_TYPES),
  )
  .register(hints, { examples: CHART_TYPES });

/** Numbers of figures over the years, or the parts of one. */
export const chart = z.strictObject({
  title: required('标题', '图的标题：历年专利申请量。', text),
  type: field('类型', '柱形、折线、条形、饼图、圆环；不写时是柱形。', type, { default: '柱形' }),
  data: field(
    '数据',
    '画哪些指标、指标组，单位要一样；柱形、折线、条形画历年的数（“历年”“上年”和本年），只有一个指标又没有“历年”的，画“其中”“包括”的各部分；饼图、圆环只写一个指标，画各部分的占比。',
    names,
  ),
  position: field(
    '位置',
    '正文或附件；不写时在正文里，排在主要工作中最先写到这个指标的那一条后面。',
    z.enum(['正文', '附件']),
    { default: '正文' },
  ),
  years: field('年份', '只画哪几年：{起: 2018, 止: 2024}；不写时各年都画。', period),
});

export type ChartData = z.infer<typeof chart>;
