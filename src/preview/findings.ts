import type { Diagnostic, Path } from '../diagnostic.ts';
import type { Marker } from '../figures/mark.ts';
import { SEVERITIES } from '../reporters/pretty.ts';
import { nodeAt, type Scalar, type Source } from '../source/node.ts';
import type { Block } from './drawing.ts';
import type { Finding, Spot } from './shown.ts';
import { lineOf, whereOf } from './typed.ts';

/** What the pages show now. */
interface OnPages {
  blocks: readonly Block[];
  phrases: Pick<Marker, 'all'>;
}

const ORDER = { error: 0, warning: 1, info: 2 };

/** Errors first; each with its line in the file, and its place in the pages. */
export function findingsOf(
  diagnostics: readonly Diagnostic[],
  source: Source,
  sources: ReadonlyMap<string, string>,
  onPages: OnPages,
): Finding[] {
  const sorted = [...diagnostics].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return sorted.map((diagnostic) => {
    const { severity, message, hint = '', rule, place } = diagnostic;
    return {
      severity,
      severityText: SEVERITIES[severity],
      message,
      hint,
      rule,
      where: whereOf(place),
      code: lineOf(sources.get(place.file) ?? '', place.start.offset),
      at: spotOf(diagnostic, source, onPages) ?? null,
    };
  });
}

function spotOf({ path, place }: Diagnostic, source: Source, onPages: OnPages): Spot | undefined {
  if (!path) return undefined;
  const node = nodeAt(source.root, path);
  if (path[0] === 'figures' && path.length > 1) return phraseOf(String(path[1]), onPages);
  if (path[0] === 'achievements') return ofAchievement(path, source, onPages);
  if (node?.kind === 'scalar') {
    const offset = place.start.offset - (node.stretches?.[0]?.offset ?? place.start.offset);
    return inText(node, offset, onPages.blocks) ?? phraseOf(node.text, onPages);
  }
  return ofTitle(path, source, onPages);
}

/** The first phrase about a figure, or about one of its numbers. */
function phraseOf(name: string, { phrases }: OnPages): Spot | undefined {
  const phrase = phrases.all.findIndex(({ names }) =>
    names.some((each) => each === name || each.startsWith(`${name}.`)),
  );
  return phrase < 0 ? undefined : { phrase };
}

function ofAchievement(path: Path, source: Source, onPages: OnPages): Spot | undefined {
  const id = nodeAt(source.root, [...path.slice(0, 2), 'id']);
  return id?.kind === 'scalar' ? phraseOf(`成果.${id.text}`, onPages) : undefined;
}

/** What has no text of its own is found at its title, or at the title of what it belongs to. */
function ofTitle(path: Path, source: Source, { blocks }: OnPages): Spot | undefined {
  for (let length = path.length; length > 0; length--) {
    const title = nodeAt(source.root, [...path.slice(0, length), 'title']);
    const spot = title?.kind === 'scalar' ? inText(title, 0, blocks) : undefined;
    if (spot) return spot;
  }
  return undefined;
}

/** The sentence of a text at this offset, or the nearest one that is printed as it was typed. */
function inText({ text }: Scalar, offset: number, blocks: readonly Block[]): Spot | undefined {
  const near = (piece: Piece) => (piece.to < offset ? offset - piece.to : Math.max(0, piece.from - offset));
  for (const { words } of piecesOf(text).sort((a, b) => near(a) - near(b))) {
    for (const { key, text: block } of blocks) {
      const from = block.indexOf(words);
      if (from >= 0) return { block: key, from, to: from + words.length };
    }
  }
  return undefined;
}

interface Piece {
  words: string;
  from: number;
  to: number;
}

/** Sentences that are printed as typed: between references, without punctuation at their ends. */
function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[^【】\n。；]+(?=【|\n|。|；|$)/gu)].flatMap(({ 0: typed, index }) => {
    const words = typed.trim().replace(/^[，、：]+|[，、：,;:\s]+$/gu, '');
    return words.length < LEAST ? [] : [{ words, from: index, to: index + typed.length }];
  });
}

/** Shorter pieces could be anywhere. */
const LEAST = 4;
