import { type Figure, isPending } from '../figures/figure.ts';
import type { Figures } from '../figures/figures.ts';
import { phrase } from '../figures/phrase/phrase.ts';
import { gap, valueText } from '../figures/phrase/words.ts';
import { cutName } from '../figures/references/members.ts';
import type { Use } from './uses.ts';

/** A use of a figure or of one of its numbers. */
export interface FieldUse {
  /** What follows the name in the reference; '' for the whole figure. */
  field: string;
  text: string;
  place: string;
}

/** The uses of each figure, by the figure's name. */
export function grouped(figures: Figures, uses: readonly Use[]): Map<string, FieldUse[]> {
  const byFigure = new Map<string, FieldUse[]>();
  for (const { name, text, place } of uses) {
    const [base, field] = cutName(figures.byName, name);
    const use = { field, text, place };
    const own = byFigure.get(base);
    if (own) own.push(use);
    else byFigure.set(base, [use]);
  }
  return byFigure;
}

/** Whether the reference tells the whole figure: 【甲】, 【甲.全】, 数据: [甲]. */
export function isWhole({ field }: FieldUse): boolean {
  return /^(?:全|简)?$/u.test(field);
}

/** Whether the text contains the number, and not only as part of a longer one. */
export function holds(text: string, number: string): boolean {
  if (number === '') return false;
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const after = text.slice(at + number.length);
    if (!/[\d.]$/u.test(text.slice(0, at)) && !(/\d$/u.test(number) && /^[\d.]/u.test(after))) return true;
  }
  return false;
}

/** Whether a sentence names the figure, if only by the end of its name, as after a level: 授权量, 星火计划项目. */
export function names(text: string, { label, data }: Figure): boolean {
  return [label.slice(-2), data.shortLabel, data.object].some((said) => said !== undefined && text.includes(said));
}

/** Whether the figure's sentence, full or short, tells a number: it differs if the number is `changed`. */
export function tells(figure: Figure, changed: Figure): boolean {
  return (['全', '简'] as const).some((form) => phrase(figure, { form }) !== phrase(changed, { form }));
}

const GRADE = /(?:特等|[一二三]等|金|银|铜|优秀)奖$/u;

/** By name and number; for an award, after another grade, by its grade: 二等奖3项 in 一等奖1项、二等奖3项. */
export function partIsIn(part: Figure, whole: Figure, text: string): boolean {
  const label = nameIn(part);
  const number = part.value ? valueText(part, part.value) : isPending(part) ? `${gap(part)}${part.unit}` : '';
  // 发明专利3件 does not contain the part 专利3件.
  const longer = whole.parts.map(nameIn).filter((name) => name !== label && name.endsWith(label));
  const rest = longer.reduce((all, name) => all.replaceAll(name, ''), text);
  const grade = GRADE.exec(label)?.[0];
  return rest.includes(`${label}${number}`) || (grade !== undefined && text.includes(`、${grade}${number}`));
}

function nameIn({ data, label }: Figure): string {
  return data.shortLabel ?? label;
}
