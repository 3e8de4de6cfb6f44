import { unsaidFields } from '../figures/shape.ts';
import { shapeOf as schemaShape } from '../report/fields.ts';
import { figure as figureSchema } from '../report/schema.ts';
import { type DataRule, everyFigure } from './rule.ts';

const COUNTS = [
  ['added', '新增'],
  ['renewed', '复审'],
  ['firstTime', '首次认定'],
  ['again', '重新认定'],
] as const;

/** Fields that are said as a comparison. */
const COMPARED = new Set(['target', 'against', 'share', 'prior']);

/** A number typed must not vanish because another field decides how the figure is told. */
export const fieldsAreSaid: DataRule = {
  name: 'fields-are-said',
  severity: 'warning',
  description: '一个指标只用一种说法，写下的数都应印出。',
  bad: '高新技术企业: {单位: 家, 数值: 40, 新增: 6, 总数: 34}',
  good: '高新技术企业: {单位: 家, 新增: 6, 总数: 34}',
  *check(report, figures) {
    const texts = JSON.stringify(report);
    for (const figure of everyFigure(figures)) {
      for (const field of unsaidFields(figure)) {
        const zh = schemaShape(figureSchema).fields.find(({ id }) => id === field)?.zh ?? field;
        const [year] = Object.keys(figure.data.series ?? {});
        const reference = `【${figure.name}.${field === 'series' ? year : zh}】`;
        // A text may take the number by itself.
        if (texts.includes(reference.slice(0, -1))) continue;
        yield {
          path: [...figure.path, field],
          message: COMPARED.has(field)
            ? `“${figure.name}”的“${zh}”没有印进句子，两边都应是准确的数，单位一致。`
            : `“${figure.name}”的“${zh}”没有印进句子，一个指标应只用一种说法。`,
          hint: COMPARED.has(field)
            ? `核对“${zh}”和数值；约数不能比较，可在文字里说。`
            : `另立一个指标来写“${zh}”，或在文字里引用，如${reference}。`,
        };
      }
      for (const [field, zh] of COUNTS) {
        if (figure.data[field]?.prior === undefined) continue;
        yield {
          path: [...figure.path, field, 'prior'],
          message: `“${figure.name}”里“${zh}”的“上年”没有用处，只有“总数”的上年用来算净增。`,
          hint: '删去它；要说增长，把这个数另立一个指标，写“数值”和“上年”。',
        };
      }
    }
  },
};
