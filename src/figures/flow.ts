import { STAGE_FIELDS } from '../report/counts.ts';
import type { Figure } from './figure.ts';
import { whyNoSum } from './why-no-sum.ts';

/** Names of money that does not accumulate over the year: held at a date, planned, or counted over many years. */
const STOCK_OF_MONEY = /余额|存量|资产|资本|规模|估值|市值|累计|预算|授信|资金池|在研/u;
/** Names that end in the action counted: 专利授权量. */
const DONE = /(?:申请|授权|登记|成交|交易|签订|发表|认定|立项|受理|转化)[量数]?$/u;
/** Verbs of a state at a date: 拥有, 达到, 在孵, 集聚; 达成, 下达, 有序推进 and 在全省推广 are acts. */
const HAVING = /累计|集聚|聚集|覆盖|保[持存]|馆藏|有[效了]?$|(?<![下传到抵送通转])达[到标]?了?$|在.{0,2}$/u;
/** Units that count events over the year: 科普活动45场; not 年接待能力. */
const EVENTS = /[场次]$/u;
const ABILITY = /能力|容量|累计|历次|日均/u;

/** Whether a figure accumulates from January on: 成交额, 新认定, 授权量; not a stock at a date: 余额, 拥有量, 在孵企业. */
export function isFlow(figure: Pick<Figure, 'data' | 'name' | 'label' | 'unit'>): boolean {
  const { data, label, unit } = figure;
  if (whyNoSum(figure) !== undefined) return false;
  // What was submitted and approved was so since January, whatever it is called.
  if (STAGE_FIELDS.some((field) => data[field] !== undefined)) return true;
  if (/元$/u.test(unit)) return !STOCK_OF_MONEY.test(label);
  if (data.verb !== undefined) return !HAVING.test(data.verb);
  return DONE.test(label) || (EVENTS.test(unit) && !ABILITY.test(label));
}

/** What there is at a date: 在研项目, 贷款余额, 病床; not 在线课程. */
const STANDING =
  /^(?:在[研读建孵岗职编校册站库聘]|现有|有效|馆藏)|(?:余额|存量|蓄积量|资产|原值|净值|[保拥]有量|床位|病床|导师)数?$/u;
/** 拥有, 年末拥有, 建有, 保存. */
const OWNING = /^(?:(?:[年期]末|目前|已)?[现拥共保建设]?有|[集汇]聚|馆藏|(?<!新)保存)$/u;

/** Whether it stands at a date, so that it compares with last year's number and not with what last year brought. */
export function isStock({ data: { verb }, label }: Pick<Figure, 'data' | 'label'>): boolean {
  return verb === undefined ? STANDING.test(label) : OWNING.test(verb);
}
