import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../../figures/figure.ts';
import { yearOf } from '../../figures/year-of.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** 2025年引进人才 in a report on 2026, copied from last year's file. */
export const namesInPeriod: DataRule = {
  name: 'names-in-period',
  severity: 'warning',
  needsYear: true,
  description: '指标名称里说是哪一年做成的，应是报告的那一年。',
  why: '名称里还是去年的年份，印出来就成了去年的数，多半是套用去年的数据文件。',
  basis: '惯例：总结写本年度的事',
  bad: '指标: {2012年引进人才: {单位: 名, 数值: 36}}',
  good: '指标: {2013年引进人才: {单位: 名, 数值: 36}}',
  *check({ period }, figures) {
    // What several years are held against is the year before them: 2021年引进人才 in 2022—2026.
    if (period.from !== period.year) return;
    const before = period.year - 1;
    for (const figure of everyFigure(figures)) {
      const old = namesOf(figure).find(({ name }) => Number(DONE_IN_YEAR.exec(name)?.[1]) === before);
      // The number is of that year, and says so.
      if (!old || DONE_LATER.test(old.name) || yearOf(figure.data, period.year) <= before) continue;
      yield {
        path: old.path,
        message: `“${old.name}”写着${before}年，报告的年度是${period.label}。`,
        hint: `改为${period.year}年，或删去年份；确是${before}年的数，写上“期间: ${before}年”。`,
      };
    }
  },
};

/** A year and what was done in it. */
const DONE_IN_YEAR =
  /^(\d{4})年度?(?:全[国省市县区校院]|我[省市县区校院局])?(?:新|共|累计)*(?:认定|引进|培育|建成|建设|获批|获得?|完成|增|举办|开展|实现|选派|培训|入选|入库|登记|签订|发放|兑付|申请|授权|发表)/u;
/** What is done this year about last year's: 2025年认定企业奖补, 2025年完成项目验收. */
const DONE_LATER = /验收|结题|绩效|评价|审计|考核|奖|补[助贴]|兑现|结转|结余|回访|跟踪|的/u;

function namesOf({ name, label, path, data }: Figure): { name: string; path: Path }[] {
  const own = { name, path };
  return data.label === undefined ? [own] : [{ name: label, path: [...path, 'label'] }, own];
}
