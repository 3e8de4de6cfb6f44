import * as z from 'zod/mini';
import { STAGES, TALLIES } from '../counts.ts';
import { count } from './count.ts';
import { field, required, shapes } from './field.ts';
import {
  amount,
  change,
  date,
  form,
  listedNames,
  place,
  style,
  time,
  trend,
  unit,
  word,
  yearKey,
  yesOrNo,
} from './leaf.ts';
import { ranks } from './rank.ts';
import { funds, stage } from './stage.ts';
import { target } from './target.ts';

/** Its share of a whole: 规上工业增加值 · 全市的38.2%, or {名称: 规上工业增加值, 数值: 393.70}. */
const share = z
  .strictObject({
    label: required('名称', '占什么的比重：规上工业增加值；是登记过的指标时，只写它的名称就够了。', word),
    value: field('数值', '那个整体的数；写了它，比重由程序算。', amount),
    prior: field('上年', '那个整体上年的数；指标自己也有上年时，比重的变化由程序算。', amount),
    ratio: field('比重', '来源直接给出的比重：68.4%。', amount),
    change: field('比上年', '比重比上年的变化，以个百分点计：1.2。', amount),
  })
  .register(shapes, { scalar: 'label', form: 'share' });

/** 零的突破 and the like: a claim, and its basis. */
const first = z
  .strictObject({
    claim: required('说法', '零的突破、历年最多、历史新高、全省首次等。', word),
    evidence: field('依据', '凭什么这样说：文件、批复或谁核实的。', word),
  })
  .register(shapes, { scalar: 'claim' });

const leverage = z.strictObject({
  label: required('名称', '撬动、带动了什么：全社会研发投入。', word),
  value: required('数值', '带动的数：31亿元。', amount),
  verb: field('动词', '撬动、带动或引导；不写时用“撬动”。', z.enum(['撬动', '带动', '引导']), { default: '撬动' }),
});

/** Which of how many such things it is: 全省同批4家之一, 全市第2家. */
const quota = z
  .strictObject({
    of: field('总', '同一批一共有多少：4。', amount),
    ordinal: field('序', '第几家：2。', place),
    scope: required('范围', '在哪里：全省、全市。', word),
    unit: field('单位', '量词；不写时用指标的单位。', unit),
  })
  .register(shapes, { form: 'quota' });

