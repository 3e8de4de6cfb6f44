import { sumOf } from '../../figures/derive.ts';
import type { Figure } from '../../figures/figure.ts';
import { exact, quantityText, roundingOf } from '../../figures/number.ts';
import { TALLY_FIELDS } from '../../report/counts.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

const TOTAL = /^(?:合计|总计|小计|共计|总数)$/u;

/** Parts that sum to 39 with a total of 36. */
export const partsSumToTotal: DataRule = {
  name: 'parts-sum-to-total',
  severity: 'error',
  printsBoth: true,
  description: '“包括”和“分级”各部分之和应等于数值（没有数值的，总数），各部分上年的数之和应等于上年。',
  why: '读者把几个部分一加便知与总数不符，却不知哪个数是错的。',
  basis: '惯例：分项之和等于总数',
  bad: '指标: {创新型企业: {单位: 家, 数值: 36, 包括: {国家级: 1, 省级: 11, 市级: 27}}}',
  good: '指标: {创新型企业: {单位: 家, 数值: 39, 包括: {国家级: 1, 省级: 11, 市级: 27}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, conflict, unit } = figure;
      for (const field of TALLY_FIELDS) {
        const torn = figure[field]?.conflict;
        if (torn?.field === 'breakdown') {
          yield {
            path: [...path, field],
            message: `“${name}”的总数是${torn.stated}${unit}，各部分合计是${torn.found}${unit}，应相等。`,
            hint: '核对总数和各部分；只列出一部分时用“其中”。',
          };
        }
        if (torn?.field !== 'kinds') continue;
        yield {
          path: [...path, field, 'kinds'],
          message: `“${name}”写明${torn.stated}${unit}，分级合计是${torn.found}${unit}，应相等。`,
          hint: '核对各级的数；只写“分级”时，数值由它合计。',
        };
      }
      const total = figure.parts.find((part) => TOTAL.test(part.name));
      if (total) {
        yield {
          path: total.path,
          message: `“${total.name}”不是“${name}”的一个部分，不应与各部分列在一起。`,
          hint: '删去它；总数写在“数值”里，“包括”里列全的不必写，由各部分合计。',
        };
        continue;
      }
      yield* ofLastYear(figure);
      if (conflict?.what !== '分项合计') continue;
      yield {
        path: [...path, 'value'],
        message: `“${name}”的数值是${conflict.stated}${unit}，各部分合计是${conflict.found}${unit}，应相等。`,
        hint: '核对数值和各部分；只列出一部分时用“其中”，数值由各部分合计时不写“数值”。',
      };
    }
  },
};

/** Priors of the parts that do not add up, so that the growths cannot all be true. If 口径 changed, they need not. */
function* ofLastYear({ name, path, unit, prior, parts, data }: Figure): Generator<Finding> {
  const all = parts.filter((part) => part.path.at(-2) === 'breakdown');
  if (!prior || [data, ...all.map((part) => part.data)].some(({ basis }) => basis !== undefined)) return;
  const priors = all.map((part) => part.prior);
  const sum = sumOf(priors, unit);
  const [stated, found] = [exact(prior), sum && exact(sum)];
  if (!sum || !stated || !found) return;
  // Numbers copied from last year's report, each rounded separately.
  const written = [prior, ...priors].flatMap((each) => (each ? { digits: each.amount.digits, unit: each.unit } : []));
  if (stated.minus(found).abs().lte(roundingOf(written))) return;
  yield {
    path: [...path, data.prior === undefined ? 'series' : 'prior'],
    message: `“${name}”的上年是${quantityText(prior)}，各部分的上年合计是${quantityText(sum)}，应相等。`,
    hint: '核对上年的数；上年的统计范围不同的，写明“口径”。',
  };
}
