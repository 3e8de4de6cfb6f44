import { excerpt } from '../../zh/text.ts';
import {
  ANY_SPACES,
  columnOf,
  type Fault,
  lineAbove,
  lineAround,
  lineNumber,
  lineStart,
  type Mending,
  nextContent,
  nextLine,
  spaceName,
} from './lines.ts';

/** Lines that one fault of indentation covers. Each line of a run looks ahead: without a limit the cost is quadratic. */
const MOST_LINES = 100;

/** Spaces other than YAML's at the beginning of a line and of the following ones: a single fault for all. */
export function badIndent(text: string, at: number): Fault {
  const start = lineStart(text, at);
  const [typed = ''] = ANY_SPACES.exec(text.slice(start)) ?? [];
  const shift = firstIndent(text, start, columnsOf(typed)) - columnsOf(typed);
  const edit: Mending[] = [];
  for (let from = start; ; ) {
    const [spaces = ''] = ANY_SPACES.exec(text.slice(from, from + 400)) ?? [];
    if (!/[^ ]/u.test(spaces)) break;
    const width = columnsOf(spaces);
    const shifted = width < columnsOf(typed) ? width : width + shift;
    edit.push({ start: from, end: from + spaces.length, text: ' '.repeat(Math.max(0, shifted)) });
    const next = nextLine(text, from);
    if (next >= text.length || edit.length === MOST_LINES) break;
    from = next;
  }
  const what = spaceName(typed);
  return {
    rule: 'indent-character',
    start,
    end: start + typed.length,
    message: `${edit.length > 1 ? `从这一行到第${lineNumber(text, start) + edit.length - 1}行，` : ''}行首用${what}缩进，应为半角空格。`,
    hint: typed.includes('\t')
      ? '改为半角空格，每级两个；在编辑器里打开“用空格代替制表符”。'
      : `删去行首的${what}，每级缩进两个半角空格。`,
    edit,
  };
}

function columnsOf(spaces: string): number {
  return [...spaces].reduce((sum, mark) => sum + (mark === ' ' ? 1 : 2), 0);
}

/** Two more than a line that opens a block; else the nearest column of the lines above. */
function firstIndent(text: string, start: number, typed: number): number {
  const sibling = indentOfSibling(text, start);
  const above = lineAbove(text, start);
  if (sibling === undefined || above?.value === '') return sibling?.length ?? typed;
  const blank = `${text.slice(0, start)}${' '.repeat(typed)}${text.slice(start, start + 200).replace(ANY_SPACES, '')}`;
  return alignment(blank, start + typed).text.length;
}

/**
 * A line that is not aligned with the lines below it: `名录:`, then `新凤鸣: …` not indented below it. `value`: an offset
 * behind its key; `next`: the indentation of the lines below.
 */
export function withoutIndent(text: string, value: number, next: number): Fault | undefined {
  const from = lineStart(text, value);
  const [, lead = '', key = ''] = /^( *)([^\s:-][^:]*):/u.exec(text.slice(from, value)) ?? [];
  const above = lineAbove(text, from);
  if (key === '' || !above || next <= lead.length) return undefined;
  if (above.value === '' ? above.column > lead.length : !hasColumnAbove(text, from, next)) return undefined;
  // A single line below may itself be the odd one; several set the rule.
  if (
    above.value === '' &&
    above.column < lead.length &&
    linesLevelWith(text, nextContent(text, nextLine(text, from))) < 2
  )
    return undefined;
  const start = from + lead.length;
  return {
    rule: 'indent-uneven',
    start,
    end: start + key.length,
    message: `“${excerpt(key)}”前有${lead.length}个空格，与下面各行对不齐，应左端对齐。`,
    hint: `与下面各行同级的，行首改为${next}个空格。`,
    edit: { start: from, end: start, text: ' '.repeat(next) },
  };
}

