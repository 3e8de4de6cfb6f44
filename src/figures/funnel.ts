import type { Amount } from '../report/amount.ts';
import type { Figure } from './figure.ts';
import { exact, quantityOf, rateDigits } from './number.ts';
import { quantityOrGap } from './words.ts';

/** Whether a figure tells how many were put forward and how many of them came through. */
export function isFunnel({ data }: Figure): boolean {
  return data.applied !== undefined || data.recommended !== undefined;
}

/** 申报省级新产品446项，获批立项394项; 推荐申报…21项（全市共31项），入选10项; 受理…申报343项，安排53项、资金3300万元. */
export function funnelClauses(figure: Figure, label: string): string[] {
  const { applied, approved, recommended, ofAll, selected, arranged, funds, style } = figure.data;
  const say = (amount: Amount) => quantityOrGap(figure, quantityOf(amount, figure.unit));
  const clauses: string[] = [];
  if (recommended) clauses.push(`推荐申报${label}${say(recommended)}${ofAll ? `（全市共${say(ofAll)}）` : ''}`);
  else if (applied) clauses.push(arranged ? `受理${label}申报${say(applied)}` : `申报${label}${say(applied)}`);
  if (approved) clauses.push(`获批立项${say(approved)}`);
  if (selected) clauses.push(`入选${say(selected)}`);
  if (arranged) clauses.push(`安排${say(arranged)}${funds ? `、资金${say(funds)}` : ''}`);
  const rate = style === '通过率' && approved && applied && approvalRate(figure, approved, applied);
  if (rate) clauses.push(`立项率${rate}%`);
  return clauses;
}

function approvalRate({ unit }: Figure, approved: Amount, applied: Amount): string | undefined {
  const [part, whole] = [exact({ amount: approved, unit }), exact({ amount: applied, unit })];
  return part && whole?.gt(0) ? rateDigits(part.div(whole).times(100)) : undefined;
}
