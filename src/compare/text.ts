import type { SaidSpan } from '../figures/mark.ts';
import type { Passage } from '../passages/passage.ts';
import { sentences } from '../passages/sentences.ts';
import { type Placeable, placesOf } from '../proof/places.ts';

/** A line of one of the two texts. */
export interface Line {
  kind: Passage['kind'];
  text: string;
  row?: number;
  /** Of the report as the data make it. */
  said?: readonly SaidSpan[];
}

/** A paragraph, a heading, or a row of a table with its cells side by side. */
interface Block {
  kind: Passage['kind'];
  text: string;
  said: readonly SaidSpan[];
  /** 二（三）2.第1段. */
  place: string;
  /** Which of the lines it begins with, from 1. */
  line: number;
}

/** A sentence of a block, without the number that the block opens with. Offsets are into the block. */
export interface Sentence {
  text: string;
  block: Block;
  from: number;
  to: number;
}

/** Between the cells of a row; no report has one. */
const BETWEEN_CELLS = '｜';

/** 举办活动 60 场次, 1 500家: as people type it in Word. */
const GAPS =
  /(?<=\d)[ \u00a0](?=\d{3}(?!\d))|(?<=\p{Script=Han})[ \u00a0]+(?=[\d０-９])|(?<=[\d０-９%％])[ \u00a0]+(?=\p{Script=Han})/gu;

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Omit<Block, 'place'>[] = [];
  let row: number | undefined;
  for (const [index, line] of lines.entries()) {
    const { kind, row: own } = line;
    const { text, said } = withoutGaps(line);
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

/** The same on both sides, and the phrases where they then stand. */
function withoutGaps({ text, said = [] }: Line): { text: string; said: SaidSpan[] } {
  const gaps = [...text.matchAll(GAPS)].map(({ 0: gap, index }) => ({ from: index, length: gap.length }));
  const shifted = (at: number) => gaps.reduce((sum, { from, length }) => (from < at ? sum - length : sum), at);
  return {
    text: text.replace(GAPS, ''),
    said: said.map((span) => ({ ...span, from: shifted(span.from), to: shifted(span.to) })),
  };
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

/** Sentence by sentence: paragraphs may have been joined or parted. Numbers of headings change when these are moved. */
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
