import type { Diagnostic, Place } from '../diagnostic.ts';
import { type Entry, entryOf, type Mapping, type Node, nodeAt, type Source, startOf } from '../source/node.ts';
import { shapeOf } from './fields.ts';
import { normalise } from './normalise.ts';
import { part, report } from './schema.ts';
import { diagnose, plain } from './validate.ts';

/** What a department hands in: its lists as a normalised tree, with the faults of the file as a part. */
export interface Part {
  source: Source;
  department: string;
  /** In a table with a column 部门: the department of the rows from each offset on. */
  departments?: readonly { from: number; department: string }[];
  /** Faults of the file's syntax; `diagnostics` has those of its content. */
  slips: Diagnostic[];
  diagnostics: Diagnostic[];
  /** The key that makes the file a whole report, which no report may include. */
  whole: Entry | undefined;
  /** 引入 in a part: it could include further files, or the report itself. */
  nested: Entry | undefined;
}

/** The fields that make a file a part. */
export const PART_FIELDS = shapeOf(part).fields.filter(({ id }) => id === 'department' || id === 'mainFile');

/** Whether a data file is a part: it says who handed it in, or to which file it belongs. */
export function isPart(root: Node | undefined): boolean {
  return keyed(root, PART_FIELDS) !== undefined && keyed(root, WHOLE) === undefined;
}

/** The fields that make a file a whole report. */
export const WHOLE = shapeOf(report).fields.filter(({ id }) => id === 'organization' || id === 'period');
const NESTED = shapeOf(report).fields.filter(({ id }) => id === 'include');

function keyed(root: Node | undefined, fields: readonly { id: string; zh: string }[]): Entry | undefined {
  if (root?.kind !== 'map') return undefined;
  return root.entries.find(({ key }) => fields.some(({ id, zh }) => key === id || key === zh));
}

/**
 * A parsed file as a part. Top keys that do not belong there are reported and removed; the content of the lists is
 * checked after joining. `department`: for a table, which cannot name it itself.
 */
export function partOf(parsed: Source, slips: Diagnostic[], department?: string): Part {
  const { source, diagnostics } = normalise(parsed, part);
  const { root } = source;
  // A table has its own message for this.
  const isEmpty = ({ rule }: Diagnostic) => rule === 'file-empty' && department === undefined;
  const told = slips.map((each) => (isEmpty(each) ? { ...each, ...EMPTY } : each));
  const fail = (rule: string, message: string, hint: string, place: Place) =>
    diagnostics.push({ rule, severity: 'error', message, hint, place, related: [] });
  const nothing = { source, department: department ?? '', slips: told, diagnostics, whole: undefined };
  if (root?.kind !== 'map') {
    if (root) {
      const what = root.kind === 'list' ? '一个列表' : '一段文字';
      const message = `整个文件是${what}，应为“键: 值”：部门、归入、指标、主要工作等各占一行。`;
      fail('wrong-shape', message, '第一行写“部门: 成果科”，第二行写“归入: ../总结.yaml”。', startOf(source));
    }
    return { ...nothing, nested: undefined };
  }
  const nested = keyed(root, NESTED);
  const whole = keyed(root, WHOLE);
  if (whole) return { ...nothing, whole, nested };
  const named = nodeAt(root, ['department']);
  const complete = department === undefined || named ? root : { ...root, entries: [said(root, department)] };
  const wrong = new Set<string>();
  for (const { key, typed, keyPlace } of root.entries) {
    if (PART_KEYS.has(key)) continue;
    wrong.add(key);
    // 引入 is reported where the part is named.
    if (!REPORT_KEYS.has(key) || nested?.key === key) continue;
    const message = `“${typed}”写在一个部门的部分里，应写在主文件里。`;
    fail('key-of-main-file', message, `移到主文件里；部分里只写${LISTS}。`, keyPlace);
  }
  const result = part.safeParse(plain(complete));
  for (const issue of result.success ? [] : result.error.issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      const keys = issue.keys.filter((key) => !REPORT_KEYS.has(key));
      if (keys.length > 0) diagnostics.push(...diagnose(source, root, part, { ...issue, keys }));
    } else if (issue.path.length === 1) {
      wrong.add(String(issue.path[0]));
      diagnostics.push(...diagnose(source, root, part, issue));
    }
  }
  const entries = root.entries.filter(({ key }) => !wrong.has(key));
  const own = named?.kind === 'scalar' ? named.text.trim() : undefined;
  return {
    ...nothing,
    source: { ...source, root: { ...root, entries } },
    department: own ?? department ?? '',
    nested,
  };
}

function said(root: Mapping, department: string): Entry {
  const value: Node = { kind: 'scalar', text: department, style: 'plain', place: root.place, stretches: null };
  return { key: 'department', typed: '部门', keyPlace: root.place, value };
}

const keysOf = (schema: typeof part | typeof report) => shapeOf(schema).fields.flatMap(({ id, zh }) => [id, zh]);
const PART_KEYS: ReadonlySet<string> = new Set(shapeOf(part).fields.map(({ id }) => id));
const REPORT_KEYS: ReadonlySet<string> = new Set(keysOf(report));
const LISTS = shapeOf(part)
  .fields.filter((each) => !PART_FIELDS.includes(each))
  .map(({ zh }) => zh)
  .join('、');
const EMPTY = {
  message: '文件里没有内容，应有部门、归入，以及指标、主要工作等。',
  hint: '第一行写“部门: 成果科”，第二行写“归入: ../总结.yaml”，下面写要报的内容。',
};

/** The main file that a part says it belongs to, as typed. */
export function mainFileOf({ root }: Source): string | undefined {
  const value = entryOf(root, 'mainFile')?.value;
  return value?.kind === 'scalar' && value.text.trim() !== '' ? value.text.trim() : undefined;
}