const figureFields = {
  unit: field('单位', '计量单位：家、件、万元、百分比。', unit, { examples: ['家', '件', '万元', '亿元', '百分比'] }),
  label: field('名称', '印在句子里的名称；不写时用指标的键。', word),
  shortLabel: field('简名', '短名称：用在“其中”里，或写了“引语”的时候。', word),
  verb: field('动词', '放在名称之前的动词：新认定、获批、实现。', word, { examples: ['新认定', '获批', '实现'] }),
  leadIn: field('引语', '放在整句之前的话，后面加逗号。', word),
  value: field('数值', '本期数；可写500多、近100、约16、待补。', amount),
  prior: field('上年', '上年同期数，与数值同一口径；有它就能算出增长。', amount),
  growth: field('同比', '来源直接给出的增长：41.7%、-3.5%、持平；有上年时由程序算。', change),
  added: field(TALLIES.added, '本期新增的数量或名单。', count),
  renewed: field(TALLIES.renewed, '通过复审的数量或名单。', count),
  total: field(TALLIES.total, '期末总数；可写{数值, 上年}。', count),
  names: field('名单', '所涉单位的名称；数目由此计出，也与数值核对。', listedNames),
  series: field('历年', '各年的数：{2008: 1400, 2013: 6746}。', z.record(yearKey, amount)),
  facts: field(
    '分项',
    '同一事物的各项事实：{占地: 33亩, 建筑面积: 7.5万平方米}；一个数按新建、引进等分成几部分的，写在“包括”里。',
    z.record(z.string(), amount),
  ),
  target: field(
    '目标',
    '年度目标：35、市定35、增长12%、净增30，或{数值: 35, 下达: 市}、{同比: 12%}、{净增: 30}。',
    target,
  ),
  ranks: field('位次', '排在第几：全市第2、保持全市第2、全市待补，或{项: 同比, 范围: 全市, 名次: 1}的列表。', ranks),
  share: field('占', '占某个整体的比重：全市的38.2%，或{名称: 规上工业增加值, 数值: 393.70}。', share),
  against: field('对比', '与平均水平比：{全市平均: 141.9, 全省平均: 139.0}。', z.record(z.string(), amount)),
  first: field(
    '首创',
    '零的突破、历年最多、全省首次等；由上年或历年看不出来的，写明依据：{说法: 零的突破, 依据: 科技部批复}。',
    first,
  ),
  leverage: field('撬动', '带动了多少：{名称: 全社会研发投入, 数值: 31亿元}。', leverage),
  quota: field('占额', '名额里的一个：{总: 4, 范围: 全省}，或全市第2家。', quota),
  cumulative: field('累计', '历年累计的数；跨几年的在“期间”里写明起止。', amount),
  shownUnit: field('显示单位', '印出时用的单位：亿元；数值仍按原单位写，保留两位小数，目标不补零。', unit),
  decimals: field('小数', '增幅、比重等保留几位小数，0到4；不写时1位。', z.enum(['0', '1', '2', '3', '4']), {
    default: 1,
  }),
  form: field('写法', '全或简：不论印在哪里都用这种写法。', form),
  nextTarget: field('明年目标', '明年的目标，写法同“目标”；下一步思路用“目标”引用。', target),
  forecast: field('预计', '是预计数：true。', yesOrNo, { examples: [true] }),
  period: field('期间', '数字所属的时间，与报告年度不同时写：2012年、1—11月。', time, {
    examples: ['2012年', '1—11月'],
  }),
  asOf: field('截至', '数字统计到哪一天。', date),
  basis: field('口径', '统计口径的说明：可比价、同口径、修订；写了它，同比就不按现价核算。', word, {
    examples: ['可比价', '同口径', '修订'],
  }),
  trend: field('趋势', '数字是越高越好还是越低越好。', trend),
  style: field(
    '句式',
    '另一种说法：分列（历年逐年列出）、倍数（增长用倍说）、年均（先说当年和同比，再说多年的年均增长）、由到（由上年的多少到多少）、通过率（申报后说立项率）、结构（说明以哪一部分为主的变化）、列举（名单在前，合计在后）、括注（各部分写在括号里）。',
    style,
  ),
  beneficiaries: field('惠及', '惠及多少：186家。', amount),
  object: field('对象', '惠及的是谁，或名单里的是什么：企业。', word),
  firstTime: field(TALLIES.firstTime, '首次认定的数量或名单，与“重新认定”一起写。', count),
  again: field(TALLIES.again, '重新认定的数量或名单。', count),
  applied: field(STAGES.applied, '申报了多少；可写{数值: 446, 上年: 400}。', stage),
  approved: field(STAGES.approved, '获批立项多少；可写{数值, 上年}。', stage),
  recommended: field(STAGES.recommended, '推荐申报了多少；可写{数值, 上年}。', stage),
  ofAll: field('全市', '全市共推荐多少，括注在“推荐”之后。', amount),
  ofProvince: field('全省', '全省共推荐多少，括注在“推荐”之后。', amount),
  selected: field(STAGES.selected, '入选了多少；可写{数值, 上年}。', stage),
  arranged: field(STAGES.arranged, '安排了多少；可写{数值, 上年}。', stage),
  funds: field('资金', '安排的资金：3300万元，或{名称: 补助资金, 数值: 3300万元}。', funds),
  formerName: field('曾用名', '上年的数据文件里的名称，改了名称的写，由它取上年的数。', word),
  source: field('来源', '数字从哪里来。', word),
  owner: field('责任', '由谁提供。', word),
};

const plainFigure = z.strictObject(figureFields);

export interface FigureData extends z.infer<typeof plainFigure> {
  parts?: Record<string, FigureData> | undefined;
  breakdown?: Record<string, FigureData> | undefined;
}

type Parts = z.ZodMiniType<Record<string, FigureData> | undefined>;

export const figure: z.ZodMiniType<FigureData> = z
  .strictObject({
    ...figureFields,
    get parts(): Parts {
      return field('其中', '其中的几个部分，不必合计为总数。', z.record(z.string(), figure));
    },
    get breakdown(): Parts {
      return field('包括', '全部组成部分，合计应等于总数；不写数值时由它合计。', z.record(z.string(), figure));
    },
  })
  .register(shapes, { form: 'figure' });
