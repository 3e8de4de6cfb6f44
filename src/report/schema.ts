import { z } from 'zod';
import { type Amount, parseAmount, sameUnit } from './amount.ts';
import { isDateInForm, parseDate } from './date.ts';
import { parsePeriod } from './period.ts';

/**
 * The data format: each field once, under its identifier (the English key), its Chinese key and the description that the
 * editor shows. `normalise` walks this to turn either key into the identifier and short forms into the one long form,
 * so zod sees one shape a thing; it never needs a union, which would hide where in a nested value the fault is.
 */
export interface FieldMeta {
  zh: string;
  description: string;
}

/** What a value typed in short stands for; see `normalise`. */
export interface ShapeMeta {
  /** A scalar stands for { [scalar]: … }. */
  scalar?: string;
  /** A list stands for { [list]: … }. */
  list?: string;
  /** Forms that need more than a field's name. */
  form?: 'figure' | 'count' | 'groups' | 'names' | 'period' | 'rank' | 'ranks' | 'quota';
}

/** `text`: prose that may refer to figures by 【…】. `word`: a name or a phrase, printed as it stands. */
export type LeafKind = 'text' | 'word';

export const shapes = z.registry<ShapeMeta>();
export const leaves = z.registry<{ kind: LeafKind }>();

export function field<T extends z.ZodType>(zh: string, description: string, schema: T): z.ZodOptional<T> {
  return z.optional(schema).meta({ zh, description });
}

export function required<T extends z.ZodType>(zh: string, description: string, schema: T): T {
  return schema.meta({ zh, description }) as T;
}

