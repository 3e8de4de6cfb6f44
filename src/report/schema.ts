import * as z from 'zod/mini';
import { achievement } from './schema/achievement.ts';
import { chart } from './schema/chart.ts';
import { field, required } from './schema/field.ts';
import { figure } from './schema/figure.ts';
import { document, organization, sectionTitles, wording } from './schema/frame.ts';
import { lead } from './schema/lead.ts';
import { dataFile, date, form, names, period, text, word } from './schema/leaf.ts';
import { lengthLimit } from './schema/length.ts';
import { ownSection } from './schema/own-section.ts';
import { page } from './schema/page.ts';
import { ofPart, paths } from './schema/part.ts';
import { plan } from './schema/plan.ts';
import { point } from './schema/point.ts';
import { section } from './schema/section.ts';
import { table } from './schema/table.ts';

/** What a department may hand in: the lists of a report. */
const lists = {
  names: field('名录', '简称对全称：{新凤鸣: 新凤鸣集团股份有限公司}。', z.record(z.string(), word)),
  figures: field('指标', '数字的登记处：每个数只在这里写一次。', z.record(z.string(), figure)),
  figureSets: field('指标组', '一组指标的名字：{核心: [甲, 乙]}。', z.record(z.string(), names)),
  achievements: field('成果', '奖励、荣誉、项目、平台、活动。', z.array(achievement)),
  highlights: field('亮点', '亮点，自动计数：一是……二是……', z.array(point)),
  work: field('主要工作', '主要工作的各部分。', z.array(section)),
  problems: field('存在问题', '存在的问题。', z.array(point)),
  plans: field('下一步思路', '下一步的打算。', z.array(plan)),
  sections: field('章节', '自己另加的章节。', z.array(ownSection)),
  tables: field('附表', '附在正文后面的表：指标完成情况、获奖情况，或自己编的表。', z.array(table)),
  charts: field('图表', '由“指标”的历年数或各部分画成的图，在Word里可以改；Markdown里印成表。', z.array(chart)),
};

const fields = z.strictObject({
  template: field('模板', '用哪个模板：年度总结、多年工作汇报、活动总结、学期工作总结；不写时用年度总结。', word, {
    examples: ['年度总结', '多年工作汇报', '活动总结', '学期工作总结'],
    default: '年度总结',
  }),
  organization: required('单位', '写总结的单位。', organization),
  period: required('年度', '总结所属的时间：2013、2013年上半年、{起: 2008, 止: 2014}。', period),
  asOf: field('截至', '数字统计到哪一天，不是年末时写。', date),
  issued: field('成文日期', '落款的日期。', date),
  title: field('标题', '报告的标题；不写时由单位、年度、“称谓”里的“工作”和模板组成。', text),
  wording: field('称谓', '行文中怎么称呼辖区和自己。', wording),
  sectionTitles: field('栏目名', '各章标题的叫法。', sectionTitles),
  names: lists.names,
  lead: field('导语', '开头一段；可写成整段，也可分项由模板组句。', lead),
  figures: lists.figures,
  figureSets: lists.figureSets,
  achievements: lists.achievements,
  highlights: lists.highlights,
  work: lists.work,
  problems: lists.problems,
  plans: lists.plans,
  sections: lists.sections,
  closing: field('结语', '最后一段。', text),
  tables: lists.tables,
  charts: lists.charts,
  lastYear: field('上年数据', '上年的数据文件：2012.yaml；上年的数由它按指标的名称取来，与它核对。', dataFile),
  form: field('写法', '全或简：全篇指标的写法；不写时主要工作用全，导语、亮点等用简。', form),
  length: field('字数', '不超过多少字：3500，或{全文: 3500, 亮点: 800}；同Word里的字数，超过的给出警告。', lengthLimit),
  page: field('版式', '版面与国标不同的值；不写的照国标。写文件名的，从文件里读：本局版式.yaml。', page),
  include: field(
    '引入',
    '各科室报来的部分，从这个文件起的路径，可用*代表任何名称：[科室/*.yaml, 科室/*.xlsx]；读的时候并在一起。Excel文件里不读第一张表的：{文件: 科室/规划科.xlsx, 表: 报数}。',
    paths,
  ),
  document: field('公文', '正文以外的要素：主送机关、附件、署名、印章、附注，正式行文时的红头和版记。', document),
});

export const report = fields.check(
  z.superRefine(({ document, issued }, context) => {
    if (document?.printedBy === undefined || document.printedOn || issued) return;
    const params = { fault: 'imprint-without-date', typed: document.printedBy };
    context.addIssue({ code: 'custom', path: ['document', 'printedBy'], params });
  }),
);

export type Report = z.infer<typeof report>;

/** What a department hands in as a file of its own. */
export const part = z.strictObject({ ...ofPart, ...lists });

export { type Achievement, achievement } from './schema/achievement.ts';
export type { ChartData } from './schema/chart.ts';
export { type Count, count } from './schema/count.ts';
export {
  type FieldMeta,
  field,
  type Hint,
  hints,
  leaves,
  metas,
  required,
  type ShapeMeta,
  shapes,
} from './schema/field.ts';
export { type FigureData, figure } from './schema/figure.ts';
export { type Group, group } from './schema/group.ts';
export { aimedChange, amount, change, type Form, type Ordinal, place, word } from './schema/leaf.ts';
export type { LengthLimit } from './schema/length.ts';
export type { POSITIONS } from './schema/own-section.ts';
export { page } from './schema/page.ts';
export type { Rank } from './schema/rank.ts';
export type { Item } from './schema/section.ts';
export type { ColumnName, TableData } from './schema/table.ts';
export type { Target } from './schema/target.ts';
