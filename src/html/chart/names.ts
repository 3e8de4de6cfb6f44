import { textWidth } from '../../page/text-width.ts';
import { titleLines } from '../../page/title-lines.ts';
import { chartType } from '../../typeset/chart-look.ts';
import { label, linePitch, widthOf } from './svg.ts';

/**
 * A name in at most `most` lines of `width` points, broken where the sense allows; if that is not enough, it is cut and
 * ends with …, but 【待补】 at its end is kept, on one line.
 */
export function wrapped(name: string, width: number, most: number): string[] {
  const characters = Math.max(1, Math.floor((width / chartType) * 2) / 2);
  const [missing = ''] = /【[^【】]*】$/u.exec(name) ?? [];
  if (missing === '' || textWidth(missing) > characters) return inLines(name, characters, most);
  const bare = name.slice(0, -missing.length);
  const lines = inLines(bare, characters, most);
  const last = `${lines.at(-1)}${missing}`;
  if (textWidth(last) <= characters) return [...lines.slice(0, -1), last];
  if (most > 1) return [...inLines(bare, characters, most - 1), missing];
  return [`${shortened(bare, characters - textWidth(missing))}${missing}`];
}

function inLines(name: string, characters: number, most: number): string[] {
  const short = shortened(name, characters * most);
  const lines = titleLines(short, characters);
  if (lines.length <= most && lines.every((line) => textWidth(line) <= characters)) return lines;
  return filled(short, characters).slice(0, most);
}

function shortened(name: string, characters: number): string {
  if (textWidth(name) <= characters) return name;
  let [short, width] = ['', 1];
  for (const character of name) {
    width += textWidth(character);
    if (width > characters) break;
    short += character;
  }
  return `${short}…`;
}

/** Breaks wherever a line is full. */
function filled(name: string, characters: number): string[] {
  const lines = [''];
  for (const character of name) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && textWidth(line + character) > characters) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

/** Names below an axis, each at the middle of its slot. */
export interface NamesBelow {
  height: number;
  markup(top: number): string[];
}

/** On one horizontal line, or on a few if there is no room, or else tilted; `height`: the most they may take. */
export function namesBelow(names: readonly string[], left: number, slot: number, height: number): NamesBelow {
  const room = slot - air;
  const middle = (index: number) => left + slot * (index + 0.5);
  const level = names.map((name) => wrapped(name, room, Number.POSITIVE_INFINITY));
  const most = Math.max(...level.map((lines) => lines.length));
  const isWhole = level.every((lines) => lines.every((line) => widthOf(line) <= room));
  if (isWhole && most <= Math.min(4, height / linePitch) && (most === 1 || room >= 3 * chartType)) {
    return {
      height: most * linePitch + air,
      markup: (top) => level.flatMap((lines, index) => stacked(lines, middle(index), top + air)),
    };
  }
  const rows = Math.max(1, Math.min(3, Math.floor((slot * slope) / linePitch)));
  // If even tilted names would touch, some are omitted; the tooltips have them.
  const step = Math.max(1, Math.ceil(chartType / (slot * slope)));
  const tilted = names.map((name, index) => {
    if (index % step !== 0) return [];
    return wrapped(name, Math.min(height - linePitch, middle(index) - air) / slope, rows);
  });
  const widest = Math.max(0, ...tilted.flat().map(widthOf));
  return {
    height: widest * slope + linePitch,
    markup: (top) => tilted.flatMap((lines, index) => turned(lines, middle(index), top + air)),
  };
}

/** The space between two names, and between a name and its axis. */
const air = 4;
/** Sine and cosine of 45°. */
const slope = Math.SQRT1_2;

function stacked(lines: readonly string[], x: number, top: number): string[] {
  return lines.map((line, index) => label(line, x, top + (index + 0.5) * linePitch, 'middle'));
}

function turned(lines: readonly string[], x: number, top: number): string[] {
  return lines.map((line, index) => {
    const along = (index - (lines.length - 1) / 2) * linePitch * slope;
    // The line is rotated around its end, at the middle of its height.
    const [endX, endY] = [x + along, top + air + along];
    return label(line, 0, 0, 'end', { transform: `translate(${endX.toFixed(2)} ${endY.toFixed(2)}) rotate(-45)` });
  });
}
