import type { Form } from '../../report/schema.ts';
import { LEVEL } from '../../zh/levels.ts';
import { enumerate } from '../../zh/text.ts';
import { isNetOfYear, sayAgainst } from '../against.ts';
import type { Figure, Tally } from '../figure.ts';
import { type Exact, exact } from '../number.ts';
import { growth } from './change.ts';
import { totalWord } from './count-name.ts';
import { partsText } from './parts.ts';
import { isOfBatch, quotaClause } from './quota.ts';
import {
  differenceText,
  factList,
  inBrackets,
  isExcerpt,
  namesText,
  rateText,
  roundedRate,
  tallyText,
} from './words.ts';

/** From this number on it is 总数达, below it 总数增至 or 总数为. */
export const REACHES = 10;

const LEVELS = `(?:国际|世界|兵团|${LEVEL}|[部厅司局地所厂处科])+级`;
/** One level or two in one (省部级, 厅局级): not the name of a thing. */
const LEVEL_ALONE = new RegExp(`^${LEVELS}(?:及?以[上下])?$`, 'u');
/** 省级以上平台: the range of levels before the name. */
const FROM_LEVEL = new RegExp(`^${LEVELS}及?以[上下]的?`, 'u');

/** How something was obtained: 引进, 柔性引进, 新建; not the name of a thing. */
const WAY =
  /^(?:新|柔性|全职|定向|公开|自主|联合|首次|重新)*(?:引[进育]|[新改扩共]建|改扩建|建[成设立]|培[育养训]|选[派聘]|聘[任用]|招[聘收引录]|录[用取]|备案|升级|进站|组建|成立|设立|创[建办]|孵化|认定|获批|立项|申[报请]|授权|购[置买]|采购|签约|落[户地]|[迁转调]入|入选)$/u;

/** 引进 in {引进: 5}, which replaces 新增; undefined if the figure has another verb, or several kinds. */
export function wayAdded({ added, data, setting }: Figure): string | undefined {
  const [kind, ...others] = added?.kinds ?? [];
  if (!kind || others.length > 0 || added?.conflict || !WAY.test(kind.name)) return undefined;
  return data.verb === undefined || data.verb === setting.say('新增') ? kind.name : undefined;
}

/** What the tally clauses of a figure share. */
interface Saying {
  figure: Figure;
  label: string;
  verb: string | undefined;
  /** Whether names are printed. */
  full: boolean;
  /** Whether another number, a target or a rank follows what was added. */
  goesOn: boolean;
}

/** 新认定高新技术企业2家（恒隆化工、恒通化纤），通过复审1家（恒石纤维），总数达34家. `isFollowed`: as of the head. */
export function tallyClauses(
  figure: Figure,
  label: string,
  verb: string | undefined,
  form: Form,
  isFollowed = false,
): string[] {
  const goesOn = isFollowed || figure.renewed !== undefined || figure.total !== undefined;
  const saying = { figure, label, verb, full: form === '全', goesOn };
  const added = tellsAdded(figure) ? figure.added : undefined;
  const way = added && addedForm(figure, added, label);
  const recognised = recognisedClause(saying);
  const isNamed = recognised !== '' || (way !== undefined && way.how !== 'level' && way.how !== 'kinds');
  return [
    recognised,
    ...(added && way ? addedClauses(saying, added, way) : []),
    renewedClause(saying, added, added !== undefined || recognised !== ''),
    ...totalClauses(saying, isNamed || figure.renewed !== undefined ? '' : label),
  ].filter((clause) => clause !== '');
}

/** 新增高新技术企业2家（恒隆化工、恒通化纤）. */
function counted({ figure, full }: Saying, tally: Tally, opening: string, name: string): string {
  const title = figure.setting.say('名单标题', { 名称: `${opening}${figure.label}` });
  const names = full ? namesText(figure, tally.names, tally.quantity, title) : '';
  return `${opening}${name}${tallyText(figure, tally)}${names}`;
}

/** 首次认定高新技术企业46家、重新认定41家: only the first has the name. */
function recognisedClause(saying: Saying): string {
  const { figure, label } = saying;
  const { firstTime, again, setting } = figure;
  return enumerate([
    ...(firstTime ? [counted(saying, firstTime, setting.say('首次认定'), label)] : []),
    ...(again ? [counted(saying, again, setting.say('重新认定'), firstTime ? '' : label)] : []),
  ]);
}

