import { type Derivation, isStated } from '../check-sheet/derivation.ts';
import type { Row } from '../check-sheet/row.ts';
import type { Sheet } from '../check-sheet/sheet.ts';
import { FALL, RISE } from '../zh/change-words.ts';

/** A number in the data that changed, or whose derived values changed. */
export interface FigureChange {
  /** 随之变动: not changed itself, only what it is computed from. */
  kind: '改动' | '新增' | '删去' | '随之变动';
  figure: string;
  /** Which number of the figure; '' for the figure itself. */
  item: string;
  /** As printed; '' if there is none in that state. */
  before: string;
  after: string;
  /** Derived values that changed with it. */
  moved: Moved[];
  /** Where the report states it now; for a deleted one, where it did. */
  uses: string[];
}

/** 同比增长41.7% → 同比增长43.0%, and how each is computed. */
export interface Moved {
  before: Derivation | undefined;
  after: Derivation | undefined;
}

/** In the order of the new sheet; deleted ones come last. */
export function figureChanges(before: Sheet, after: Sheet): FigureChange[] {
  const old = byKey(before);
  const now = byKey(after);
  const changed = [...now].flatMap(([key, row]): FigureChange[] => {
    const was = old.get(key);
    if (!was) return isSaid(row) ? [whole('新增', row)] : [];
    const moved = movedOf(was.derived, row.derived);
    if (was.value === row.value && moved.length === 0) return [];
    const kind = row.summed && was.summed ? '随之变动' : '改动';
    return [{ kind, ...named(row), before: was.value, after: row.value, moved, uses: row.uses }];
  });
  const gone = [...old].flatMap(([key, row]) => (now.has(key) || !isSaid(row) ? [] : [whole('删去', row)]));
  return withFollowers([...changed, ...gone]);
}

/** Marks as 随之变动 the changes that only follow from others, and drops those of them that read the same. */
function withFollowers(all: readonly FigureChange[]): FigureChange[] {
  const known = { before: numbersOn('before', all), after: numbersOn('after', all) };
  return all.flatMap(apart).flatMap((change): FigureChange[] => {
    const { kind, before, after, moved } = change;
    const isSum = kind === '随之变动';
    const isFollower =
      (isSum || (kind === '改动' && before === after)) && moved.every((each) => followsFrom(each, known));
    if (!isFollower) return [isSum ? { ...change, kind: '改动' } : change];
    const isRead = before !== after || moved.some((each) => each.before?.text !== each.after?.text);
    return isRead ? [{ ...change, kind: '随之变动' }] : [];
  });

  /** Splits a sum that changed with its parts from what somebody typed beside it: its rank, its 上年. */
  function apart(change: FigureChange): FigureChange[] {
    const { kind, before, after, moved } = change;
    const own = moved.filter((each) => !followsFrom(each, known));
    if (kind !== '随之变动' || before === after || own.length === 0) return [change];
    const rest = moved.filter((each) => !own.includes(each));
    return [
      { ...change, kind: '改动', before: after, moved: own },
      { ...change, moved: rest },
    ];
  }
}

type Side = 'before' | 'after';

/** All values that these numbers and their derived values have on that side. */
function numbersOn(side: Side, all: readonly FigureChange[]): Set<string> {
  return new Set(
    all.flatMap((change) => {
      const own = change.before === change.after ? [] : numbersIn(change[side]);
      return [...own, ...change.moved.flatMap((each) => numbersIn(each[side]?.text ?? ''))];
    }),
  );
}

/** Whether the numbers in which its formula differs were all changed elsewhere. */
function followsFrom({ before, after }: Moved, known: Record<Side, ReadonlySet<string>>): boolean {
  if ((before && isStated(before)) || (after && isStated(after))) return false;
  const [was, is] = [numbersIn(before?.how ?? ''), numbersIn(after?.how ?? '')];
  return (
    was.every((each) => is.includes(each) || known.before.has(each)) &&
    is.every((each) => was.includes(each) || known.after.has(each))
  );
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?/gu) ?? [];
}

/** Achievements without 编号 are identified by title, and rows with the same key by their order. */
function byKey({ departments }: Sheet): Map<string, Row> {
  const rows = departments.flatMap((department) => department.rows);
  const known = new Map<string, Row>();
  for (const row of rows) {
    const { figure, item, kind, label } = row;
    const key = `${figure} ${item} ${kind === 'achievement' ? label : ''}`;
    let number = 0;
    while (known.has(`${key} ${number}`)) number++;
    known.set(`${key} ${number}`, row);
  }
  return known;
}

/** A row that is only a heading has no number of its own. */
function isSaid({ value, derived }: Row): boolean {
  return value !== '' || derived.length > 0;
}

function named({ figure, item }: Row): Pick<FigureChange, 'figure' | 'item'> {
  return { figure, item };
}

function whole(kind: '新增' | '删去', row: Row): FigureChange {
  const isNew = kind === '新增';
  const moved = row.derived.map(
    (each): Moved => ({ before: isNew ? undefined : each, after: isNew ? each : undefined }),
  );
  return { kind, ...named(row), before: isNew ? '' : row.value, after: isNew ? row.value : '', moved, uses: row.uses };
}

/** Pairs derived values on the same subject; if as many are left on both sides, also 增长 with 下降. */
function movedOf(before: readonly Derivation[], after: readonly Derivation[]): Moved[] {
  const isSame = (a: Derivation, b: Derivation) => a.text === b.text && a.how === b.how;
  const left = before.filter((each) => !after.some((other) => isSame(each, other)));
  const fresh = after.filter((each) => !before.some((other) => isSame(each, other)));
  const pairs = fresh.map((each): Moved => {
    const index = left.findIndex((other) => subject(other) === subject(each));
    return { before: index < 0 ? undefined : left.splice(index, 1)[0], after: each };
  });
  const unpaired = pairs.filter((pair) => pair.before === undefined);
  if (unpaired.length === left.length) for (const pair of unpaired) pair.before = left.shift();
  return [...pairs, ...left.map((each): Moved => ({ before: each, after: undefined }))];
}

const VERBS = new RegExp(`${RISE}|${FALL}`, 'gu');

/** 同比 in 同比增长41.7%. */
function subject({ text }: Derivation): string {
  return text.replace(/[\d.%−]+/gu, '').replace(VERBS, '');
}
