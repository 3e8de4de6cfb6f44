import type { Figure } from '../figure.ts';
import { type Exact, exact } from '../number.ts';
import type { PhraseName } from '../wording.ts';

/** Names for a negative profit; any other negative balance keeps its sign. */
const LOSSES = [
  [/净利润$/u, '净亏损'],
  [/营业利润$/u, '营业亏损'],
  [/(?<!毛)利润(?:总额)?$/u, '亏损'],
] as const satisfies [RegExp, PhraseName][];

/** Income minus expenditure: profit, net amount, balance or loss. */
const BALANCE = /净(?!化|水)|利润|盈利|结余|[顺逆]差|差额|盈[余亏]|亏[损盈]/u;

/** Whether a number of this name can be negative, as a whole or as a part. */
export function isBalance(name: string): boolean {
  return BALANCE.test(name);
}

/** 净利润−0.8亿元 → 净亏损, followed by 0.8亿元; undefined if it is not a loss or not a profit figure. */
export function lossOf({ label, unit, value, change, data, setting, conflict, parts }: Figure): string | undefined {
  const number = value && exact(value);
  const kind = LOSSES.find(([profit]) => profit.test(label));
  // A stated growth, or a verb other than 实现, only fits a profit.
  const fits = change?.stated === undefined && (data.verb === undefined || data.verb === '实现');
  // As a part of a loss, 甲厂30万元 would read as a loss even if it was a profit.
  if (!kind || !number?.lt(0) || !unit.endsWith('元') || !fits || conflict || parts.length > 0) return undefined;
  return label.replace(kind[0], setting.say(kind[1]));
}

/** How a profit crossed zero or moved below it; undefined if it stayed above or is not a profit. */
export function turnOf({ label, unit, value, prior }: Figure): '扭亏为盈' | '由盈转亏' | '减亏' | '增亏' | undefined {
  const [now, before]: (Exact | undefined)[] = [value && exact(value), prior && exact(prior)];
  if (!now || !before || now.eq(before) || !unit.endsWith('元')) return undefined;
  if (!LOSSES.some(([profit]) => profit.test(label))) return undefined;
  if (now.gt(0)) return before.lt(0) ? '扭亏为盈' : undefined;
  if (before.gt(0)) return now.lt(0) ? '由盈转亏' : undefined;
  return now.gt(before) ? '减亏' : '增亏';
}
