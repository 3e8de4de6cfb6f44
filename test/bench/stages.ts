import { readFileSync, writeFileSync } from 'node:fs';
import { treeOf } from '../../src/commands/tree-of.ts';
import { frameOf, titleOf } from '../../src/markdown/frame.ts';
import { loadTemplates } from '../../src/markdown/templates.ts';
import { write } from '../../src/markdown/write.ts';
import { type Inspection, inspectData } from '../../src/pipeline/inspect-data.ts';
import { readData } from '../../src/pipeline/read-data.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import type { World } from '../../src/world.ts';

/**
 * The stages that `lint` runs, and for a draft those behind them, and nothing round them: no command line, no
 * configuration looked for, no other files, no reporter, no careful writing. What the program takes beyond it could be
 * saved; the rest is the work. Bundled and run as the program itself is.
 */
export async function main([file = '', draft]: string[], world: World): Promise<number> {
  const inspection = inspectData(readData(file, readFileSync(file)), DEFAULTS);
  world.stderr.write(`${file}：${inspection.diagnostics.length}个问题。\n`);
  if (draft && inspection.sound) writeFileSync(draft, await documentOf(inspection.sound, inspection.page, draft));
  return 0;
}

async function documentOf(
  { report, figures }: NonNullable<Inspection['sound']>,
  { page }: Inspection['page'],
  draft: string,
): Promise<string | Uint8Array> {
  const nothing = { read: () => undefined, list: () => [], isFolder: () => false };
  const found = await loadTemplates(nothing, report.template, undefined);
  if (!('main' in found)) throw new Error(`no template ${report.template}`);
  const { markdown, charts, attachments } = write(report, figures, found);
  if (!draft.endsWith('.docx')) return markdown;
  const frame = frameOf(report, titleOf(markdown), attachments);
  const { toDocx } = await import('../../src/docx/index.ts');
  return toDocx(await treeOf({ markdown, charts, attachments: frame.attachments }), frame, page);
}

export function uncaught(error: unknown): void {
  throw error;
}
