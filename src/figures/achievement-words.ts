import type { Amount } from '../report/amount.ts';
import type { Achievement } from '../report/schema.ts';
import { fullMarks } from '../zh/text.ts';
import { quantityText } from './number.ts';
import type { Say } from './wording.ts';
import { gap } from './words.ts';

/** An amount of an achievement as printed: 1.4亿元, 2项; 【待补：成果科】 where it is not in yet. */
export function amountText({ owner }: Pick<Achievement, 'owner'>, amount: Amount, unit = ''): string {
  const own = amount.unit || unit;
  return amount.pending ? `${gap({ data: { owner } })}${own}` : quantityText({ amount, unit: own });
}

/** The name without quotation marks round the whole of it. */
export function nameOf({ name = '' }: Pick<Achievement, 'name'>): string {
  return fullMarks(name.replace(/^“([^“”]*)”$/u, '$1'));
}

/** The name in quotation marks, never doubled: those inside it become single ones; “甲”“乙” stays as it is. */
export function quoted(name: string): string {
  if (name === '' || /^(?:“[^“”]*”)+$/u.test(name)) return name;
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** 资金500万元, as a clause behind what was achieved. */
export function fundsOf(say: Say, achievement: Achievement): string[] {
  const { funds } = achievement;
  return funds ? [say('另有资金', { 名称: say('资金'), 数: amountText(achievement, funds) })] : [];
}
