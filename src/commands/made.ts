import type { IsUntouched } from '../files/replace.ts';
import type { TableDocument } from '../tables/document.ts';

/** What is to be written, and whether what stands in its place may go. */
export interface Made {
  bytes: Uint8Array | string;
  isUntouched: IsUntouched;
  /** What stood there is always kept beside the new one. */
  keeps?: boolean;
}

/** Text in a format in which it cannot be told whether the file was edited. */
export function withoutDigest(text: string): Made {
  return { bytes: text, isUntouched: () => false, keeps: true };
}

/** `text`: with its digest (see withJsonDigest). */
export async function asJson(text: string): Promise<Made> {
  const { isUntouchedJson } = await import('../json-digest.ts');
  return { bytes: text, isUntouched: isUntouchedJson };
}

/** With its digest where it goes to a file. */
export async function asMarkdown(tables: TableDocument, toFile: boolean): Promise<Made> {
  const [{ toMarkdown }, { isUntouchedText, withDigest }] = await Promise.all([
    import('../tables/to-markdown.ts'),
    import('../markdown/digest.ts'),
  ]);
  const text = toMarkdown(tables);
  return { bytes: toFile ? withDigest(text) : text, isUntouched: isUntouchedText };
}

/** On the page of a working paper, or on that of a report. */
export async function asDocx(tables: TableDocument, on: 'sheet' | 'report'): Promise<Made> {
  const [{ toTree }, { isUntouched, sheetPage, toDocx }] = await Promise.all([
    import('../tables/to-tree.ts'),
    import('../docx/index.ts'),
  ]);
  const page = on === 'sheet' ? sheetPage : undefined;
  return { bytes: await toDocx(toTree(tables), { title: tables.title }, page), isUntouched };
}

/** `bytes`: of a workbook with its digest. */
export async function asXlsx(bytes: Uint8Array): Promise<Made> {
  const { isUntouched } = await import('../ooxml/digest.ts');
  return { bytes, isUntouched };
}
