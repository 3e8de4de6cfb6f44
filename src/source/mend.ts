import { type Document, parseAllDocuments } from 'yaml';
import { findFaults } from './faults/index.ts';
import { type Fault, type Keys, type Mending, nextLine } from './faults/lines.ts';
import { pointsOf } from './points.ts';
import { unrecognised } from './unrecognised.ts';

/**
 * Limits on the rounds of mending; each round mends what the one before laid bare. There are at most `most`. After
 * `least` of them mending ends when `characters` have been parsed in all, each parser error counting as `error` of
 * them, or after `idle` rounds in a row without fewer errors or a later first one. Before, only a round that takes
 * `characters` by itself ends it.
 */
const ROUNDS = { least: 6, most: 60, characters: 8_000_000, error: 1000, idle: 4 };

/** A text as far as it can be read, and what had to be mended for that. */
export interface Mended {
  text: string;
  document: Document | undefined;
  faults: Fault[];
  /** False if errors are left: the tree would not be what was meant. */
  readable: boolean;
  toOriginal: (offset: number) => number;
}

/** Parses, mends in memory the faults found, and parses again, until mending no longer helps. */
export function mend(original: string, keys: Keys): Mended {
  let text = original;
  let toOriginal = (offset: number) => offset;
  const known: Fault[] = [];
  let left = ROUNDS.characters;
  let [fewest, furthest, idle] = [Infinity, -1, 0];
  for (let round = 0; ; round++) {
    const documents = parseYaml(text);
    const standing = documents[0]?.errors ?? [];
    const cost = text.length + ROUNDS.error * standing.length;
    left -= cost;
    const reached = toOriginal(standing[0]?.pos[0] ?? text.length);
    idle = standing.length === 0 || standing.length < fewest || reached > furthest ? 0 : idle + 1;
    [fewest, furthest] = [Math.min(fewest, standing.length), Math.max(furthest, reached)];
    const found = withoutEchoes(text, firstOnEachLine(text, findFaults(text, documents, keys)));
    const isLeast = round < ROUNDS.least && (round === 0 || cost < ROUNDS.characters);
    const goesOn = isLeast || (round < ROUNDS.most && left > 0 && idle < ROUNDS.idle);
    // An edit that changes nothing was already made in the round before.
    const isNew = (edit: Mending) => text.slice(edit.start, edit.end) !== edit.text;
    const edits = goesOn ? found.flatMap((fault) => fault.edit ?? []).filter(isNew) : [];
    const back = toOriginal;
    const know = (fault: Fault) => known.push({ ...fault, start: back(fault.start), end: back(fault.end) });
    found.forEach(know);
    if (edits.length === 0) {
      const errors = found.every((fault) => !fault.edit) ? unrecognised(text, documents[0]?.errors ?? []) : [];
      errors.forEach(know);
      const faults = onceEach(original, known);
      const readable = errors.length === 0 && (documents[0]?.errors ?? []).length === 0;
      return { text, document: documents[0], faults, readable, toOriginal };
    }
    edits.sort((a, b) => a.start - b.start);
    ({ text, toOriginal } = apply(text, edits, back));
  }
}

/**
 * Two causes reported for one slip confuse, and what is still wrong shows in the next round. Full-width commas are the
 * exception: who types one types them all, and a line of hundreds would take as many rounds.
 */
function firstOnEachLine(text: string, faults: Fault[]): Fault[] {
  const pointAt = pointsOf(text);
  const lines = new Map<number, string>();
  return faults
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, rule }) => {
      const { line } = pointAt(start);
      const first = lines.get(line);
      if (first === undefined) lines.set(line, rule);
      return first === undefined || (first === rule && rule === 'fullwidth-comma');
    });
}

/** Faults that make the parser misread the rest of the file, or of the enclosing value. */
const SWALLOWS: ReadonlySet<string> = new Set(['quote-unclosed', 'bracket-unclosed', 'bracket-unmatched']);
/** Faults that may only be echoes of an earlier fault in the same block of the top level. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'indent-uneven',
  'value-missing',
  'colon-missing',
  'colon-in-text',
  'dash-missing',
  'bracket-unmatched',
]);

/** Without faults that may only be echoes of an earlier one: the next round shows which are still there. */
function withoutEchoes(text: string, faults: Fault[]): Fault[] {
  const kept: Fault[] = [];
  for (const fault of faults) {
    const before = kept.at(-1);
    if (before && fault.start < endOf(before)) continue;
    if (
      before &&
      DOUBTFUL.has(fault.rule) &&
      !/^[^\s#-]/mu.test(text.slice(nextLine(text, before.start), fault.start))
    ) {
      continue;
    }
    kept.push(fault);
    if (SWALLOWS.has(fault.rule)) break;
  }
  return kept;
}

/**
 * Each fault once, even if found in two rounds. Uneven indentation is omitted if the line is reported for its spaces.
 */
function onceEach(text: string, faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  const pointAt = pointsOf(text);
  const dented = new Set(
    faults.filter(({ rule }) => rule === 'indent-character').map(({ start }) => pointAt(start).line),
  );
  return faults.filter((fault) => {
    if (fault.rule === 'indent-uneven' && dented.has(pointAt(fault.start).line)) return false;
    const key = `${fault.rule} ${fault.start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Where the last edit of a fault ends, which may be some lines below. */
function endOf({ edit }: Fault): number {
  return [edit ?? []].flat().reduce((last, { end }) => Math.max(last, end), 0);
}

function apply(
  text: string,
  edits: { start: number; end: number; text: string }[],
  back: (offset: number) => number,
): Pick<Mended, 'text' | 'toOriginal'> {
  let out = '';
  let at = 0;
  const marks: { to: number; length: number; from: number; end: number }[] = [];
  for (const edit of edits) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start);
    marks.push({
      to: out.length,
      length: edit.text.length,
      from: edit.start,
      end: edit.end,
    });
    out += edit.text;
    at = edit.end;
  }
  out += text.slice(at);
  const toOriginal = (offset: number) => {
    let [low, high] = [-1, marks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle]?.to ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = marks[low];
    if (!mark) return back(offset);
    const into = offset - mark.to;
    return back(into < mark.length ? Math.min(mark.from + into, mark.end) : mark.end + into - mark.length);
  };
  return { text: out, toOriginal };
}

function parseYaml(text: string): Document[] {
  const { stackTraceLimit } = Error;
  // The parser makes an Error for each slip; with thousands, capturing their stacks takes longer than all the rest.
  Error.stackTraceLimit = 0;
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      // The library's own check compares every pair of keys; ours is a Set in `normalise`.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return 'empty' in documents ? [] : (documents as Document[]);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
