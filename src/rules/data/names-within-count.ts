import type { Tally } from '../../figures/figure.ts';
import { TALLY_FIELDS } from '../../report/counts.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** Fewer names than the number are an excerpt; more are an error. */
export const namesWithinCount: DataRule = {
  name: 'names-within-count',
  severity: 'error',
  printsBoth: true,
  description: '名单里的名称不应多于数量。',
  why: '写2家却列了3个名称，读者不知哪个多余，还是数少报了。',
  basis: '惯例：数目与所列相符',
  bad: '指标: {高新技术企业: {单位: 家, 新增: {数值: 2, 名单: [恒隆化工, 恒通化纤, 无限新能源]}}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: [恒隆化工, 恒通化纤, 无限新能源]}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, conflict, unit } = figure;
      if (conflict?.what === '名单') yield finding(name, [...path, 'names'], conflict, unit);
      for (const field of TALLY_FIELDS) {
        const tally: Tally | undefined = figure[field];
        if (tally?.conflict?.what === '名单')
          yield finding(name, [...path, field, 'names'], tally.conflict, tally.quantity.unit);
      }
    }
  },
};

function finding(
  name: string,
  path: Finding['path'],
  conflict: { stated: string; found: string },
  unit: string,
): Finding {
  return {
    path,
    message: `“${name}”写明${conflict.stated}${unit}，名单里有${conflict.found}个，名单不应多于数量。`,
    hint: '核对名单；名单齐全时不写数值，由名单计数。',
  };
}
