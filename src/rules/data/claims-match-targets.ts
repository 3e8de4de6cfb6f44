import { attainment } from '../../figures/phrase/attainment.ts';
import { HOW_DONE } from '../how-done.ts';
import { type DataRule, everyFigure, everyText, type Finding } from '../rule.ts';

/** 各项任务全面完成 in the lead, and a figure that falls short of its target. */
export const claimsMatchTargets: DataRule = {
  name: 'claims-match-targets',
  severity: 'warning',
  description: '导语、结语里说目标任务全面完成、超额完成的，有目标的指标应都达到目标。',
  why: '前面说各项任务全面完成，后面说距年度目标尚差1项，一份报告里自相矛盾。',
  basis: '《党政机关公文处理工作条例》第十九条：一切从实际出发，分析问题实事求是',
  bad: '导语: {评价: 各项任务全面完成}\n指标: {攻关任务: {单位: 项, 数值: 9, 目标: 10}}',
  good: '导语: {评价: 主要任务完成较好}\n指标: {攻关任务: {单位: 项, 数值: 9, 目标: 10}}',
  *check(report, figures) {
    const all = everyFigure(figures);
    // Before the year is over, what is said to be done is the plan for that part of it.
    const short = all.flatMap((figure) => {
      const aim = figure.setting.part === undefined ? attainment(figure) : undefined;
      return aim && !aim.met ? [`“${figure.name}”${aim.text}`] : [];
    });
    if (short.length === 0) return;
    const labels = all.map(({ label }) => label);
    for (const { text, path } of everyText(report)) {
      if (path[0] === 'lead' || path[0] === 'closing') yield* claimsIn(text, path, short, labels);
    }
  },
};

/** 各项指标均达到全省平均水平 is not of the aims. */
const MET = '(?:完成|实现|达标|达成|达到(?=(?:年度|预期|既定|考核)*(?:目标|要求|值)|[，。；！]|$))';
const SET = '下达|确定|交办|部署|安排';
/** 省下达, 市科技局确定. */
const SET_BY = `(?:(?!${SET})\\p{Script=Han}){0,4}(?:${SET})`;
const OF_PLAN =
  '\\d{4}年度?|年度|全年|各项|全部|所有|年初|既定|预定|预期|主要|重点|考核|工作|科技|创新|攻坚|国家|自治区|上级|[省市县区给我本的]';
/** Words before the aims: 省下达的年度各项考核任务. Each text can be read as them in one way only. */
const WHOSE = `((?:${SET_BY}|(?!${SET_BY})(?:${OF_PLAN})){0,10})`;
const AIMS = '(?:目标任务|工作任务|重点任务|考核任务|考核指标|目标|任务|指标)';
/** At most so many words of how it was done. */
const HOW = `${HOW_DONE}{1,6}`;
const CLAIM = new RegExp(
  `${HOW}(?:完成|实现|达到|达成)了?${WHOSE}${AIMS}|(?!科技|创新)${WHOSE}${AIMS}${HOW}${MET}`,
  'gu',
);
/** Words that make the aims those of the whole report. */
const EVERY = /各项|全部|所有|年度|全年|年初|\d{4}年|既定|预定|预期|下达|交办|上级|考核/u;
/** Hopes and denials; 除成果转化外 excepts what fell short. */
const UNCLAIMED = /未|没|不|除|外$|基本|力争|确保|争取|努力|推动|为了?$/u;
const YEARS = /\d{4}年/gu;

function* claimsIn(text: string, path: Finding['path'], short: string[], labels: string[]): Generator<Finding> {
  for (const match of text.matchAll(CLAIM)) {
    const [claim, before, behind] = match;
    const { index } = match;
    const whose = before ?? behind ?? '';
    const sentence = /[^。；！？\n]*$/u.exec(text.slice(0, index))?.[0] ?? '';
    const clause = /[^，：]*$/u.exec(sentence)?.[0] ?? '';
    // 攻关任务全部完成 is of that one task.
    if (!EVERY.test(whose) && (whose !== '' || clause !== '')) continue;
    // 成交额达36亿元，超额完成年度目标 is of that figure alone, 各项 is of all.
    const subject = (/各项|全部|所有/u.test(claim) ? clause : sentence).replaceAll(YEARS, '');
    const isOfOne = /[\d【]/u.test(subject) || labels.some((label) => subject.includes(label));
    if (isOfOne || UNCLAIMED.test(clause) || /除[^，]*外，$/u.test(sentence)) continue;
    const rest = short.length > 2 ? `，共${short.length}个指标没有达到目标` : '';
    yield {
      path,
      within: { from: index, to: index + claim.length },
      message: `这里写“${claim}”，而${short.slice(0, 2).join('，')}${rest}。`,
      hint: '写成“主要任务完成较好”这样的话；达到了的，核对数和目标。',
    };
  }
}