/** Whether the block that the line interrupts began in that column. */
function hasColumnAbove(text: string, from: number, column: number): boolean {
  for (let at = from, lines = 0; at > 0 && lines < 200; lines++) {
    at = lineStart(text, at - 1);
    const [, lead = '', rest = ''] = /^((?: |- )*)(.?)/u.exec(text.slice(at)) ?? [];
    if (rest === '' || rest === '#') continue;
    if (lead.length <= column) return lead.length === column;
  }
  return false;
}

/** A line between two levels, or an item of a list that is not aligned with the others. */
export function unevenIndent(text: string, start: number, line: string): Fault {
  const edit = alignment(text, start);
  const item = line.startsWith('- ');
  return {
    rule: 'indent-uneven',
    start,
    end: start + (item ? 1 : line.length),
    message: `${item ? '这一项的短横“-”' : `“${excerpt(line)}”`}前有${columnOf(text, start)}个空格，与上下各行对不齐，应左端对齐。`,
    hint: `与上面同级的，行首改为${edit.text.length}个空格；是下一级的，比上一级多缩进两格。`,
    edit,
  };
}

/** The indentation nearest to the one typed among those of the lines above that are still open. */
export function alignment(text: string, start: number): Mending {
  const from = lineStart(text, start);
  const own = start - from;
  const item = /^- /u.test(text.slice(start, start + 2));
  let limit = Number.POSITIVE_INFINITY;
  let best: number | undefined;
  let at = from;
  for (let line = 0; line < 200 && at > 0 && limit > 0; line++) {
    const end = at - 1;
    at = lineStart(text, end);
    const shape = /^( *)((?:- +)*)([^\s#-]|-(?! )|$)/u.exec(text.slice(at, end));
    if (!shape || shape[3] === '') continue;
    const [, lead = '', dashes = ''] = shape;
    const columns = item ? (dashes === '' ? [] : [lead.length]) : [lead.length + dashes.length];
    for (const column of columns) {
      if (column < limit && (best === undefined || Math.abs(column - own) < Math.abs(best - own))) best = column;
    }
    limit = Math.min(limit, lead.length);
  }
  return { start: from, end: start, text: ' '.repeat(best ?? own) };
}

/** The indentation that the line before requires of the next: its own after `键: 值`, two more after `键:`. */
function indentOfSibling(text: string, start: number): string | undefined {
  const before = text.slice(0, start).trimEnd();
  const line = before.slice(lineStart(before, before.length));
  const shape = /^( *)((?:- +)?)[^\s].*?:(.*)$/u.exec(line);
  if (!shape) return undefined;
  const [, indent = '', dash = '', value = ''] = shape;
  return indent + ' '.repeat(dash.length) + (/^\s*(?:[|>][-+\d]*\s*)?$/u.test(value) ? '  ' : '');
}

/** The first item of a list without its dash; `at` is where the line of the second item begins. */
export function dashMissing(text: string, at: number): Fault[] {
  const dash = nextContent(text, at);
  let start = -1;
  for (let from = lineStart(text, dash); from > 0; ) {
    from = lineStart(text, from - 1);
    const content = from + (/^ */u.exec(text.slice(from))?.[0].length ?? 0);
    if (/[\s#]/u.test(text[content] ?? '\n')) continue;
    if (columnOf(text, content) <= columnOf(text, dash)) break;
    start = content;
  }
  const above = start < 0 ? undefined : lineAbove(text, start);
  if (above?.value !== '' || above.block || columnOf(text, start) - columnOf(text, dash) !== 2) return [];
  const line = text.slice(start, lineAround(text, start).end);
  return [
    {
      rule: 'dash-missing',
      start,
      end: start + line.trimEnd().length,
      message: '这一项前面没有短横“-”，下面各项都有。',
      hint: `写成“- ${excerpt(line.trim())}”。`,
      edit: { start: start - 2, end: start, text: '- ' },
    },
  ];
}

/** For YAML's error that the items of a block are not in one column: which line is at fault. */
export function outOfColumn(text: string, at: number): Fault[] {
  const start = nextContent(text, lineStart(text, at));
  const line = lineAround(text, start);
  const above = lineAbove(text, start);
  const filled = valueAboveItems(text, start);
  if (filled) return [filled];
  const odd =
    oddAbove(text, start) ??
    (above && above.value !== '' && above.column < start - line.start
      ? withoutIndent(text, above.end, start - line.start)
      : undefined);
  if (odd) return [odd];
  const shown = /^(?:- |[^:：]*)/u.exec(text.slice(start, line.end))?.[0] ?? '';
  return alignment(text, start).text.length === start - line.start ? [] : [unevenIndent(text, start, shown)];
}

/** `主要工作: 抓创新`, and below it a list further right: a key has one or the other. */
export function valueAboveItems(text: string, start: number): Fault | undefined {
  const above = lineAbove(text, start);
  if (!above || above.value === '' || above.column >= columnOf(text, start)) return undefined;
  if (!/^- /u.test(text.slice(start, start + 2))) return undefined;
  const value = above.value.trim();
  const from = above.end - above.value.length;
  const [key, shown] = [excerpt(above.key), excerpt(value)];
  return {
    rule: 'value-above-items',
    start: from,
    end: from + value.length,
    message: `“${key}”的冒号后面写了“${shown}”，下面又列了各项，两样不能都有。`,
    hint: `删去“${shown}”，或移到下面，写成一项“- ${shown}”。`,
    edit: { start: from, end: from + value.length, text: '' },
  };
}

/** How many lines of a block begin in its column, from this one on. */
function linesLevelWith(text: string, start: number): number {
  const own = columnOf(text, start);
  let count = 0;
  for (let content = start, lines = 0; lines < 500; lines++) {
    const here = columnOf(text, content);
    if (here < own) break;
    if (here === own) count++;
    const next = nextContent(text, nextLine(text, content));
    if (next <= content || next >= text.length) break;
    content = next;
  }
  return count;
}

/** If most lines of a block begin in one column and its first few in another, the latter are at fault. */
function oddAbove(text: string, start: number): Fault | undefined {
  const own = columnOf(text, start);
  const above: number[] = [];
  const between: number[] = [];
  let column: number | undefined;
  for (let from = lineStart(text, start); from > 0 && between.length < 500; ) {
    from = lineStart(text, from - 1);
    const content = from + (/^ */u.exec(text.slice(from))?.[0].length ?? 0);
    if (/[\s#]/u.test(text[content] ?? '\n')) continue;
    const here = columnOf(text, content);
    if (here === own) return undefined;
    if (here < own) {
      const parent = lineAbove(text, content);
      if (parent?.value === '' && parent.column === here)
        return withoutIndent(text, lineAround(text, content).end, own);
      break;
    }
    between.unshift(content);
    column = Math.min(column ?? here, here);
  }
  if (column === undefined || column <= own) return undefined;
  for (const content of between) if (columnOf(text, content) === column) above.push(content);
  const below = linesLevelWith(text, start);
  const [first] = between;
  if (first === undefined || columnOf(text, first) !== column) return undefined;
  // `  高新技术企业:` two columns too far right stands level with its own lines.
  const header =
    /^[^:]*:\s*$/u.test(text.slice(first, lineAround(text, first).end)) &&
    between[1] !== undefined &&
    columnOf(text, between[1]) === column;
  if (!header && above.length >= below) return undefined;
  const shift = column - own;
  const moved = header && above.length > 1 ? [first] : between;
  const line = text.slice(first, lineAround(text, first).end);
  const fault = unevenIndent(text, first, /^(?:- |[^:：]*)/u.exec(line)?.[0] ?? '');
  return {
    ...fault,
    hint: `与下面各项同级的，行首改为${own}个空格。`,
    edit: moved.map((content) => {
      const from = lineStart(text, content);
      return { start: from, end: from + shift, text: '' };
    }),
  };
}