/**
 * How the added number is told: with the way it was obtained (引进人才5名); as a number only; with one level inside the
 * name (新增国家级平台2个); with one sort in brackets; with several sorts as its parts; or by kinds with names of their
 * own.
 */
type AddedForm = { how: 'way' | 'level' | 'sort'; word: string } | { how: 'number' | 'sorts' | 'kinds' };

function addedForm(figure: Figure, added: Tally, label: string): AddedForm {
  const way = wayAdded(figure);
  if (way !== undefined) return { how: 'way', word: way };
  const { kinds, conflict } = added;
  if (kinds.length === 0 || conflict) return { how: 'number' };
  const areLevels = kinds.every(({ name }) => LEVEL_ALONE.test(name));
  if (!areLevels && !areSorts(added, label)) return { how: 'kinds' };
  const [only, ...others] = kinds;
  if (!only || others.length > 0) return { how: 'sorts' };
  // 省级平台（国家级）: if the name contains a level of its own, a level before it would seem to qualify that one.
  const isInName = areLevels && !label.replace(FROM_LEVEL, '').includes('级');
  return { how: isInName ? 'level' : 'sort', word: only.name };
}

function addedClauses(saying: Saying, added: Tally, form: AddedForm): string[] {
  const clauses = addedBy(saying, added, form);
  return saying.full ? [...clauses.slice(0, -1), ...withBatch(saying.figure, clauses.slice(-1))] : clauses;
}

function addedBy(saying: Saying, added: Tally, form: AddedForm): string[] {
  const { figure, label, verb, goesOn } = saying;
  const { say } = figure.setting;
  const opening = verb ?? say('新增');
  const number = tallyText(figure, added);
  switch (form.how) {
    case 'way': {
      // A verb said for the group also belongs to its neighbours.
      const ofGroup = verb !== undefined && verb !== figure.data.verb ? verb : '';
      return [`${ofGroup}${label.startsWith(form.word) ? '' : form.word}${label}${number}`];
    }
    case 'number':
      return [counted(saying, added, opening, label)];
    case 'level':
      return [`${opening}${form.word}${label.replace(FROM_LEVEL, '')}${number}`];
    case 'sort':
      return [`${opening}${label}${number}${inBrackets(figure, form.word)}`];
    case 'kinds':
      return [`${opening}${factList(figure, added.kinds)}`];
    case 'sorts': {
      // 国家级 needs a noun, so first what was added and the whole number, then the kinds: in brackets if they cannot be
      // added up, or if more follows, which would seem to be about the last of them.
      const kinds = factList(figure, added.kinds);
      if (isUnsummed(added)) return [`${opening}${label}${inBrackets(figure, kinds)}`];
      const whole = `${opening}${label}${number}`;
      return goesOn ? [`${whole}${inBrackets(figure, kinds)}`] : [whole, say('其中', { 各部分: kinds })];
    }
  }
}

function renewedClause(saying: Saying, added: Tally | undefined, isNamed: boolean): string {
  const { figure, label, full } = saying;
  const { renewed, setting } = figure;
  if (!renewed) return '';
  // 恒石纤维、京马电机等5家通过复审: an incomplete list of names reads better before the number than in brackets after
  // it.
  if (full && added && isExcerpt(renewed.names, renewed.quantity)) {
    const slots = { 各名: enumerate(renewed.names), 数: tallyText(figure, renewed) };
    return `${setting.say('等几家', slots)}${setting.say('通过复审')}`;
  }
  return `${isNamed ? '' : label}${counted(saying, renewed, setting.say('通过复审'), '')}`;
}

/** 总数达34家, and the net change from last year. The parts of the total stand before a net change, which has none. */
function totalClauses({ figure, full }: Saying, label: string): string[] {
  const { total, added, firstTime, setting, data } = figure;
  if (!total) return [];
  const name = total.label ?? label;
  const slots = { 名称: name, 总数: totalWord(figure, name), 数: tallyText(figure, total) };
  const parts = full && tellsNet(figure, total) ? totalParts(figure) : '';
  const note = parts === '' || data.style === '括注' ? parts : inBrackets(figure, parts);
  const reached = `${setting.say(reachWord(total, added ?? firstTime), slots)}${note}`;
  return total.change ? [reached, netText(figure, total)] : [reached];
}

