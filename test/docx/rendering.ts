import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const tools = resolve('../shared/tools');
/** What pages are rendered and measured by, as far as this machine lacks it. */
export const missing = [
  ...['check-docx', 'measure-page'].map((tool) => join(tools, tool)).filter((tool) => !existsSync(tool)),
  ...['python3', 'xmllint', 'soffice', 'pdftotext', 'pdftoppm'].filter((tool) => spawnSync(tool, ['--help']).error),
  ...(spawnSync('fc-list', [':lang=zh']).stdout?.length ? [] : ['a Chinese font']),
];
export const skipped = `skipped: the rendered pages, for want of ${missing.join(', ')}`;
if (missing.length > 0) process.stdout.write(`${skipped}\n`);
