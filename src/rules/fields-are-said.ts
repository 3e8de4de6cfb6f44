import { unsaidFields } from '../figures/shape.ts';
import { shapeOf as schemaShape } from '../report/fields.ts';
import { figure as figureSchema } from '../report/schema.ts';
import { type DataRule, everyFigure } from './rule.ts';

/** A number typed must not vanish because another field decides how the figure is told. */
export const fieldsAreSaid: DataRule = {
  name: 'fields-are-said',
  severity: 'warning',
  description: '一个指标只用一种说法，写下的数都应印出。',
  bad: '高新技术企业: {单位: 家, 数值: 40, 新增: 6, 总数: 34}',
  good: '高新技术企业: {单位: 家, 新增: 6, 总数: 34}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      for (const field of unsaidFields(figure)) {
        const zh = schemaShape(figureSchema).fields.find(({ id }) => id === field)?.zh ?? field;
        yield {
          path: [...figure.path, field],
          message: `“${figure.name}”的“${zh}”没有印进句子，一个指标应只用一种说法。`,
          hint: `另立一个指标来写“${zh}”，或在文字里用【${figure.name}.${zh}】引用。`,
        };
      }
    }
  },
};
