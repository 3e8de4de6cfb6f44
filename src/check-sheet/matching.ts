import { type Figure, isPending } from '../figures/figure.ts';
import { longest } from '../figures/members.ts';
import type { Figures } from '../figures/register.ts';
import { gap, valueText } from '../figures/words.ts';
import type { Use } from './uses.ts';

/** A use of a figure, or of one of its numbers. */
export interface FieldUse {
  /** What follows the name in the reference; '' for the figure as a whole. */
  field: string;
  text: string;
  place: string;
}

/** The uses of each figure, by its name. */
export function grouped(figures: Figures, uses: readonly Use[]): Map<string, FieldUse[]> {
  const byFigure = new Map<string, FieldUse[]>();
  for (const { name, text, place } of uses) {
    const base = longest(figures.byName, name)?.name ?? name;
    const use = { field: name.slice(base.length + 1), text, place };
    const own = byFigure.get(base);
    if (own) own.push(use);
    else byFigure.set(base, [use]);
  }
  return byFigure;
}

/** The number, and not the end of a longer one. */
export function holds(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!/[\d.]$/u.test(text.slice(0, at))) return true;
  }
  return false;
}

/** By its whole name, or, of 省科技进步奖二等奖 behind another grade, by the grade alone: 一等奖1项、二等奖3项. */
export function partIsIn(part: Figure, text: string): boolean {
  const label = part.data.shortLabel ?? part.label;
  const number = part.value ? valueText(part, part.value) : isPending(part) ? `${gap(part)}${part.unit}` : '';
  return [label, `、${label.slice(-3)}`, `、${label.slice(-2)}`].some((said) => text.includes(`${said}${number}`));
}
