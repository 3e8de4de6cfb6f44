import * as z from 'zod/mini';
import { field, shapes } from './field.ts';
import { amount, days, whole, word } from './leaf.ts';

/** How many of each grade: {一等奖: 1, 二等奖: 3} · 一等奖 · 一等奖1项、二等奖3项. */
const grades = z.record(z.string(), amount).register(shapes, { form: 'grades' });

export const achievement = z.strictObject({
  id: field('编号', '供【成果.编号】引用。', word),
  kind: field('类别', '奖励、荣誉、项目、平台、活动。', z.enum(['奖励', '荣誉', '项目', '平台', '活动'])),
  name: field('名称', '名称，不带引号。', word),
  level: field('级别', '国家级、省级、市级；奖励照它排先后，没有写“计划”的项目印出它。', word),
  grades: field('等级', '各等级的数量：{一等奖: 1, 二等奖: 3}；只有1项的可只写一等奖。', grades),
  role: field('角色', '怎样参与：主持、承担、参与、合作。', word),
  programme: field('计划', '项目所属的计划：国家科技重大专项。', word),
  funds: field('资金', '得到的资金：1.4亿元。', amount),
  streak: field('连续', '连续几次获得：2。', whole),
  cumulative: field('累计', '累计几次获得：7。', whole),
  facts: field('分项', '接着说的数：{征集技术需求: 120余项, 实现对接: 95项}。', z.record(z.string(), amount)),
  date: field('时间', '日期：2013-10-11；几天的写2013-05-24至2013-05-30。', days),
  venue: field('地点', '在哪里。', word),
  holder: field('主体', '谁的成果。', word),
  verb: field('动词', '获得、获批、承担、举办；平台要写，其他不写时按类别用最平实的。', word),
  result: field('结果', '一句话说明结果；写了它就照印，后面只接“资金”和“分项”，里面不用引用。', word),
  owner: field('责任', '由谁提供。', word),
  source: field('来源', '从哪里来。', word),
});

export type Achievement = z.infer<typeof achievement>;
