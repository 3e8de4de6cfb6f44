import type { Figure } from '../figure.ts';
import { type Exact, exact } from '../number.ts';
import type { PhraseName } from '../wording.ts';

/** What a profit below zero is called; any other balance keeps its sign. */
const LOSSES = [
  [/净利润$/u, '净亏损'],
  [/营业利润$/u, '营业亏损'],
  [/(?<!毛)利润(?:总额)?$/u, '亏损'],
] as const satisfies [RegExp, PhraseName][];

/** What came in less what went out: a profit, a net, a balance, a loss. */
const BALANCE = /净(?!化|水)|利润|盈利|结余|[顺逆]差|差额|盈[余亏]|亏[损盈]/u;

/** Whether a name is of what may be below zero, as of a whole, so of a part of it. */
export function isBalance(name: string): boolean {
  return BALANCE.test(name);
}

/** 净利润−0.8亿元 → 净亏损, of 0.8亿元; undefined of what is none, or is no profit. */
export function lossOf({ label, unit, value, change, data, setting, conflict, parts }: Figure): string | undefined {
  const number = value && exact(value);
  const kind = LOSSES.find(([profit]) => profit.test(label));
  // A growth that was stated, and a verb like 实现, are of a profit.
  const fits = change?.stated === undefined && (data.verb === undefined || data.verb === '实现');
  // Among the parts of a loss 甲厂30万元 would be one, whether it was or not.
  if (!kind || !number?.lt(0) || !unit.endsWith('元') || !fits || conflict || parts.length > 0) return undefined;
  return label.replace(kind[0], setting.say(kind[1]));
}

/** How a profit moved to, from or below zero; undefined of one that stayed above, or is none. */
export function turnOf({ label, unit, value, prior }: Figure): '扭亏为盈' | '由盈转亏' | '减亏' | '增亏' | undefined {
  const [now, before]: (Exact | undefined)[] = [value && exact(value), prior && exact(prior)];
  if (!now || !before || now.eq(before) || !unit.endsWith('元')) return undefined;
  if (!LOSSES.some(([profit]) => profit.test(label))) return undefined;
  if (now.gt(0)) return before.lt(0) ? '扭亏为盈' : undefined;
  if (before.gt(0)) return now.lt(0) ? '由盈转亏' : undefined;
  return now.gt(before) ? '减亏' : '增亏';
}
