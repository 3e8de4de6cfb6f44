import { changeText } from './change.ts';
import { type Figure, isPending } from './figure.ts';
import { gap, valueText } from './words.ts';

/** An award's name and its grade: of neighbours the award is said once (省科技进步奖一等奖3项、二等奖7项). */
const AWARD = /^(.+?)(?:特等|[一二三]等|金|银|铜|优秀)奖$/u;

/** 其中发明专利307件、增长65.9%，实用新型专利1445件: a comma between parts as soon as one of them has a comparison. */
export function partsText(figure: Figure): string {
  let award: string | undefined;
  const parts = figure.parts.map((part) => {
    const before = award;
    award = AWARD.exec(part.data.shortLabel ?? part.label)?.[1];
    return partText(part, award !== undefined && award === before ? award : '');
  });
  const separator = parts.some((part) => part.includes('、')) ? '，' : '、';
  return `其中${parts.join(separator)}`;
}

/** `said`: the beginning of its name that the part before it has said. */
export function partText(part: Figure, said = ''): string {
  const label = (part.data.shortLabel ?? part.label).slice(said.length);
  if (isPending(part)) return `${label}${gap(part)}${part.unit}`;
  const value = part.value ? `${label}${valueText(part, part.value)}` : label;
  return part.change ? `${value}、${changeText(part, part.change, true)}` : value;
}
