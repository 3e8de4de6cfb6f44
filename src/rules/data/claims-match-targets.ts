import { attainment } from '../../figures/phrase/attainment.ts';
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

const AIMS = '(?:目标任务|工作任务|重点任务|考核指标|目标|任务|指标)';
const EVERY = '(?:各项|全部|所有|年度|全年|年初确定的?|既定)(?:年度|全年|各项|主要|重点|考核|工作|的)*';
const WHOLLY = '(?:全面|全部|圆满|超额|均|都)';
const CLAIM = new RegExp(
  `${EVERY}${AIMS}(?:已|也)?${WHOLLY}(?:超额)?(?:完成|实现|达到)|${WHOLLY}(?:超额)?(?:完成|实现|达到)了?${EVERY}${AIMS}`,
  'gu',
);
/** Hopes and denials; 除成果转化外 excepts what fell short. */
const UNCLAIMED = /未|没|不|除|外$|基本|力争|确保|争取|努力|推动|为了?$/u;

function* claimsIn(text: string, path: Finding['path'], short: string[], labels: string[]): Generator<Finding> {
  for (const { 0: claim, index } of text.matchAll(CLAIM)) {
    const sentence = /[^。；！？\n]*$/u.exec(text.slice(0, index))?.[0] ?? '';
    const clause = /[^，：]*$/u.exec(sentence)?.[0] ?? '';
    // 成交额达36亿元，超额完成年度目标 is of that figure alone, 各项 is of all.
    const subject = /各项|全部|所有/u.test(claim) ? clause : sentence;
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
