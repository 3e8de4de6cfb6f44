import { textAsMeant } from '../passages/as-meant.ts';
import { ladderNumberOf } from '../passages/ladder-number.ts';
import { isSameNumber, numbersOf, plainText, type WrittenNumber } from '../passages/written-numbers.ts';
import type { ProofLine } from '../proof/proof.ts';
import { ofDate, ofPeriod } from '../provenance/of-date.ts';
import type { SearchedData } from '../provenance/origin.ts';
import { typedNumbers } from '../provenance/typed-numbers.ts';
import { halfWidth } from '../report/half-width.ts';
import type { Changes, Stated } from './changes.ts';
import type { Line } from './text.ts';

/** Numbers inserted that are neither in the report nor in its data. */
export function typedIn(
  { typed }: Pick<Changes, 'typed'>,
  { lines }: { lines: readonly Pick<ProofLine, 'text'>[] },
  data: SearchedData,
): Stated[] {
  let known: ((stated: Stated) => boolean) | undefined;
  return typed.filter((each) => {
    if (!isCounted(each)) return false;
    // Both are read only once, and only if needed.
    known ??= knowing([...lines.flatMap(({ text }) => numbersIn(text)), ...typedIntoData(data)]);
    return !known(each) && !(each.number.kind === 'date' && isDateOf(data, each.number));
  });
}

/** Without the number of a heading, which counts nothing: 1.培育企业. */
function numbersIn(line: string): WrittenNumber[] {
  const { text } = textAsMeant(line);
  return numbersOf(text.slice(ladderNumberOf(text)?.typed.length ?? 0));
}

/** Numbers deleted; a date that does not begin a sentence counts only if the edited text lacks it everywhere. */
export function lostIn({ lost }: Pick<Changes, 'lost'>, edited: readonly Pick<Line, 'text'>[]): Stated[] {
  let dates: ((stated: Stated) => boolean) | undefined;
  return lost.filter((each) => {
    if (!isCounted(each)) return false;
    if (each.number.kind !== 'date' || isHead(each)) return true;
    dates ??= knowing(
      edited.flatMap(({ text }) => numbersOf(textAsMeant(text).text).filter(({ kind }) => kind === 'date')),
    );
    return !dates(each);
  });
}

/** 1—11月，at the start of a sentence is the period of all that follows. A year there only repeats the title. */
function isHead({ number, sentence, from, to }: Stated): boolean {
  return from === sentence.from && sentence.block.text[to] === '，' && !isYear(number);
}

/** Whether it is a count or date worth telling, unlike 三大亮点, 四个方面, 一项任务, 万人计划, 二期, 二元, 全年. */
export function isCounted({ number: { kind, text, value, about = '' }, sentence, to }: Stated): boolean {
  if (kind === 'quantity' || kind === 'rank') return true;
  if (kind === 'date') return text !== '全年';
  if (kind !== 'numeral') return false;
  if (about !== '' || /分之|^[几数]/u.test(text)) return true;
  const behind = sentence.block.text.slice(to);
  if (TIMES.test(behind)) return true;
  if (value === undefined || value.eq('1') || !/[二两三四五六七八九十]/u.test(text)) return false;
  return COUNTING.test(behind) || (text.length > 1 && MONEY.test(behind));
}

const TIMES = /^[倍成番]/u;
/** Not 个, 次, 期 and the like, in which no more is counted than 四个方面 and 二期 do. */
const COUNTING = /^[家件项名人场篇]/u;
const MONEY = /^美?元/u;

/** Keys whose numbers are not printed in the report. */
const SETTINGS = new Set(['length', 'page', 'period', 'include', 'lastYear']);

/** 2025-12-25, 2026-12, 2025.11.30: 25 there is no count. */
const DATE = /^['"]?\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2}|(?=['"]?$))/u;

/** The numbers typed in the data, as printed: with the unit of their figure. */
function typedIntoData({ source, figures }: SearchedData): WrittenNumber[] {
  return typedNumbers(source).flatMap(({ number: typed, path, text }) => {
    if (SETTINGS.has(String(path[0])) || DATE.test(text)) return [];
    const unit = path[0] === 'figures' && typed.unit === '' ? figures.byName.get(String(path[1]))?.unit : undefined;
    return [unit === undefined ? typed : (numbersOf(`${typed.text}${unit}`)[0] ?? typed)];
  });
}

/** Returns a function that tells whether a number is among these, in any place. */
function knowing(all: readonly WrittenNumber[]): (stated: Stated) => boolean {
  const byKey = new Map<string, WrittenNumber[]>();
  for (const each of all) {
    const alike = byKey.get(keyOf(each));
    if (alike) alike.push(each);
    else byKey.set(keyOf(each), [each]);
  }
  return ({ number, sentence, to }) => {
    const alike = byKey.get(keyOf(number)) ?? [];
    if (number.kind === 'date') return alike.length > 0;
    // 120节 is not 120%, although 节 is not a known measure word.
    const hasOwnUnit = number.base === '' && /\p{Script=Han}/u.test(sentence.block.text[to] ?? '');
    return alike.some((each) => isSameNumber(each, number) && (!hasOwnUnit || each.base === ''));
  };
}

function keyOf(number: WrittenNumber): string {
  const { kind, about = '', value, text } = number;
  return kind === 'date' ? `date ${plainDate(number)}` : `${kind} ${about} ${value ?? text}`;
}

/** 2025年度 becomes 2025年, 2025年11月 and 11月份 become 11月. */
function plainDate(number: WrittenNumber): string {
  return plainText(number)
    .replace(/^(\d{4}年)度$/u, '$1')
    .replace(/^\d{4}年(?=\d)/u, '')
    .replace(/月份$/u, '月');
}

/** Whether the data have the date: typed as 2025-10-11, or the report's year or one next to it. */
function isDateOf(data: SearchedData, number: WrittenNumber): boolean {
  return ofDate(data, number).length > 0 || (isYear(number) && ofPeriod(data, number).length > 0);
}

function isYear({ text }: Pick<WrittenNumber, 'text'>): boolean {
  return /^\d{4}年度?$/u.test(halfWidth(text));
}
