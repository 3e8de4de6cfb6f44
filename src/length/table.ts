import type { TableDocument } from '../tables/document.ts';
import type { Length, Lengths } from './lengths.ts';

export const HEAD = ['部分', '字数', '规定', '相差'];

/** A line for each part, its sections indented below it, and the whole last. */
export function rowsOf({ whole, parts }: Lengths): string[][] {
  return [...parts.flatMap((part) => [row(part), ...part.sections.map((section) => row(section, '　'))]), row(whole)];
}

function row({ label, length, limit }: Length, indent = ''): string[] {
  const over = limit === undefined ? 0 : length - limit;
  const difference = limit === undefined ? '' : over > 0 ? `多${over}` : `还可写${-over}`;
  return [indent + label, String(length), limit === undefined ? '' : String(limit), difference];
}

export function notesOf({ file, whole, omitted }: Lengths): string[] {
  return [
    '一个汉字、一个标点算一字，连着的数字或西文算一字，同Word的“字数”。',
    ...(file > whole.length ? [`连同版头、落款、附件，共${file}字。`] : []),
    ...(omitted > 0 ? [`写了“省略: true”的${omitted}条没有印，不计在内。`] : []),
  ];
}

export function tablesOf(lengths: Lengths, title: string): TableDocument {
  return {
    title: `${title}字数`,
    introduction: notesOf(lengths),
    parts: [{ heading: '各部分字数', head: HEAD, rows: rowsOf(lengths) }],
  };
}
