import type { SaidSpan } from '../figures/mark.ts';
import { textAsMeant } from '../passages/as-meant.ts';
import type { Passage } from '../passages/passage.ts';
import { sentences } from '../passages/sentences.ts';
import { type Placeable, placesOf } from '../proof/places.ts';

/** A line of the report drawn from the data, or of the edited one: a paragraph, a heading or a table cell. */
export interface Line {
  kind: Passage['kind'];
  text: string;
  row?: number;
  /** The phrases in it, if it is of the report drawn from the data. */
  said?: readonly SaidSpan[];
}

/** A paragraph, a heading, or a table row with its cells joined. */
interface Block {
  kind: Passage['kind'];
  text: string;
  said: readonly SaidSpan[];
  /** 二（三）2.第1段. */
  place: string;
  /** The index of its first line, from 1. */
  line: number;
}

/** A sentence of a block, without the numbering at the start of the block. Offsets are into the block. */
export interface Sentence {
  text: string;
  block: Block;
  from: number;
  to: number;
}

/** Separates the cells of a row; does not occur in reports. */
const BETWEEN_CELLS = '｜';

/** Lines that follow each other with the same `row` are the cells of one block. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Omit<Block, 'place'>[] = [];
  let row: number | undefined;
  for (const [index, line] of lines.entries()) {
    const { kind, row: own } = line;
    const { text, said } = lineAsMeant(line);
    const last = blocks.at(-1);
    if (last && own !== undefined && own === row) {
      const shift = last.text.length + BETWEEN_CELLS.length;
      last.text += BETWEEN_CELLS + text;
      last.said = [...last.said, ...said.map((span) => ({ ...span, from: span.from + shift, to: span.to + shift }))];
    } else blocks.push({ kind, text, said, line: index + 1 });
    row = own;
  }
  const places = placesOf(blocks.map(placeable));
  return blocks.map((block, index) => ({ ...block, place: places[index] ?? '' }));
}

/** Both sides are read as they are meant, so that a space typed in one of them is no change. */
function lineAsMeant({ text: typed, said = [] }: Line): { text: string; said: SaidSpan[] } {
  const { text, offsetOf } = textAsMeant(typed);
  return { text, said: said.map((span) => ({ ...span, from: offsetOf(span.from), to: offsetOf(span.to) })) };
}

function placeable({ kind, text }: Pick<Block, 'kind' | 'text'>): Placeable {
  if (kind === 'title') return { kind: 'title', text };
  if (kind === 'cell') return { kind: 'table', text };
  if (kind !== 'heading') return { kind: 'paragraph', text };
  return { kind: /^（/u.test(text) ? 'section' : 'chapter', text };
}

/** 一、 · （一） · 1. · （1） · 一是. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;

/** Sentences, as paragraphs may be joined or split; without numbering, which changes when headings move. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block) => {
    const whole =
      block.kind === 'cell' ? [{ text: block.text, from: 0, to: block.text.length }] : sentences(block.text);
    return whole.flatMap(({ text, from, to }) => {
      const opening = (block.kind === 'cell' ? undefined : OPENING.exec(text)?.[0].length) ?? 0;
      const bare = text.slice(opening).trimEnd();
      return bare.trim() === ''
        ? []
        : [{ text: bare, block, from: from + opening, to: to - (text.length - opening - bare.length) }];
    });
  });
}
