import { TALLY_FIELDS } from '../../report/counts.ts';
import { AWAITED } from '../awaited.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** A name listed twice would be counted twice. */
export const listedNamesDiffer: DataRule = {
  name: 'listed-names-differ',
  severity: 'error',
  description: '名单里的名称不应重复。',
  why: '数量由名单计数，一个名称列了两次，就多算了一个。',
  basis: '惯例：一个对象只计一次',
  bad: '指标: {高新技术企业: {单位: 家, 新增: [恒隆化工, 恒通化纤, 恒隆化工]}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: [恒隆化工, 恒通化纤, 无限新能源]}}',
  *check(_report, figures) {
    for (const { data, path } of everyFigure(figures)) {
      yield* twice(data.names, [...path, 'names']);
      for (const field of TALLY_FIELDS) yield* twice(data[field]?.names, [...path, field, 'names']);
    }
  },
};

function* twice(names: readonly string[] = [], path: Finding['path']): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name) && !AWAITED.test(name))
      yield {
        path: [...path, index],
        message: `名单里“${name}”列了两次，会算成两个。`,
        hint: '删去一个；同名的两个，在名称里写清区别。',
      };
    seen.add(name);
  }
}
