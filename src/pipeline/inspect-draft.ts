import type { Diagnostic } from '../diagnostic.ts';
import { withoutDisabled } from '../lint/disables.ts';
import { inOrder } from '../lint/in-order.ts';
import { lintText } from '../lint/text.ts';
import { isMarkdown } from '../passages/is-markdown.ts';
import { ofText } from '../passages/of-text.ts';
import type { Manuscript, Years } from '../passages/passage.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import { decode } from '../source/decode.ts';

export type DraftForm = 'txt' | 'md' | 'docx';

/** A draft as read, in whatever form it was. */
interface DraftRead {
  manuscript: Manuscript;
  /** The text that the places refer to: for a Word file, one paragraph per line. */
  text: string;
}

interface DraftInspection extends Pick<DraftRead, 'text'> {
  diagnostics: readonly Diagnostic[];
}

/** A finished draft, bytes → diagnostics; `years` if given by the user. Undefined if `readDraft` returns that. */
export async function inspectDraft(
  file: string,
  bytes: Uint8Array,
  form: DraftForm,
  years: Years | undefined,
  settings: Settings = DEFAULTS,
  most?: number,
): Promise<DraftInspection | undefined> {
  const read = await readDraft(file, bytes, form, most);
  if (!read) return undefined;
  const { manuscript: typed } = read;
  const manuscript = years ? { ...typed, years: { ...typed.years, ...years } } : typed;
  const findings = lintText(manuscript, () => read.text, settings);
  return { text: read.text, diagnostics: inOrder(withoutDisabled(findings, file, read.text, true)) };
}

/** A finished draft, bytes → its passages. Undefined if it is not of that form, or has more characters than `most`. */
export async function readDraft(
  file: string,
  bytes: Uint8Array,
  form: DraftForm,
  most = Number.POSITIVE_INFINITY,
): Promise<DraftRead | undefined> {
  // The reader of Word files is large: it is only loaded for one.
  if (form === 'docx') return (await import('../passages/of-docx.ts')).ofDocx(file, bytes, most);
  const text = decode(bytes)?.text;
  if (text === undefined || text.length > most) return undefined;
  if (form === 'txt' || !isMarkdown(text)) return { manuscript: ofText(file, text), text };
  return { manuscript: (await import('../passages/of-markdown.ts')).ofMarkdown(file, text), text };
}
