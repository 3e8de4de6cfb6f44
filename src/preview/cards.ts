import type { Row } from '../check-sheet/row.ts';
import type { Sheet } from '../check-sheet/sheet.ts';
import type { Figures } from '../figures/figures.ts';
import type { Marker } from '../figures/mark.ts';
import { longest } from '../figures/references/members.ts';
import type { Source } from '../source/node.ts';
import { hitsIn } from './hits.ts';
import type { Card, CardLine, Phrase, Use } from './shown.ts';
import { typedAt, typedOf } from './typed.ts';

/** A phrase with its place in the finished report. */
interface Placed extends Pick<Use, 'phrase' | 'block' | 'place'> {
  /** The text of its block. */
  words: string;
}

/** All that is known about each figure, and about each achievement that a reference can name. */
export function cardsOf(
  sheet: Sheet,
  figures: Figures,
  source: Source,
  phrases: Pick<Marker, 'all'>,
  placed: readonly Placed[],
): Record<string, Card> {
  const uses = usesOf(figures, phrases, placed);
  const rows = new Map<string, Row[]>();
  for (const row of sheet.departments.flatMap((department) => department.rows)) {
    rows.set(row.figure, [...(rows.get(row.figure) ?? []), row]);
  }
  const achievements = figures.report.achievements ?? [];
  const cards = [...rows].flatMap(([key, own]): [string, Card][] => {
    const [first] = own;
    const figure = figures.byName.get(key);
    const index = achievements.findIndex(({ id }) => `成果.${id}` === key);
    if (!first || (!figure && index < 0)) return [];
    const typed = figure
      ? typedOf(figure, figures, source)
      : typedAt({ name: key, path: ['achievements', index] }, source);
    const { owner = '', source: from } = first;
    const name = figure ? key : first.label.trim();
    return [[key, { name, owner, source: from, lines: own.map(lineOf), typed, uses: uses.get(key) ?? [] }]];
  });
  return Object.fromEntries(cards);
}

function lineOf({ label, item, figure, depth, value, pending, conflict, preliminary, derived }: Row): CardLine {
  const notes = [pending ? '待补' : '', conflict ? '待核' : '', preliminary ? '预计' : ''];
  return {
    item,
    label: item === '' ? label.trim() || figure : label.trim(),
    depth,
    value,
    notes: notes.filter((note) => note !== ''),
    derived: derived.map(({ text, how }) => ({ text, how })),
  };
}

/** Where each figure is stated, in the order of the report. */
function usesOf(figures: Figures, { all }: Pick<Marker, 'all'>, placed: readonly Placed[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { words, ...use } of placed) {
    const { names = [], text = '' } = all[use.phrase] ?? {};
    for (const name of namesOf(figures, names)) {
      uses.set(name, [...(uses.get(name) ?? []), { ...use, text: inContext(text, words) }]);
    }
  }
  return uses;
}

/** A short phrase says little without the words before it: ……省级重大创新平台2个. */
function inContext(phrase: string, words: string): string {
  const at = words.indexOf(phrase);
  if (at <= 0 || phrase.length >= LONG) return phrase;
  const from = Math.max(words.lastIndexOf('。', at - 1) + 1, at + phrase.length - LONG, 0);
  return `${from > 0 && words[from - 1] !== '。' ? '……' : ''}${words.slice(from, at)}${phrase}`;
}

const LONG = 30;

/** The figures of each phrase, and which of their numbers its numbers are. */
export function phrasesOf({ all }: Pick<Marker, 'all'>, figures: Figures, cards: Record<string, Card>): Phrase[] {
  return all.map(({ names, text }) => {
    const own = namesOf(figures, names).filter((name) => Object.hasOwn(cards, name));
    return {
      figures: own,
      numbers: hitsIn(
        text,
        own.flatMap((name) => (cards[name] ? [[name, cards[name]] as const] : [])),
      ),
    };
  });
}

function namesOf(figures: Figures, references: readonly string[]): string[] {
  return [...new Set(references.map((name) => longest(figures.byName, name)?.name ?? name))];
}
