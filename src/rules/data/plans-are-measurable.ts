import type { Report } from '../../report/schema.ts';
import type { DataRule } from '../rule.ts';

/** Fewer plans are still a sketch. */
const LEAST = 3;
/** A number, a time, somebody responsible, or all of something; not 二期 or 五位一体, which count nothing. */
const MEASURE =
  /\d|[二两三四五六七八九十百千][个家项名件场次批]|季度|半年|年[初中底末内]|月[底末]|每[年季月周]|翻番|倍增|全覆盖|全面消除|清零|【|由[^，。；]{2,12}(?:牵头|负责)/u;
/** 4·26, 十四五, “1133”工程, 《2025年……》, 5G, 两个确立 are names, not measures. */
const NAMES =
  /“[^”]*”|《[^》]*》|〔\d{4}〕\d+号|\d+[·.]\d+|\d[DG](?![A-Za-z])|两个(?:确立|维护)|四个(?:面向|意识|自信|全面)/gu;

const DATE = /(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu;

/** Plans whose fulfilment cannot be checked. Reported once for all of them. */
export const plansAreMeasurable: DataRule = {
  name: 'plans-are-measurable',
  severity: 'info',
  needsWhole: true,
  description: '下一步思路的每一条应有目标、时限、责任或数字中的一样。',
  why: '只说“加强”“推进”的打算，到年底无法检查做没做到。',
  basis: '惯例：下一步工作有目标、时限和责任；《党政机关公文处理工作条例》第十九条：所提政策措施和办法切实可行',
  bad: '下一步思路: [{标题: 加强政策落实, 时限: 2014-06}, {标题: 优化创新环境, 内容: 营造良好氛围}, {标题: 培育企业, 责任: 高新科}]',
  good: '下一步思路: [{标题: 加强政策落实, 时限: 2014-06}, {标题: 优化创新环境, 内容: 一季度出台实施细则}, {标题: 培育企业, 责任: 高新科}]',
  *check({ template = '年度总结', plans = [], period }) {
    if (!/^(?:年度总结|多年工作汇报)$/u.test(template) || plans.length < LEAST) return;
    const vague = [...plans.entries()].filter(([, plan]) => !isMeasurable(plan, period.year));
    const [first] = vague;
    if (!first) return;
    const all = vague.length === plans.length;
    const names = vague.map(
      ([index, { title, content = '' }]) => title ?? (content.length > 12 ? `第${index + 1}条` : content),
    );
    yield {
      path: all ? ['plans'] : ['plans', first[0], first[1].title === undefined ? 'content' : 'title'],
      message: all
        ? '下一步思路没有一条写明目标、时限、责任或数字，年底无法检查。'
        : `下一步思路里的${names.map((name) => `“${name}”`).join('、')}没有目标、时限、责任，也没有数字，年底无法检查。`,
      hint: '写上“目标”“时限”“责任”中的一样，或在内容里写明何时做成、做多少。',
    };
  },
};

/** A date up to the end of the reported `year` is no deadline: 2015年修订的办法. */
function isMeasurable(
  { title = '', content = '', targets = [], deadline, owner }: NonNullable<Report['plans']>[number],
  year: number,
): boolean {
  const said = `${title}${content}`.replace(NAMES, '').replace(DATE, (date, of) => (Number(of) > year ? date : ''));
  return targets.length > 0 || deadline !== undefined || owner !== undefined || MEASURE.test(said);
}
