import { everyMatch } from '../../every-match.ts';
import { FIVE_YEAR_PLAN, yearsOfPlan } from '../../zh/five-year-plan.ts';
import { plansIn } from '../plans.ts';
import type { TextRule } from '../rule.ts';

/** 推进“十四五”规划实施 in a report on 2026, when the next plan is in force. */
export const fiveYearPlansInForce: TextRule = {
  name: 'five-year-plans-in-force',
  severity: 'warning',
  description: '说正在实施、下一步要落实的五年规划，应是那一年的：2026年起是“十五五”。',
  why: '“十四五”到2025年结束，2026年还说围绕“十四五”规划目标，多半是套用去年的稿子。',
  basis: '惯例：五年规划从逢1、逢6的年份起，“十四五”是2021—2025年',
  bad: '某局2026年工作总结\n围绕“十四五”规划目标，建设创新平台。',
  good: '某局2026年工作总结\n围绕“十五五”规划目标，建设创新平台。',
  readsNames: true,
  *check(manuscript) {
    const { passages, years } = manuscript;
    if (!years) return;
    const plans = plansIn(manuscript);
    for (const passage of passages) {
      const { text } = passage;
      if (!text.includes('五')) continue;
      // Plans are of the next year, unless the report is on a part of its year.
      const year = !plans.has(passage) ? years.from : years.isPart ? years.to : years.to + 1;
      for (const { 0: plan, index } of everyMatch(text, PLAN)) {
        const last = yearsOfPlan(plan)?.last;
        if (last === undefined || last >= year || !isInForce(text, index, plan)) continue;
        if (isOverAsTold(text, index, year)) continue;
        yield {
          passage,
          from: index,
          to: index + plan.length,
          message: `${plan}规划到${last}年结束，这里当作${year}年还在实施的。`,
          hint: '改为当年的五年规划；说的是过去五年的事，写明“期间”“以来”“收官”“总结”。',
        };
      }
    }
  },
};

const PLAN = new RegExp(FIVE_YEAR_PLAN, 'gu');

/** What is carried out now: the plan's aims, but not its projects, which go on after it. */
const AIMS = '(?:科技创新|科技|创新|发展|事业|专项|重点|主要|各项|目标|建设)*(?:规划|纲要|蓝图|目标|任务|部署)';
const DO = '围绕|聚焦|对标|对照|按照|根据|依据|落实|贯彻|锚定|紧扣|瞄准|推进|实施|推动|执行|编制|完善|着眼';
const CARRIED_OUT = new RegExp(`(?:${DO})[^，。；！？\\n]{0,16}$`, 'u');
const OF_PLAN = new RegExp(`^${AIMS}`, 'u');
const BEING_DONE = new RegExp(`^${AIMS}》?[^，。；！？\\n]{0,8}(?:实施|落实|落地|推进|见效|开展)`, 'u');
const STARTS = /^(?:规划)?的?(?:开局|起步|中期)/u;
/** What was done in the plan's years, or with the plan once they are over. */
const LOOKED_BACK =
  /以来|期间|时期|[初末]|收官|收尾|总结|评估|评价|回顾|终期|验收|结题|结余|绩效|审计|成[效果就]|情况|经验|基础|衔接|延续|(?<!(?:围绕|确保|力争|争取|努力|加快|着眼)(?:如期|全面|圆满|顺利)?)完成/u;

/** Most characters of a clause that are read on each side of the plan. */
const FAR = 60;
const BACK_TO_MARK = /[^，。；！？,;!?\n]*$/u;
const UP_TO_MARK = /^[^，。；！？,;!?\n]*/u;

/** 对照“十四五”规划目标，12项指标全部完成 measures what is over; its 续建项目 and 收尾工程 go on after it. */
const MEASURED = /(?:对照|对标|按照|根据|依据|落实)[^，。；！？\n]{0,16}$/u;
const SETTLED =
  /^[^，；]*，[^，；]*(?:续建|结转|收尾|竣工|(?<!(?:确保|力争|争取|努力|加快|着眼)[^，；]{0,16})(?:全部|均已|已全|如期|圆满)(?:完成|建成|达到|实现))/u;

/** Whether the sentence goes on with what became of the plan, or also names the plan of the year. */
function isOverAsTold(text: string, from: number, year: number): boolean {
  const before = text.slice(Math.max(0, from - FAR), from);
  const rest = /^[^。！？\n]*/u.exec(text.slice(from, from + 2 * FAR))?.[0] ?? '';
  const plans = everyMatch(`${/[^。！？\n]*$/u.exec(before)?.[0] ?? ''}${rest}`, PLAN);
  return (
    plans.some(([plan]) => (yearsOfPlan(plan)?.last ?? 0) >= year) || (MEASURED.test(before) && SETTLED.test(rest))
  );
}

function isInForce(text: string, from: number, plan: string): boolean {
  const before = BACK_TO_MARK.exec(text.slice(Math.max(0, from - FAR), from))?.[0] ?? '';
  const behind = text.slice(from + plan.length, from + plan.length + FAR);
  const clause = `${before}${UP_TO_MARK.exec(behind)?.[0] ?? ''}`;
  if (STARTS.test(behind)) return !/评估|总结/u.test(clause);
  if (LOOKED_BACK.test(clause)) return false;
  return (CARRIED_OUT.test(before) && OF_PLAN.test(behind)) || BEING_DONE.test(behind);
}
