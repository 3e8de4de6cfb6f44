import { yearOf } from '../figures/derive.ts';
import { scaleOf } from '../figures/number.ts';
import { PENDING } from '../report/amount.ts';
import { STAGES, TALLIES } from '../report/counts.ts';
import { isSameBase } from '../report/same-amount.ts';
import { Entries, type Entry } from './entry.ts';
import { type FigureSum, WORDS } from './figure-sum.ts';
import { type Names, without } from './names.ts';
import { type Added, inMeasure, isFiner, type Sum } from './sum.ts';
import { amountText, verdictOf } from './verdict.ts';

/** A figure of the whole as it is written, and what is to be said of it. */
export interface Settled {
  entries: Entry[];
  /** Units whose number is wanted before it is whole. */
  lacking: number[];
  /** Whether a number is 待补. */
  isPending: boolean;
  /** Why no unit's number can make it whole. */
  apart: string | undefined;
}

interface Context {
  names: Names;
  /** The report's. */
  year: number;
  /** Of the figure that this is a part of: its measure, and why its numbers do not add up or compare. */
  of?: { unit: string; apart: string | undefined; priorsApart: string | undefined };
}

const HUNDRED_MILLION = 1e8;
/** Of 元; from there on 万元 are not read any more. */
const MANY = 1e9;

/** Numbers of a figure's own, in the order in which they are written. */
const MAIN: readonly (readonly string[])[] = [
  ['数值'],
  ...[...Object.values(TALLIES), ...Object.values(STAGES), '资金'].map((key) => [key, '数值']),
  ['累计'],
  ['惠及'],
];

/**
 * A figure's sums as entries of the new data file. A number that one of `required` did not give is 待补, with what there
 * is behind it; what only compares (上年, 历年, 目标) is left out then, and a remark says so.
 */
