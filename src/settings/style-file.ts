import * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostic.ts';
import { dataKeys, shapeOf } from '../report/fields.ts';
import { normalise } from '../report/normalise.ts';
import { page } from '../report/schema.ts';
import { diagnose, plain } from '../report/validate.ts';
import { entryOf, type Node, startOf } from '../source/node.ts';
import { parse } from '../source/parse.ts';
import type { PageLayer } from './page-layers.ts';

/** An office's own style file. */
export interface StyleFile {
  /** Name and text, for code frames. */
  file: string;
  text: string;
  /** Undefined if it could not be read or has errors. */
  layer: PageLayer | undefined;
  diagnostics: Diagnostic[];
}

/** The schema of a style file, which cannot name another one. */
export const styleFile = z.omit(page, { file: true });

/** Reads a style file, in which the whole mapping is 版式. */
export function readStyleFile(file: string, bytes: Uint8Array): StyleFile {
  const parsed = parse(file, bytes, dataKeys(page));
  const diagnostics = parsed.diagnostics.map((each) => (each.rule === 'file-empty' ? { ...each, ...EMPTY } : each));
  const { root, text } = parsed.source;
  const fail = (rule: string, message: string, hint: string, place = startOf(parsed.source)) =>
    diagnostics.push({ rule, severity: 'error', message, hint, place, related: [] });
  if (root && root.kind !== 'map') {
    const what = root.kind === 'list' ? '一个列表' : '一段文字';
    fail(
      'wrong-shape',
      `整个版式文件是${what}，应为“键: 值”：页边距、行距、正文等各占一行。`,
      '参照说明里“版式”一节的示例填写。',
    );
  }
  if (root?.kind !== 'map') return { file, text, layer: undefined, diagnostics };
  const normalised = normalise(parsed.source, page);
  const { source } = normalised;
  diagnostics.push(...normalised.diagnostics);
  const result = page.safeParse(plain(source.root ?? root));
  if (!result.success && source.root?.kind === 'map') {
    for (const issue of result.error.issues) diagnostics.push(...diagnose(source, source.root, page, issue));
  }
  const nested = entryOf(source.root, 'file');
  if (nested)
    fail(
      'style-file-nested',
      '版式文件里写了“样式文件”，应只写在数据文件或配置文件里。',
      '把那个文件里的值写到这里来。',
      nested.keyPlace,
    );
  const sound = result.success && !diagnostics.some(({ severity }) => severity === 'error');
  return { file, text, layer: sound ? { settings: result.data, source, at: [] } : undefined, diagnostics };
}

const EMPTY = { message: '版式文件里没有内容，应有页边距、行距、正文等。', hint: '参照说明里“版式”一节的示例填写。' };

/** Keys of 版式 that are also keys of a report: 标题 and 正文 may have been meant as text. */
const WORDS_TOO = new Set(['title', 'body', 'table', 'signature', 'secrecy', 'signatory', 'attachment']);

/** Whether a file is 版式 and not a report: it has only keys of 版式, and at least one that no report has. */
export function isStyleFile(root: Node | undefined): boolean {
  if (root?.kind !== 'map') return false;
  const { fields } = shapeOf(page);
  const ids = root.entries.map(({ typed }) => fields.find(({ id, zh }) => typed === id || typed === zh)?.id);
  return ids.every((id) => id !== undefined) && ids.some((id) => id !== undefined && !WORDS_TOO.has(id));
}
