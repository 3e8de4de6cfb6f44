import { type DataRule, everyFigure } from '../rule.ts';

/** A stated share must equal part ÷ whole at the precision stated. */
export const sharesMatchValues: DataRule = {
  name: 'shares-match-values',
  severity: 'error',
  printsBoth: true,
  description: '写明的比重应与数值、整体算出的一致；口径不同的写明“口径”。',
  why: '部分和整体都在，读者一除便知占比不对。',
  basis: '惯例：占比＝部分÷整体',
  bad: '指标: {增加值: {单位: 亿元, 数值: 286.61, 占: {名称: 规上工业增加值, 数值: 393.70, 比重: 73.8%}}}',
  good: '指标: {增加值: {单位: 亿元, 数值: 286.61, 占: {名称: 规上工业增加值, 数值: 393.70, 比重: 72.8%}}}',
  *check(_report, figures) {
    for (const { name, path, conflict, data } of everyFigure(figures)) {
      if (conflict?.field !== 'share') continue;
      yield {
        path: [...path, 'share', 'ratio'],
        message: `“${name}”写明占${data.share?.label ?? ''}的${conflict.stated}，按数值计算是${conflict.found}，应一致。`,
        hint: '删去“比重”由程序计算；口径不同的，写上“口径”。',
      };
    }
  },
};
