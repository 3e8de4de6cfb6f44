import { TALLY_FIELDS } from '../../report/counts.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** 东川一中 东川二中; but 张 三 is one name, spaced out to align with others. */
const PARTED = /\p{Script=Han}{2}\s+\p{Script=Han}{2}/u;
/** “智能制造 工业互联”联合实验室 is one name: the space is inside marks. */
const ENCLOSED = /“[^“”]*”|（[^（）]*）|《[^《》]*》|\([^()]*\)/gu;

/** 东川一中 东川二中 would be counted as one name. */
export const listedNamesApart: DataRule = {
  name: 'listed-names-apart',
  severity: 'error',
  description: '名单里的名称应用顿号隔开，不应用空格。',
  why: '数量由名单计数，空格隔开的几个名称只算一个。',
  basis: '惯例：数目与所列相符',
  bad: '指标: {科普基地: {单位: 个, 新增: [东川一中 东川二中, 东川三中]}}',
  good: '指标: {科普基地: {单位: 个, 新增: [东川一中, 东川二中, 东川三中]}}',
  *check(_report, figures) {
    for (const { data, path } of everyFigure(figures)) {
      yield* inOne(data.names, [...path, 'names']);
      for (const field of TALLY_FIELDS) yield* inOne(data[field]?.names, [...path, field, 'names']);
    }
  },
};

function* inOne(names: readonly string[] = [], path: Finding['path']): Generator<Finding> {
  for (const [index, name] of names.entries()) {
    if (!PARTED.test(name.replace(ENCLOSED, '·'))) continue;
    yield {
      path: [...path, index],
      message: `名单里“${name}”中间有空格，只算一个。`,
      hint: `是几个的，中间用“、”：${name.replace(/\s+/gu, '、')}；是一个的，删去空格。`,
    };
  }
}
