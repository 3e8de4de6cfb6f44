import { isGrowthOfShare } from '../growth-of-share.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** By custom, percentages differ by 个百分点: “%” would be a rate of a rate; 件 has no 个百分点. */
export const percentagesChangeByPoints: DataRule = {
  name: 'percentages-change-by-points',
  severity: 'error',
  description: '百分比指标的同比应以个百分点计，其他指标的同比不应以个百分点计。',
  why: '由20%到25%，提高的是5个百分点，按%算却是25%，两种读法差得很远。',
  basis: '惯例：百分数之差以百分点计',
  bad: '指标: {研发投入强度: {单位: 百分比, 数值: 3.21, 同比: 0.3%}}',
  good: '指标: {研发投入强度: {单位: 百分比, 数值: 3.21, 同比: 0.3个百分点}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, data, unit, prior } = figure;
      const digits = data.growth?.digits ?? '0';
      if (Number(digits) === 0) continue;
      const at = [...path, 'growth'];
      if (isGrowthOfShare(figure)) {
        yield {
          path: at,
          message: `“${name}”是百分比，同比写的是${digits}%，应以个百分点计。`,
          hint: prior ? '“上年”已经写了，删去“同比”，由程序计算。' : `写成“${digits}个百分点”，或写“上年”由程序计算。`,
        };
      } else if (!['%', '‰', ''].includes(unit) && data.growth?.unit === '个百分点') {
        yield {
          path: at,
          message: `“${name}”以${unit}计，同比写的是${digits}个百分点，应以%计。`,
          hint: `写成“${digits}%”，或写“上年”由程序计算。`,
        };
      }
    }
  },
};
