import { phrase } from '../../figures/phrase/phrase.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** What is done, not who does it; 科技特派员服务团 and 科创中心 can do something. */
const DEED =
  /^(.*?)(?:服务|活动|工作|行动|培训|辅导|指导|帮扶|宣传|推广|推介|考察|调研|走访|对接|咨询|巡诊|义诊|检查|监测|竞赛|比赛|评审|整治|治理|攻关|转化|交流|合作|普及|建设|培育|改造|演练|测产|扶持)$/u;

/** 特派员 in 特派员服务; 技术 in 技术服务 does nothing. */
const ACTOR = /(?:[员人者师户家团队组站所院校社会局部]|中心|企业|单位|机构|农民|干部|专家|平台)$/u;

/** 特派员服务: {动词: 开展, 分项: {技术服务: 2360次}} prints 特派员服务开展技术服务2360次: a service carries out nothing. */
export const subjectsCanAct: DataRule = {
  name: 'subjects-can-act',
  severity: 'warning',
  needsSound: true,
  description: '有“分项”的指标写了“动词”，名称就是它的主语，应是做事的人或单位，不是一件事。',
  why: '“特派员服务开展技术服务2360次”，服务自己不会开展服务。',
  basis: '惯例：句子成分搭配',
  bad: '指标: {特派员服务: {动词: 开展, 分项: {技术服务: 2360次, 服务农户: 1.02万户}}}',
  good: '指标: {特派员服务: {名称: 科技特派员, 动词: 开展, 分项: {技术服务: 2360次, 服务农户: 1.02万户}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { label, data, facts, path } = figure;
      const [, actor = ''] = DEED.exec(label) ?? [];
      if (data.verb === undefined || facts.length === 0 || !DEED.test(label)) continue;
      const [said = ''] = phrase(figure, { form: '全' }).split(/[，、]/u);
      if (!said.includes(`${label}${data.verb}`)) continue;
      yield {
        path: [...path, 'verb'],
        message: `“${label}”是一件事，不能作“${data.verb}”的主语，印作“${said}”。`,
        hint: `“名称”写做事的人或单位${ACTOR.test(actor) ? `，如“${actor}”` : ''}；或删去“动词”。`,
      };
    }
  },
};
