import { aimsSentence } from '../figures/compose/aims.ts';
import { amongProblems, type Figures } from '../figures/figures.ts';
import type { POSITIONS, Report } from '../report/schema.ts';
import { type ChartMarks, hostsOf, withChartsOf } from './charts.ts';
import { markOf } from './marks.ts';
import { Prose, type Told } from './prose.ts';
import { tablesInBody } from './tables.ts';
import { leadOf } from './view-lead.ts';
import { pointsOf } from './view-points.ts';
import type { View } from './view-shape.ts';
import { runsOn, workOf } from './view-work.ts';

/** Report and figures → the documented view: all texts final, references resolved, arithmetic done. */
export function viewOf(report: Report, figures: Figures): View {
  const prose = new Prose(figures);
  /** Where there is little room. */
  const brief = report.form ?? '简';
  const runOn = runsOn(report, prose);
  const charts = hostsOf(report, figures);
  return {
    ...namesOf(report, prose),
    导语: leadOf(report, prose),
    亮点: pointsOf(report.highlights, brief, prose),
    主要工作: workOf(report, prose, charts, runOn),
    附表: [...tablesInBody(report).map((_, index) => markOf('table', index)), ...(charts.get(undefined) ?? [])],
    存在问题: pointsOf(report.problems, brief, prose, new Prose(amongProblems(figures))),
    下一步思路: pointsOf(plansOf(report, figures), brief, prose),
    章节: ownSections(report, prose, charts),
    附件: (report.document?.attachments ?? []).map(({ title, content }) => ({
      标题: prose.heading(title),
      段落: prose.sentences(content, '全'),
    })),
    结语: prose.sentences(report.closing, '简'),
  };
}

type Names = Pick<View, '标题' | '单位' | '年度' | '下年度' | '辖区' | '主语' | '工作' | '栏目名'>;

function namesOf({ title, organization, period, wording, sectionTitles }: Report, prose: Prose): Names {
  const { fullName, shortName = fullName } = organization;
  return {
    标题: prose.heading(title),
    单位: { 全称: fullName, 简称: shortName },
    年度: period.label,
    下年度: `${period.year + 1}年`,
    辖区: wording?.area ?? '',
    主语: wording?.subject ?? shortName,
    工作: wording?.business ?? '',
    栏目名: {
      亮点: prose.heading(sectionTitles?.highlights),
      主要工作: prose.heading(sectionTitles?.work),
      存在问题: prose.heading(sectionTitles?.problems),
      下一步思路: prose.heading(sectionTitles?.plans),
    },
  };
}

/** Each plan with its targets. */
function plansOf({ plans }: Report, figures: Figures): Told[] | undefined {
  return plans?.map((plan) => ({
    ...plan,
    followUp: aimsSentence(figures, plan.targets ?? [], plan.leadIn) || undefined,
  }));
}

/** The office's own chapters, by position. */
function ownSections(report: Report, prose: Prose, charts: ChartMarks): View['章节'] {
  const at = (position: (typeof POSITIONS)[number]) =>
    (report.sections ?? [])
      .filter((section) => (section.position ?? '下一步思路之后') === position)
      .map((section) => ({
        标题: prose.heading(section.title),
        段落: withChartsOf(charts, section, prose.body(section, report.form ?? '简')),
      }));
  return {
    导语之后: at('导语之后'),
    亮点之后: at('亮点之后'),
    主要工作之后: at('主要工作之后'),
    存在问题之后: at('存在问题之后'),
    下一步思路之后: at('下一步思路之后'),
  };
}
