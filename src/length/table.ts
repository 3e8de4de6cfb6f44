import type { TableDocument } from '../tables/document.ts';
import type { Table } from '../tree.ts';
import type { Length, Lengths } from './lengths.ts';

export const ALIGN: Table['align'] = ['left', 'right', 'right', 'right'];

/** A row for each part, its sections indented below it, and the whole last; limits only if there are any. */
export function tableOf({ whole, parts }: Lengths): { head: string[]; rows: string[][] } {
  const all = [...parts.flatMap((part) => [part, ...part.sections]), whole];
  const hasLimits = all.some(({ limit }) => limit !== undefined);
  const row = ({ label, length, limit }: Length, indent = '') => [
    indent + label,
    String(length),
    ...(hasLimits ? [limit === undefined ? '' : String(limit), differenceText(length, limit)] : []),
  ];
  return {
    head: ['部分', '字数', ...(hasLimits ? ['规定', '相差'] : [])],
    rows: [...parts.flatMap((part) => [row(part), ...part.sections.map((section) => row(section, '　'))]), row(whole)],
  };
}

function differenceText(length: number, limit: number | undefined): string {
  if (limit === undefined) return '';
  return length > limit ? `多${length - limit}` : `还可写${limit - length}`;
}

/** How characters are counted, and which texts are not among them. */
export function notesOf({ file, whole, omitted }: Lengths): string[] {
  return [
    '一个汉字、一个标点算一字，连着的数字或西文算一字，同Word的“字数”。',
    ...(file > whole.length ? [`连同版头、落款、附件，共${file}字。`] : []),
    ...(omitted > 0 ? [`写了“省略: true”的${omitted}条没有印，不计在内。`] : []),
  ];
}

/** For a file: one table, with the notes above it. */
export function tablesOf(lengths: Lengths): TableDocument {
  const { head, rows } = tableOf(lengths);
  return {
    title: `${lengths.title}字数`,
    introduction: notesOf(lengths),
    parts: [{ heading: '各部分字数', head, rows, align: ALIGN }],
  };
}
