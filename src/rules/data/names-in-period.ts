import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../../figures/figure.ts';
import { yearOf } from '../../figures/year-of.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** 2025年引进人才 in a report on 2026, copied from last year's file. */
export const namesInPeriod: DataRule = {
  name: 'names-in-period',
  severity: 'warning',
  description: '指标名称里说是哪一年做成的，应是报告的那一年。',
  why: '名称里还是去年的年份，印出来就成了去年的数，多半是套用去年的数据文件。',
  basis: '惯例：总结写本年度的事',
  bad: '指标: {2012年引进人才: {单位: 名, 数值: 36}}',
  good: '指标: {2013年引进人才: {单位: 名, 数值: 36}}',
  *check({ period }, figures) {
    if (period.isStandIn) return;
    for (const figure of everyFigure(figures)) {
      const left = namesOf(figure).find(({ name }) => Number(LEFT.exec(name)?.[1]) === period.from - 1);
      // The number is of that year, and says so.
      if (!left || LATER.test(left.name) || yearOf(figure.data, period.year) < period.from) continue;
      const year = period.from - 1;
      yield {
        path: left.path,
        message: `“${left.name}”写着${year}年，报告的年度是${period.label}。`,
        hint: `改为${period.year}年，或删去年份；确是${year}年的数，写上“期间: ${year}年”。`,
      };
    }
  },
};

/** A year and what was done in it. */
const LEFT =
  /^(\d{4})年度?(?:全[国省市县区校院]|我[省市县区校院局])?(?:新|共|累计)*(?:认定|引进|培育|建成|建设|获批|获得?|完成|增|举办|开展|实现|选派|培训|入选|入库|登记|签订|发放|兑付|申请|授权|发表)/u;
/** What is done this year about last year's: 2025年认定企业奖补, 2025年完成项目验收. */
const LATER = /验收|结题|绩效|评价|审计|考核|奖|补[助贴]|兑现|结转|结余|回访|跟踪|的/u;

function namesOf({ name, label, path, data }: Figure): { name: string; path: Path }[] {
  const own = { name, path };
  return data.label === undefined ? [own] : [{ name: label, path: [...path, 'label'] }, own];
}