export function settled(figure: FigureSum, required: readonly number[], context: Context): Settled {
  const { names, of } = context;
  const out = new Entries();
  const lacking = new Set<number>();
  let isPending = false;
  const unit = unitOf(figure, of?.unit ?? '');
  const [periods, bases, dates] = ['期间', '口径', '截至'].map((key) => figure.texts(key));
  const period = periods?.[0]?.[0] || undefined;
  const year = yearOf({ period }, context.year);
  // Numbers of different times do not add up; those counted in different ways have no growth in common.
  const apart = of?.apart ?? (periods && periods.length > 1 ? '期间不同，不能相加' : undefined);
  const priorsApart = apart ?? of?.priorsApart ?? (bases && bases.length > 1 ? '口径不同，不能比较' : undefined);
  const most = Math.max(...MAIN.map((path) => figure.get(...path)?.told.length ?? 0));

  if (unit !== '' && unit !== of?.unit) out.put(['单位'], unit);
  for (const zh of Object.values(WORDS)) if (zh !== '名称' || figure.texts(zh)[0]?.[0] !== figure.name) word(zh);
  shownUnit();
  const { history, faults } = years();
  for (const path of MAIN) main(path);
  for (const [path, value] of history) out.put(path, value);
  for (const fault of faults) out.remark(fault);
  shares();
  for (const key of ['目标', '明年目标']) aims(key);
  for (const { path, sum } of figure.sums.values()) if (path[0] === '分项') number(path, sum, required);
  parts();
  times();
  unsaid();
  return { entries: out.done(), lacking: [...lacking].sort((a, b) => a - b), isPending, apart };

  function word(zh: string, path: readonly string[] = [zh]): void {
    const texts = figure.texts(zh);
    if (texts.length === 1 && texts[0]?.[0]) out.put(path, texts[0][0]);
  }

  /** What the report prints, where the data keep more digits than are read: two decimals of 163.5938亿元 and 25584245万元. */
  function shownUnit(): void {
    const { factor, base } = scaleOf(unit);
    if (of || base === unit || figure.texts('显示单位').length > 0) return;
    const sums = ['数值', '上年'].flatMap((key) => figure.get(key)?.added()[0] ?? []).filter(isOfUnit);
    const isMany = base === '元' && factor.lt(HUNDRED_MILLION) && sums.some(({ number }) => number.gte(MANY));
    if (isMany) out.put(['显示单位'], `亿${base}`, '数大，印作亿元');
    else if (sums.some((added) => isFiner(added, unit))) out.put(['显示单位'], unit, '印两位小数');
  }

  /** A number with its 上年 and 分级. */
  function main(path: readonly string[]): void {
    const sum = figure.get(...path);
    const [key = ''] = path;
    if (!sum || isInHistory(key) || !number(path, sum, required)) return;
    if (key === '数值' && !isInHistory('上年')) compared(['上年']);
    if (path.length < 2) return;
    if (key === '资金') word('资金.名称', ['资金', '名称']);
    compared([key, '上年']);
    kinds(key, sum);
  }

  /** Written, or 待补 where most give it; else told. Whether it is written. */
  function number(path: readonly string[], sum: Sum, wanted: readonly number[]): boolean {
    const isMinor = sum.told.length * 2 < wanted.length && sum.told.length < most;
    if (isMinor) {
      const [first] = sum.added();
      out.remark(`“${told(path)}”没有列：只有${names.some(sum.told)}写了${first ? `，${amountText(first)}` : ''}。`);
      return false;
    }
    const verdict = verdictOf(sum, wanted, names, apart);
    if (verdict.added)
      out.put(path, ofItsOwn(path) ? `${verdict.added.digits}${verdict.added.measure}` : valueText(verdict.added));
    else {
      isPending = true;
      for (const each of verdict.lacking) lacking.add(each);
      out.put(path, PENDING, verdict.why);
    }
    return true;
  }

  /** What stands beside a number to compare it with: written where it is whole, else told. */
  function compared(path: readonly string[]): boolean {
    const sum = figure.get(...path);
    if (!sum) return false;
    const verdict = verdictOf(sum, required, names, path.at(-1) === '上年' ? priorsApart : apart);
    if (verdict.added) out.put(path, valueText(verdict.added));
    else out.remark(`“${told(path)}”没有列：${verdict.why}。`);
    return verdict.added !== undefined;
  }

  /** 分级 of a count is all of it: a unit that has others of it has none of this. */
  function kinds(key: string, count: Sum): void {
    const own = [...figure.sums.values()].filter(({ path }) => path[0] === key && path[1] === '分级');
    if (own.length === 0) return;
    const listing = new Set(own.flatMap(({ sum }) => sum.told));
    const missing = count.told.filter((each) => !listing.has(each));
    if (missing.length > 0) out.remark(`“${key}”的“分级”没有列：${names.some(missing)}没有分级。`);
    else for (const { path, sum } of own) number(path, sum, sum.told);
  }

  /** The years that all have; this year's number and the last one's may stand as 数值 and 上年. One year is no history. */
  function years() {
    const whole: [path: readonly string[], value: string][] = [];
    const told: [year: number, fault: string][] = [];
    const own = [...figure.sums.values()].filter(({ path }) => path[0] === '历年');
    for (const { path, sum } of own.sort((a, b) => Number(a.path[1]) - Number(b.path[1]))) {
      const beside = { [year]: '数值', [year - 1]: '上年' }[path[1] ?? ''];
      const verdict = verdictOf((beside !== undefined && figure.get(beside)) || sum, required, names, apart);
      if (verdict.added) whole.push([path, valueText(verdict.added)]);
      else told.push([Number(path[1]), `“历年”的${path[1]}年没有列：${verdict.why}。`]);
    }
    const history = whole.length > 1 ? whole : [];
    // What stands as 数值 or 上年 as well is told there; 上年 does not, where 数值 is one of the history.
    const isTold = (at: number) => at !== year && (at !== year - 1 || history.some(([[, last]]) => last === `${year}`));
    return { history, faults: told.flatMap(([at, fault]) => (isTold(at) ? [fault] : [])) };
  }

  /** One year, one source. */
  function isInHistory(key: string): boolean {
    const wanted = { 数值: year, 上年: year - 1 }[key];
    return history.some(([[, each]]) => each === String(wanted));
  }

  function shares(): void {
    const labels = figure.texts('占.名称');
    const [only] = labels;
    if (!only) return;
    const others = without(required, only[1]);
    if (labels.length > 1) out.remark('“占”没有列：各单位占的整体不同。');
    else if (others.length > 0) out.remark(`“占”没有列：${names.some(others)}没有写。`);
    // A name alone is that of another figure, which has the number.
    else if (!figure.get('占', '数值')) {
      if (!figure.texts('未汇总').some(([text]) => text === '占的比重')) out.put(['占', '名称'], only[0]);
    } else if (compared(['占', '数值'])) {
      out.put(['占', '名称'], only[0]);
      compared(['占', '上年']);
    }
  }

  function aims(key: string): void {
    const whole = ['数值', '净增', '新增'].filter((aim) => compared([key, aim]));
    const isOfAll = figure.texts('目标.下达')[0]?.[1].length === required.length;
    if (key === '目标' && whole.length > 0 && isOfAll) word('目标.下达', ['目标', '下达']);
  }

  function parts(): void {
    for (const part of figure.parts.values()) inner('其中', part, required);
    if (figure.breakdown.size === 0) return;
    const missing = without(required, figure.brokenDown);
    if (missing.length > 0) out.remark(`“包括”没有列：${names.some(missing)}没有写各部分。`);
    else for (const part of figure.breakdown.values()) inner('包括', part, part.units);
  }

  function inner(key: string, part: FigureSum, wanted: readonly number[]): void {
    const untold = (why: string) => out.remark(`${key}的“${part.name}”没有列：${why}。`);
    if (part.whyNot) untold(`${part.whyNot}不能相加`);
    else if (part.units.length * 2 < wanted.length) {
      const [added] = part.get('数值')?.added() ?? [];
      untold(`只有${names.some(part.units)}写了${added ? `，${amountText(added)}` : ''}`);
    } else {
      const own = settled(part, wanted, { ...context, of: { unit, apart, priorsApart } });
      isPending ||= own.isPending;
      for (const each of own.lacking) lacking.add(each);
      out.put([key, part.name], own.entries);
    }
  }

  /** When and how it was counted, where that is the same; else who says what. */
  function times(): void {
    if (periods?.length === 1) word('期间');
    else if (periods && periods.length > 1) out.remark(`期间不同：${textsOf(periods, '期间')}。`);
    if (bases?.length === 1) word('口径');
    else if (bases && bases.length > 1) out.remark(`口径不同：${textsOf(bases, '口径')}。`);
    if (of) return;
    // Where no unit dates this figure by itself, the head of the file tells how the reports differ.
    if (dates?.length === 1 && figure.hasOwnDate) word('截至');
    else if (dates && dates.length > 1 && figure.hasOwnDate) out.remark(`截至的日子不同：${textsOf(dates, '截至')}。`);
    if (figure.preliminary.length > 0) out.put(['预计'], '是', `${names.some(figure.preliminary)}是预计数`);
  }

  function textsOf(texts: [string, readonly number[]][], key: string): string {
    return texts.map(([text, units]) => `${text || `没有写${key}`}的有${names.some(units)}`).join('，');
  }

  /** What the units have and the whole has not. */
  function unsaid(): void {
    const prior = figure.get('上年')?.told ?? [];
    const hasBasis = (bases ?? []).some(([text]) => text !== '');
    const stated = hasBasis ? [...figure.growths.keys()] : without([...figure.growths.keys()], prior);
    if (stated.length > 0) {
      const why = hasBasis ? '的增幅口径不同于现价' : '只写了增幅，没有写上年的数';
      out.remark(`“同比”没有列：${names.some(stated)}${why}，增幅不能相加。`);
    }
    const own = figure.texts('未汇总').map(([text]) => text);
    if (own.length > 0) out.remark(`没有汇总：${own.join('、')}。`);
  }

  function isOfUnit({ measure }: Added): boolean {
    return isSameBase(measure, unit);
  }

  /** In the figure's measure where it has its base, else with its own. */
  function valueText(added: Added): string {
    return isOfUnit(added) ? inMeasure(added, unit).digits : `${added.digits}${added.measure}`;
  }
}

/** 总数的上年, 目标的净增. */
function told(path: readonly string[]): string {
  return path.filter((key, index) => key !== '数值' || index === 0).join('的');
}

/** Numbers of other things than the figure's own, which say their measure themselves. */
function ofItsOwn([key = '']: readonly string[]): boolean {
  return key === '资金' || key === '惠及' || key === '分项' || key === '占';
}

/** Of its first number that has one; a part stands in the measure of the whole. */
function unitOf(figure: FigureSum, whole: string): string {
  const main = MAIN.flatMap((path) => figure.sums.get(path.join('\n')) ?? []);
  const sums = [...main, ...figure.sums.values()].filter(({ path }) => !ofItsOwn(path));
  const measures = sums.flatMap(({ sum }) => sum.added()[0]?.measure ?? sum.gaps[0]?.measure ?? []);
  const found = measures.find((measure) => measure !== '') ?? '';
  return isSameBase(found, whole) ? whole : found;
}
