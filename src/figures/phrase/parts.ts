import { sayAgainst } from '../against.ts';
import { type Figure, isPending } from '../figure.ts';
import { exact } from '../number.ts';
import { isNone } from './absence.ts';
import { changeText } from './change.ts';
import { gap, inBrackets, valueText } from './words.ts';

/** An award's name and its grade: neighbours of one award name it once (省科技进步奖一等奖3项、二等奖7项). */
const AWARD = /^(.+?)(?:特等|[一二三]等|金|银|铜|优秀)奖$/u;

/**
 * 其中发明专利307件、增长65.9%，实用新型专利1445件: separated by commas if any part has a comparison, or if any award
 * has several grades. In brackets (主编2部、参编4部) if 句式 asks for it.
 */
export function partsText(figure: Figure): string {
  let award: string | undefined;
  const parts: string[] = [];
  // 其中实用新型专利12件，无发明专利; brackets list all parts with their numbers.
  const isListed = figure.data.style === '括注';
  const none = isListed ? [] : figure.parts.filter((part) => isNone(part));
  const some = figure.parts.filter((part) => !none.includes(part));
  for (const part of some.map((each) => inTimeOf(figure, each))) {
    const before = award;
    award = AWARD.exec(part.data.shortLabel ?? part.label)?.[1];
    if (award !== undefined && award === before) parts.push(`${parts.pop()}、${partText(part, award)}`);
    else parts.push(partText(part));
  }
  const heavy = some.some(({ change }) => change !== undefined) || parts.length < some.length;
  const all = [parts.join(heavy ? '，' : '、'), ...lackingText(none)].filter((text) => text !== '').join('，');
  return isListed ? inBrackets(figure, all) : figure.setting.say('其中', { 各部分: all });
}

/** 无国际会议（上年4场），无专题会议、座谈会: the parts of which there is none, those that there were last year apart. */
function lackingText(none: readonly Figure[]): string[] {
  const isGone = ({ prior }: Figure) => prior !== undefined && exact(prior)?.isZero() === false;
  const nameOf = ({ label, data }: Figure) => data.shortLabel ?? label;
  const gone = none.filter(isGone).map((part) => {
    const number = part.prior ? valueText(part, part.prior) : '';
    return sayAgainst(part)('没有部分', { 名称: nameOf(part), 数: number });
  });
  const names = none.filter((part) => !isGone(part)).map(nameOf);
  const [first] = none;
  return first && names.length > 0 ? [...gone, first.setting.say('没有', { 名称: names.join('、') })] : gone;
}

/** A period of the whole such as 1—11月 applies to its parts. */
function inTimeOf({ data: { period } }: Figure, part: Figure): Figure {
  return period === undefined || part.data.period !== undefined ? part : { ...part, data: { ...part.data, period } };
}

/** A part as text; its own parts go in brackets. `said`: the beginning of its name, already said by the part before. */
export function partText(part: Figure, said = ''): string {
  const label = (part.data.shortLabel ?? part.label).slice(said.length);
  if (isPending(part)) return `${label}${gap(part)}${part.unit}`;
  const inner = part.parts.length > 0 ? inBrackets(part, part.parts.map((each) => partText(each)).join('、')) : '';
  const value = part.value ? `${label}${valueText(part, part.value)}${inner}` : label;
  return part.change ? `${value}、${changeText(part, part.change, true)}` : value;
}

/** 由以外观设计专利为主转向以实用新型专利为主: the largest part last year and this year; undefined if it is the same. */
export function shiftText(figure: Figure): string | undefined {
  const [before, now] = [largest(figure.parts, 'prior'), largest(figure.parts, 'value')];
  if (!before || !now || before === now) return undefined;
  return figure.setting.say('主体转变', { 前: before.label, 后: now.label });
}

function largest(parts: readonly Figure[], field: 'value' | 'prior'): Figure | undefined {
  const numbers = parts.map((part) => ({ part, number: part[field] && exact(part[field]) }));
  if (numbers.length < 2 || numbers.some(({ number }) => !number)) return undefined;
  const [first, second] = numbers.sort((a, b) => (a.number && b.number ? b.number.cmp(a.number) : 0));
  return first?.number && second?.number && first.number.gt(second.number) ? first.part : undefined;
}