function isQuoted(typed: string): boolean {
  return /^[“”‘’"'].*[“”‘’"']$/u.test(typed.trim());
}

/** Prose with references. */
const text = z.string().register(leaves, { kind: 'text' });
/** A word taken as it stands: 【…】 would be printed, not resolved. */
export const word = z
  .string()
  .transform((typed, context) => {
    const bare = typed.replace(/\s*\n\s*/gu, '').trim();
    if (/[【】]/u.test(bare)) context.addIssue({ code: 'custom', params: { fault: 'reference-in-word', typed: bare } });
    return bare;
  })
  .register(leaves, { kind: 'word' });
/** A word that never bears quotation marks. */
const unquoted = word
  .superRefine((typed, context) => {
    if (isQuoted(typed)) context.addIssue({ code: 'custom', params: { fault: 'curly-quotes', typed } });
  })
  .register(leaves, { kind: 'word' });
const unit = unquoted.transform(sameUnit);
const names = z.array(word).register(shapes, { form: 'names' });

const amount = z.string().transform((typed, context): Amount => {
  const parsed = parseAmount(typed);
  if (typeof parsed !== 'string') return parsed;
  context.addIssue({ code: 'custom', params: { fault: parsed, typed } });
  return z.NEVER;
});

/** A change as stated: 41.7% · -3.5% · 持平 · 1.2倍 · 0.3个百分点; negative when it fell. */
const change = z.string().transform(changeOf);

/** A change that is aimed at, which may be a range: 6%—8%. */
const aimedChange = z.string().transform((typed, context): Amount => {
  const range = parseAmount(typed.replace(/^增长/u, '').replace(/(?<=\d)[%％]\s*(?=[~～—–\-－至])/u, ''));
  const isRange = typeof range !== 'string' && range.before.includes('—') && /^(?:%|个百分点)$/u.test(range.unit);
  return isRange ? range : changeOf(typed, context);
});

function changeOf(typed: string, context: z.RefinementCtx): Amount {
  const bare = typed.trim().replace(/^(?:增长|上升|提高|增加)/u, '');
  const missing = bare === '待补' ? parseAmount(bare) : '';
  if (typeof missing !== 'string') return missing;
  const fell = /^(?:下降|减少|降低|回落)/u.test(bare);
  const parsed = bare === '持平' ? parseAmount('0%') : parseAmount(bare.replace(/^(?:下降|减少|降低|回落)/u, ''));
  if (typeof parsed === 'string' || parsed.digits === null || !/^(?:%|倍|个百分点)$/u.test(parsed.unit)) {
    context.addIssue({ code: 'custom', params: { fault: 'not-a-change', typed } });
    return z.NEVER;
  }
  if (fell && parsed.digits.startsWith('-')) {
    context.addIssue({ code: 'custom', params: { fault: 'not-a-change', typed } });
    return z.NEVER;
  }
  const signed = fell ? { ...parsed, digits: `-${parsed.digits}` } : parsed;
  if (signed.unit === '倍' && signed.digits?.startsWith('-')) {
    context.addIssue({ code: 'custom', params: { fault: 'fell-by-times', typed } });
    return z.NEVER;
  }
  return signed;
}

const date = z.string().transform((typed, context) => {
  const parsed = parseDate(typed);
  if (parsed) return parsed;
  const fault = isQuoted(typed) ? 'curly-quotes' : isDateInForm(typed) ? 'no-such-day' : 'not-a-date';
  context.addIssue({ code: 'custom', params: { fault, typed } });
  return z.NEVER;
});

const yearKey = z.string().regex(/^\d{4}$/u);

const trend = z.enum(['越高越好', '越低越好']);
const style = z.enum(['分列', '倍数', '年均', '由到', '通过率', '结构', '列举', '括注']);
/** 全: all that is known of a figure; 简: number, change and rank. */
const form = z.enum(['全', '简']);

export const count = z
  .strictObject({
    value: field('数值', '数量；不写时由名单计数。', amount),
    prior: field('上年', '上年同一口径的数量；总数有它就能算出净增。', amount),
    names: field('名单', '名称的列表，或用“、”隔开；只写名单时数量由此计出。', names),
    kinds: field(
      '分级',
      '按级别或种类分列的数量：{省专利示范企业: 3, 市专利示范企业: 7}。',
      z.record(z.string(), amount),
    ),
    label: field('名称', '这个数量另有叫法时写在这里，如总数按另一口径统计。', word),
  })
  .register(shapes, { form: 'count' });

export type Count = z.infer<typeof count>;

/** 35 · {数值: 35, 下达: 市} · {同比: 12%} · {净增: 30}. */
const target = z
  .strictObject({
    value: field('数值', '目标数。', amount),
    growth: field('同比', '目标是增长多少：12%、6%—8%。', aimedChange),
    net: field('净增', '目标是总数净增多少。', amount),
    added: field('新增', '目标是新增多少。', amount),
    setBy: field('下达', '谁下达的：省、市；不写时称年度目标。', word),
  })
  .register(shapes, { scalar: 'value' });

export type Target = z.infer<typeof target>;

/** A place among others, or one that is not known yet. */
export type Ordinal = number | { pending: true };

const place = z.string().transform((typed, context): Ordinal => {
  if (typed.trim() === '待补') return { pending: true };
  const digits = /^(?:第\s*)?(\d{1,3}|[一二三四五六七八九十])(?:位|名)?$/u.exec(typed.trim())?.[1];
  const numeral = digits === undefined ? -1 : '一二三四五六七八九十'.indexOf(digits);
  if (numeral >= 0) return numeral + 1;
  if (/^首位?$/u.test(typed.trim())) return 1;
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  context.addIssue({ code: 'custom', params: { fault: 'not-a-place', typed } });
  return z.NEVER;
});

const whole = z.string().transform((typed, context): number => {
  const text = typed.trim().replace(/[次年届]$/u, '');
  const numeral = '一二三四五六七八九十'.indexOf(text === '两' ? '二' : text);
  if (text.length === 1 && numeral >= 0) return numeral + 1;
  if (/^[1-9]\d{0,2}$/u.test(text)) return Number(text);
  context.addIssue({ code: 'custom', params: { fault: 'not-a-count', typed } });
  return z.NEVER;
});

const rank = z
  .strictObject({
    of: field(
      '项',
      '哪一项的位次：数值、同比、总数、占比、新增、立项等；不写时是主要的那个数。',
      z.enum(['数值', '同比', '总数', '占比', '完成率', '新增', '立项', '入选']),
    ),
    scope: required('范围', '在哪里排：全市、全省、嘉兴市。', word),
    place: required('名次', '第几位。', place),
    prior: field('上年', '上年的名次，用来说前移、后移。', place),
    streak: field('连续', '连续几年居此位次：3。', whole),
  })
  .register(shapes, { form: 'rank' });

export type Rank = z.infer<typeof rank>;

const ranks = z.array(rank).register(shapes, { form: 'ranks' });

const share = z
  .strictObject({
    label: required('名称', '占什么的比重：规上工业增加值；是登记过的指标时，只写它的名称就够了。', word),
    value: field('数值', '那个整体的数；写了它，比重由程序算。', amount),
    prior: field('上年', '那个整体上年的数；指标自己也有上年时，比重的变化由程序算。', amount),
    ratio: field('比重', '来源直接给出的比重：68.4%。', amount),
    change: field('比上年', '比重比上年的变化，以个百分点计：1.2。', amount),
  })
  .register(shapes, { scalar: 'label' });

/** 零的突破 and its like: a claim, and what it rests on. */
const first = z
  .strictObject({
    claim: required('说法', '零的突破、历年最多、历史新高、全省首次等。', word),
    evidence: field('依据', '凭什么这样说：文件、批复或谁核实的。', word),
  })
  .register(shapes, { scalar: 'claim' });

const leverage = z.strictObject({
  label: required('名称', '撬动、带动了什么：全社会研发投入。', word),
  value: required('数值', '带动的数：31亿元。', amount),
  verb: field('动词', '撬动、带动或引导；不写时用“撬动”。', z.enum(['撬动', '带动', '引导'])),
});

/** 全省同批4家之一, 全市第2家. */
const quota = z
  .strictObject({
    of: field('总', '同一批一共有多少：4。', amount),
    ordinal: field('序', '第几家：2。', place),
    scope: required('范围', '在哪里：全省、全市。', word),
    unit: field('单位', '量词；不写时用指标的单位。', unit),
  })
  .register(shapes, { form: 'quota' });

/** How many were put forward, or came through: 446 · {数值: 446, 上年: 400}. */
const stage = z
  .strictObject({
    value: required('数值', '数量。', amount),
    prior: field('上年', '上年同一口径的数量；有它就能算出增长。', amount),
  })
  .register(shapes, { scalar: 'value' });

/** 3300万元 · {名称: 补助资金, 数值: 3300万元}. */
const funds = z
  .strictObject({
    label: field('名称', '资金的叫法：补助资金、财政资金；不写时称资金。', word),
    value: required('数值', '多少资金：3300万元。', amount),
  })
  .register(shapes, { scalar: 'value' });

const figureFields = {
  unit: field('单位', '计量单位：家、件、万元、百分比。', unit),
  label: field('名称', '印在句子里的名称；不写时用指标的键。', word),
  shortLabel: field('简名', '短名称：用在“其中”里，或写了“引语”的时候。', word),
  verb: field('动词', '放在名称之前的动词：新认定、获批、实现。', word),
  leadIn: field('引语', '放在整句之前的话，后面加逗号。', word),
  value: field('数值', '本期数；可写500多、近100、约16、待补。', amount),
  prior: field('上年', '上年同期数，与数值同一口径；有它就能算出增长。', amount),
  growth: field('同比', '来源直接给出的增长：41.7%、-3.5%、持平；有上年时由程序算。', change),
  added: field('新增', '本期新增的数量或名单。', count),
  renewed: field('复审', '通过复审的数量或名单。', count),
  total: field('总数', '期末总数；可写{数值, 上年}。', count),
  names: field('名单', '所涉单位的名称；数目由此计出，也与数值核对。', names),
  series: field('历年', '各年的数：{2008: 1400, 2013: 6746}。', z.record(yearKey, amount)),
  facts: field('分项', '同一事物的各项事实：{占地: 33亩, 建筑面积: 7.5万平方米}。', z.record(z.string(), amount)),
  target: field('目标', '年度目标：35、{数值: 35, 下达: 市}、{同比: 12%}、{净增: 30}。', target),
  ranks: field('位次', '排在第几：全市第2、全市待补，或{项: 同比, 范围: 全市, 名次: 1}的列表。', ranks),
  share: field('占', '占某个整体的比重：{名称: 规上工业增加值, 数值: 393.70}。', share),
  against: field('对比', '与平均水平比：{全市平均: 141.9, 全省平均: 139.0}。', z.record(z.string(), amount)),
  first: field(
    '首创',
    '零的突破、历年最多、全省首次等；由上年或历年看不出来的，写明依据：{说法: 零的突破, 依据: 科技部批复}。',
    first,
  ),
  leverage: field('撬动', '带动了多少：{名称: 全社会研发投入, 数值: 31亿元}。', leverage),
  quota: field('占额', '名额里的一个：{总: 4, 范围: 全省}，或全市第2家。', quota),
  cumulative: field('累计', '历年累计的数；跨几年的在“期间”里写明起止。', amount),
  shownUnit: field('显示单位', '印出时用的单位：亿元；数值仍按原单位写，保留两位小数。', unit),
  decimals: field('小数', '增幅、比重等保留几位小数，0到4；不写时1位。', z.enum(['0', '1', '2', '3', '4'])),
  form: field('写法', '全或简：不论印在哪里都用这种写法。', form),
  nextTarget: field('明年目标', '明年的目标，写法同“目标”；下一步思路用“目标”引用。', target),
  forecast: field('预计', '是预计数：true。', z.enum(['true', 'false', '是', '否'])),
  period: field('期间', '数字所属的时间，与报告年度不同时写：2012年、1—11月。', word),
  asOf: field('截至', '数字统计到哪一天。', date),
  basis: field('口径', '统计口径的说明：可比价、同口径、修订；写了它，同比就不按现价核算。', word),
  trend: field('趋势', '数字是越高越好还是越低越好。', trend),
  style: field(
    '句式',
    '另一种说法：分列（历年逐年列出）、倍数（增长用倍说）、年均（先说当年和同比，再说多年的年均增长）、由到（由上年的多少到多少）、通过率（申报后说立项率）、结构（说明以哪一部分为主的变化）、列举（名单在前，合计在后）、括注（各部分写在括号里）。',
    style,
  ),
  beneficiaries: field('惠及', '惠及多少：186家。', amount),
  object: field('对象', '惠及的是谁，或名单里的是什么：企业。', word),
  firstTime: field('首次认定', '首次认定的数量或名单，与“重新认定”一起写。', count),
  again: field('重新认定', '重新认定的数量或名单。', count),
  applied: field('申报', '申报了多少；可写{数值: 446, 上年: 400}。', stage),
  approved: field('立项', '获批立项多少；可写{数值, 上年}。', stage),
  recommended: field('推荐', '推荐申报了多少；可写{数值, 上年}。', stage),
  ofAll: field('全市', '全市共推荐多少，括注在“推荐”之后。', amount),
  ofProvince: field('全省', '全省共推荐多少，括注在“推荐”之后。', amount),
  selected: field('入选', '入选了多少；可写{数值, 上年}。', stage),
  arranged: field('安排', '安排了多少；可写{数值, 上年}。', stage),
  funds: field('资金', '安排的资金：3300万元，或{名称: 补助资金, 数值: 3300万元}。', funds),
  source: field('来源', '数字从哪里来。', word),
  owner: field('责任', '由谁提供。', word),
};

const plainFigure = z.strictObject(figureFields);

export interface FigureData extends z.infer<typeof plainFigure> {
  parts?: Record<string, FigureData> | undefined;
  breakdown?: Record<string, FigureData> | undefined;
}

type Parts = z.ZodType<Record<string, FigureData> | undefined>;

export const figure: z.ZodType<FigureData> = z
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

export const group = z.strictObject({
  leadIn: field('引语', '放在这组数字之前的话：全市。', word),
  verb: field('动词', '各数字共用的动词：获批。', word),
  period: field('期间', '这组数字所属的时间：1—11月；自己写了期间的数字不受影响。', word),
  form: field('写法', '全或简：这组数字的写法。', form),
  style: field('句式', '这组数字的句式，见“指标”里的句式。', style),
  figures: required('指标', '指标、指标组或“成果.编号”的名称。', names),
  defined: field('定义', '就地定义的指标。', z.record(z.string(), figure)),
});

export type Group = z.infer<typeof group>;

const groups = z.array(group).register(shapes, { form: 'groups' });

/** What a 数据 may stand beside. */
const told = {
  data: field('数据', '接在内容后面的指标。', groups),
  achievements: field('成果', '接在数据后面的成果，写编号。', names),
  form: field('写法', '全或简：这里的指标的写法。', form),
};

const subItem = z
  .strictObject({
    title: field('标题', '小标题。', text),
    content: field('内容', '正文。', text),
    ...told,
  })
  .register(shapes, { scalar: 'content' });

const item = z
  .strictObject({
    title: field('标题', '要点的标题，印在段首。', text),
    content: field('内容', '正文；空一行另起一段。', text),
    ...told,
    followUp: field('接', '数据、成果之后接着写的话。', text),
    subItems: field('分述', '分几个方面说：一是……二是……', z.array(subItem)),
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'content' });

const section = z
  .strictObject({
    title: field('标题', '这一部分的标题；各部分都不写时只印正文，如一次活动的经过。', text),
    overview: field('概述', '标题之下、各要点之前的一段话。', text),
    content: field('内容', '没有要点时的正文；空一行另起一段。', text),
    ...told,
    items: field('要点', '各条工作。', z.array(item)),
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'title' });

const point = z
  .strictObject({
    id: field('编号', '供“针对”引用。', word),
    title: field('标题', '一句话说明，印在段首。', text),
    content: field('内容', '正文。', text),
    ...told,
    owner: field('责任', '由谁提供。', word),
  })
  .register(shapes, { scalar: 'content' });

const plan = z
  .strictObject({
    addresses: field('针对', '针对哪几个问题，写问题的编号。', names),
    title: field('标题', '一句话说明，印在段首。', text),
    content: field('内容', '正文。', text),
    targets: field('目标', '要达到的指标，写指标的名称；目标数取各指标的“明年目标”。', names),
    deadline: field('时限', '何时完成。', date),
    owner: field('责任', '由谁负责。', word),
  })
  .register(shapes, { scalar: 'content' });

const POSITIONS = ['导语之后', '亮点之后', '主要工作之后', '存在问题之后', '下一步思路之后'] as const;

const ownSection = z.strictObject({
  title: required('标题', '章节的标题。', text),
  position: field('位置', '放在哪一部分之后；不写时在下一步思路之后。', z.enum(POSITIONS)),
  content: field('内容', '正文；空一行另起一段。', text),
  ...told,
});

const achievement = z.strictObject({
  id: field('编号', '供【成果.编号】引用。', word),
  kind: field('类别', '奖励、荣誉、项目、平台、活动。', z.enum(['奖励', '荣誉', '项目', '平台', '活动'])),
  name: field('名称', '名称，不带引号。', word),
  level: field('级别', '国家级、省级、市级。', word),
  grades: field('等级', '各等级的数量：{一等奖: 1, 二等奖: 3}。', z.record(z.string(), amount)),
  role: field('角色', '怎样参与：主持、承担、参与、合作。', word),
  programme: field('计划', '项目所属的计划：国家科技重大专项。', word),
  funds: field('资金', '得到的资金：1.4亿元。', amount),
  streak: field('连续', '连续几次获得：2。', whole),
  cumulative: field('累计', '累计几次获得：7。', whole),
  facts: field('分项', '活动的成效：{征集技术需求: 120余项, 实现对接: 95项}。', z.record(z.string(), amount)),
  date: field('时间', '日期：2013-10-11。', date),
  venue: field('地点', '在哪里。', word),
  holder: field('主体', '谁的成果。', word),
  verb: field('动词', '获得、获批、承担、举办；不写时按类别用最平实的。', word),
  result: field('结果', '一句话说明结果；写了它就照印，里面不用引用。', word),
  owner: field('责任', '由谁提供。', word),
  source: field('来源', '从哪里来。', word),
});

export type Achievement = z.infer<typeof achievement>;

const organization = z
  .strictObject({
    fullName: required('全称', '单位全称。', unquoted),
    shortName: field('简称', '单位简称。', unquoted),
    signature: field('署名', '落款用的名称；不写时用全称。', unquoted),
  })
  .register(shapes, { scalar: 'fullName' });

const lead = z
  .strictObject({
    text: field('全文', '整段导语；写了它，下面各项不再组句。', text),
    guidance: field('指导思想', '整句写出：以……为指导，全面贯彻落实……精神。', text),
    goal: field('目标', '以……为目标。', text),
    mainLine: field('主线', '以……为主线。', text),
    measures: field('举措', '做了哪几件大事。', text),
    assessment: field('评价', '总的评价：各项工作进展顺利。', text),
    ...told,
    transition: field('过渡', '引出正文的一句话；不写时由模板给出。', text),
  })
  .register(shapes, { scalar: 'text' });

const wording = z.strictObject({
  area: field('辖区', '辖区怎么称呼：全市、全县。', word),
  subject: field('主语', '自称：我局、我市。', word),
  business: field('工作', '怎样称呼所总结的工作：科技工作、科研教学工作。', word),
});

const sectionTitles = z.strictObject({
  highlights: field('亮点', '亮点一章的标题。', text),
  work: field('主要工作', '主要工作一章的标题。', text),
  problems: field('存在问题', '存在问题一章的标题。', text),
  plans: field('下一步思路', '下一步思路一章的标题。', text),
});

const document = z.strictObject({
  addressee: field('主送', '主送机关。', word),
  signed: field('署名', '是否印署名和成文日期：true或false。', z.enum(['true', 'false', '是', '否'])),
});

const period = z
  .string()
  .transform((typed, context) => {
    const parsed = parsePeriod(typed);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', params: { fault: isQuoted(typed) ? 'curly-quotes' : 'not-a-period', typed } });
    return z.NEVER;
  })
  .register(shapes, { form: 'period' });

export const report = z.strictObject({
  template: field('模板', '用哪个模板：年度总结、多年工作汇报、活动总结、学期工作总结；不写时用年度总结。', word),
  organization: required('单位', '写总结的单位。', organization),
  period: required('年度', '总结所属的时间：2013、2013年上半年、{起: 2008, 止: 2014}。', period),
  asOf: field('截至', '数字统计到哪一天，不是年末时写。', date),
  issued: field('成文日期', '落款的日期。', date),
  title: field('标题', '报告的标题；不写时由单位、年度和模板组成。', text),
  wording: field('称谓', '行文中怎么称呼辖区和自己。', wording),
  sectionTitles: field('栏目名', '各章标题的叫法。', sectionTitles),
  names: field('名录', '简称对全称：{新凤鸣: 新凤鸣集团股份有限公司}。', z.record(z.string(), word)),
  lead: field('导语', '开头一段；可写成整段，也可分项由模板组句。', lead),
  figures: field('指标', '数字的登记处：每个数只在这里写一次。', z.record(z.string(), figure)),
  figureSets: field('指标组', '一组指标的名字：{核心: [甲, 乙]}。', z.record(z.string(), names)),
  achievements: field('成果', '奖励、荣誉、项目、平台、活动。', z.array(achievement)),
  highlights: field('亮点', '亮点，自动计数：一是……二是……', z.array(point)),
  work: field('主要工作', '主要工作的各部分。', z.array(section)),
  problems: field('存在问题', '存在的问题。', z.array(point)),
  plans: field('下一步思路', '下一步的打算。', z.array(plan)),
  sections: field('章节', '自己另加的章节。', z.array(ownSection)),
  closing: field('结语', '最后一段。', text),
  form: field('写法', '全或简：全篇指标的写法；不写时主要工作用全，导语、亮点等用简。', form),
  document: field('公文', '正文以外的要素：主送机关、署名。', document),
});

export type Report = z.infer<typeof report>;
export type Form = z.infer<typeof form>;
export type Item = z.infer<typeof item>;
export type Point = z.infer<typeof point>;
export { POSITIONS };