/** 其中国家级18家、增长20.0%: the parts of a total; '' if it has none. */
export function totalParts(figure: Figure): string {
  const { total, parts, value, setting } = figure;
  if (!total || value) return '';
  if (parts.length > 0) return partsText(figure);
  return total.kinds.length > 0 ? setting.say('其中', { 各部分: factList(figure, total.kinds) }) : '';
}

/** 新增2家（全市同批共7家）, 新增1家，为全市同批7家之一: before the total, which is not of a batch. */
function withBatch(figure: Figure, clauses: readonly string[]): string[] {
  const { added } = figure;
  const [quota] = quotaClause(figure);
  const last = clauses.at(-1) ?? '';
  if (quota === undefined || !added) return [...clauses];
  const isBare = isOfBatch(figure) && last.endsWith(tallyText(figure, added));
  return isBare ? [...clauses.slice(0, -1), `${last}${inBrackets(figure, quota)}`] : [...clauses, quota];
}

/** Whether the added number is told. */
export function tellsAdded(figure: Figure): boolean {
  return figure.added !== undefined && !addsNothing(figure);
}

/** 新建12个、引进5个 of 创新平台: ways or sorts; the name of a thing would end in the same character as the label. */
function areSorts({ kinds }: Tally, label: string): boolean {
  const isNamed = kinds.some(({ name }) => name.at(-1) === label.at(-1));
  return !isNamed && (kinds.length > 1 || kinds.every(({ name }) => WAY.test(name)));
}

/** Kinds that cannot be added up (近30 and 12), though none of them is missing. */
function isUnsummed({ kinds, quantity }: Tally): boolean {
  return quantity.amount.pending && kinds.every((kind) => !kind.quantity.amount.pending);
}

/** 新增0家 adds nothing next to a total, unless a target or rank refers to it. */
export function addsNothing({ added, total, data }: Figure): boolean {
  if (!added || !total || added.conflict || added.kinds.length > 0) return false;
  const isHeld = data.target?.added !== undefined || data.ranks?.some(({ of }) => of === '新增') === true;
  return !isHeld && exact(added.quantity)?.isZero() === true;
}

/** Whether the total is the only tally told. */
export function saysTotalAlone(figure: Figure): boolean {
  const { firstTime, again, renewed, total } = figure;
  return total !== undefined && !(tellsAdded(figure) || firstTime || again || renewed);
}

function reachWord({ quantity, change }: Tally, more: Tally | undefined): '总数达' | '总数增至' | '总数为' {
  const number = exact(quantity);
  const grew = change ? change.size.gt(0) : more && exact(more.quantity)?.isZero() !== true;
  // 达 and 增至 are only for what has grown.
  if (grew === false) return '总数为';
  if (!number || number.gte(REACHES)) return '总数达';
  return grew ? '总数增至' : '总数为';
}

/** 比上年净增31家、增长12.2%; only the net change if a target refers to it, only the growth if 新增 equals the net change. */
function netText(figure: Figure, total: Tally): string {
  const { change } = total;
  if (!change?.difference) return '';
  const say = sayAgainst(figure);
  const { difference } = change;
  if (difference.isZero()) return say('持平');
  const rate = change.kind === 'rate' && !roundedRate(figure, change.size).isZero();
  const grown = (basis: string) => growth(figure, change.size, rateText(figure, change.size), basis);
  if (!tellsNet(figure, total)) return rate ? grown(say('比上年')) : '';
  const slots = { 差: differenceText(figure, difference, change.unit) };
  const net = say(difference.gt(0) ? '净增' : '净减', slots);
  return isNetAimed(figure) || !rate ? net : `${net}、${grown('')}`;
}

/** Whether the net change is told: 新增3名，总数增至9名，比上年净增3名 would repeat the number, unless a target is for it. */
export function tellsNet(figure: Figure, { change }: Tally): boolean {
  if (!change?.difference || change.difference.isZero()) return false;
  return isNetAimed(figure) || !isAllNew(figure, change.difference);
}

function isNetAimed(figure: Figure): boolean {
  return figure.data.target?.net !== undefined && isNetOfYear(figure);
}

/** Whether the total grew by exactly what was added. */
function isAllNew({ added }: Figure, net: Exact): boolean {
  return added !== undefined && !added.conflict && exact(added.quantity)?.eq(net) === true;
}
