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
      const isOfNow = old && (DONE_LATER.test(old.name) || ACT_LATER.test(old.name));
      if (!old || isOfNow || yearOf(figure.data, period.year) <= before) continue;
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
const DONE_LATER = /验收|结题|绩效|评价|审计|考核|奖|补[助贴]|兑现|结转|结余|回访|跟踪|复[核审评查]|今年|本年|的/u;
/**
 * What came of last year's things, and what was put into them: 2025年授权专利转化, 2025年新增平台建设投入; but 2025年完成专利转化
 * was done then.
 */
const ACT_LATER =
  /^\d{4}年(?!.{0,4}(?:完成|实现|开展)).*(?:企业|平台|基地|中心|机构|实验室|专利|成果|项目|课题|人才|博士|团队|品种|标准).*(?:转化|推广|应用|运用|实施|运行|建设|开放|投入|支出|产出|收入|产值|销售额?|认定|升级|走访)$/u;

function namesOf({ name, label, path, data }: Figure): { name: string; path: Path }[] {
  const own = { name, path };
  return data.label === undefined ? [own] : [{ name: label, path: [...path, 'label'] }, own];
}
