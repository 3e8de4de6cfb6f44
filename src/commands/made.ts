import type { IsUntouched } from '../files/replace.ts';
import type { TableDocument } from '../tables/document.ts';

/** What to write, and whether an existing file may be replaced. */
export interface Made {
  bytes: Uint8Array | string;
  isUntouched: IsUntouched;
  /** The existing file is always kept beside the new one. */
  keeps?: boolean;
}

/** Text in a format that cannot show whether the file was edited. */
export function withoutDigest(text: string): Made {
  return { bytes: text, isUntouched: () => false, keeps: true };
}

/** `text`: including its digest (see withJsonDigest). */
export async function asJson(text: string): Promise<Made> {
  const { isUntouchedJson } = await import('../json-digest.ts');
  return { bytes: text, isUntouched: isUntouchedJson };
}

/** With its digest if it goes to a file. */
export async function asMarkdown(tables: TableDocument, toFile: boolean): Promise<Made> {
  const [{ toMarkdown }, { isUntouchedText, withDigest }] = await Promise.all([
    import('../tables/to-markdown.ts'),
    import('../markdown/digest.ts'),
  ]);
  const text = toMarkdown(tables);
  return { bytes: toFile ? withDigest(text) : text, isUntouched: isUntouchedText };
}

/** On the page of a working paper, or of a report. */
export async function asDocx(tables: TableDocument, on: 'sheet' | 'report'): Promise<Made> {
  const [{ toTree }, { isUntouched, sheetPage, toDocx }] = await Promise.all([
    import('../tables/to-tree.ts'),
    import('../docx/index.ts'),
  ]);
  const page = on === 'sheet' ? sheetPage : undefined;
  return { bytes: await toDocx(toTree(tables), { title: tables.title }, page), isUntouched };
}

/** `bytes`: a workbook including its digest. */
export async function asXlsx(bytes: Uint8Array): Promise<Made> {
  const { isUntouched } = await import('../ooxml/digest.ts');
  return { bytes, isUntouched };
}
