import { textWidth } from '../../page/text-width.ts';
import { typeSize } from '../../typeset/chart-labels.ts';
import { cleanText, escapeXml } from '../../typeset/clean.ts';

type Values = Record<string, string | number | undefined>;

/** An element of a drawing; lengths are in points. */
export function shape(name: string, values: Values): string {
  return `<${name}${attributesOf(values)}/>`;
}

/** Words, by default to the right of their place; `y` is the middle of the first of their lines. */
export function label(x: number, y: number, words: string | readonly string[], values: Values = {}): string {
  // The middle of a Chinese character is so much above its base line.
  const base = y + typeSize * 0.38;
  const lines = typeof words === 'string' ? [words] : words;
  const line = (text: string, index: number) =>
    `<text${attributesOf({ x, y: base + index * pitch, ...values })}>${escapeXml(cleanText(text))}</text>`;
  return lines.map(line).join('');
}

/** From a line of words to the next. */
export const pitch = typeSize * 1.25;

/** How wide words are. */
export function widthOf(words: string): number {
  return textWidth(words) * typeSize;
}

/** Words in lines as wide as there is room. */
export function wrapped(words: string, room: number): string[] {
  const lines: string[] = [''];
  for (const character of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + character) > room) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

function attributesOf(values: Values): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Number(value.toFixed(2)) : value}"`)
    .join('');
}
