import type * as z from 'zod/mini';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { entryOf, type Mapping, type Node, nearestPlace, nodeAt, type Source } from '../source/node.ts';
import { blankEntry, word } from './messages.ts';
import { STAND_IN_PERIOD } from './period.ts';
import { periodMeant } from './period-meant.ts';
import { type Report, report } from './schema.ts';

interface Validated {
  /** Undefined if the data does not fit the schema. */
  report: Report | undefined;
  /** The report without its invalid parts, so that the rest can still be checked; undefined if too little is left. */
  partial: Report | undefined;
  diagnostics: Diagnostic[];
}

/** Rounds of pruning before giving up on a partial report. Each removes every invalid part that zod reports. */
const ROUNDS = 8;

/** A normalised source → a report, or all reasons why it is not one. */
export function validate(source: Source): Validated {
  const diagnostics: Diagnostic[] = [];
  const root = source.root;
  if (!root) return { report: undefined, partial: undefined, diagnostics };
  if (root.kind !== 'map') {
    const what = root.kind === 'list' ? '一个列表' : '一段文字';
    return {
      report: undefined,
      partial: undefined,
      diagnostics: [
        {
          rule: 'wrong-shape',
          severity: 'error',
          message: `整个文件是${what}，应为“键: 值”：单位、年度、主要工作等各占一行。`,
          hint:
            root.kind === 'list'
              ? '去掉行首的“- ”，或把它们放到“主要工作:”“亮点:”之下。'
              : '参照examples文件夹里的示例填写。',
          place: { ...root.place, end: root.place.start },
          related: [],
        },
      ],
    };
  }
  let value = plain(root);
  const result = report.safeParse(value);
  if (result.success) return { report: result.data, partial: result.data, diagnostics };
  for (const issue of result.error.issues) diagnostics.push(...diagnose(source, root, report, issue));
  let issues = result.error.issues;
  let hasPeriod = true;
  for (let round = 0; round < ROUNDS; round++) {
    hasPeriod &&= !issues.some(({ path }) => path[0] === 'period') || meantBy(value) !== undefined;
    value = prune(value, issues);
    const again = report.safeParse(value);
    if (again.success) {
      const partial = hasPeriod ? again.data : { ...again.data, period: STAND_IN_PERIOD };
      return { report: undefined, partial, diagnostics };
    }
    issues = again.error.issues;
  }
  return { report: undefined, partial: undefined, diagnostics };
}

/** A zod issue → diagnostics, each at its place. */
export function diagnose(
  source: Source,
  root: Mapping,
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
): Diagnostic[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const entry = entryOf(nodeAt(root, path), key);
      return stamp(
        [...path, key],
        entry?.keyPlace ?? root.place,
        word(issue, { root, schema, path, key, node: entry?.value }),
      );
    });
  }
  if (issue.code === 'invalid_key') {
    const entry = entryOf(nodeAt(root, path.slice(0, -1)), String(path.at(-1)));
    return [stamp(path, entry?.keyPlace ?? root.place, word(issue, { root, schema, path, node: entry?.value }))];
  }
  const node = nodeAt(root, path);
  const place = node?.place ?? blankEntry({ root, path })?.keyPlace ?? nearestPlace(source, path.slice(0, -1));
  return [stamp(path, place, word(issue, { root, schema, path, node }))];
}

function stamp(
  path: (string | number)[],
  place: Place,
  words: { rule: string; message: string; hint: string },
): Diagnostic {
  return { ...words, severity: 'error', place, path, related: [] };
}

/** The tree as plain values, every leaf the text typed. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** Placeholders for what every report must have, so that the rest can be checked if only these are missing. */
const STAND_IN: Record<string, (data: unknown) => unknown> = {
  organization: () => ({ fullName: '单位' }),
  period: (data) => meantBy(data) ?? STAND_IN_PERIOD.label,
};

/** The 年度 that was meant by the one typed: 2026年 for 2O26年. */
function meantBy(data: unknown): string | undefined {
  const { period } = data as Record<string, unknown>;
  return typeof period === 'string' ? periodMeant(period) : undefined;
}

function prune(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  for (const issue of [...issues].reverse()) {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) remove(copy, [...issue.path, key]);
      continue;
    }
    const [top] = path;
    if (path.length <= 2 && typeof top === 'string' && top in STAND_IN) copy[top] = STAND_IN[top]?.(copy);
    else if (issue.code === 'invalid_type' && !has(copy, path)) put(copy, path, '');
    else remove(copy, path);
  }
  return copy;
}

function has(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !(step in at)) return false;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return true;
}

/** Removes a value. In a list it leaves a hole, so that the other items keep their indexes. */
function remove(value: unknown, path: readonly PropertyKey[]): void {
  const at = holder(value, path);
  const last = path.at(-1);
  if (last === undefined || !at) return;
  if (!Array.isArray(at)) {
    delete at[last];
    return;
  }
  const index = Number(last);
  const hole = isHole(at[index]);
  if (hole) at.splice(index, 1);
  else
    at[index] =
      typeof at[index] === 'object' && at.some((each, other) => other !== index && typeof each === 'string') ? '' : {};
}

function isHole(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function put(value: unknown, path: readonly PropertyKey[], filling: string): void {
  const at = holder(value, path);
  const last = path.at(-1);
  if (at && last !== undefined) at[last] = filling;
}

function holder(value: unknown, path: readonly PropertyKey[]): Record<PropertyKey, unknown> | undefined {
  let at = value as Record<PropertyKey, unknown>;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = at[step] as Record<PropertyKey, unknown>;
  }
  return typeof at === 'object' && at !== null ? at : undefined;
}
