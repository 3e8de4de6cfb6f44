import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHROMIUM } from '../chromium.ts';
import { pagesOf, type RenderedPage } from '../docx/rendering.ts';

/** What pages of a browser are measured by, as far as this machine lacks it. */
export const missing = [
  ...(CHROMIUM ? [] : ['chromium']),
  ...['pdftotext', 'pdftoppm'].filter((tool) => spawnSync(tool, ['--help']).error),
  ...(spawnSync('fc-list', [':lang=zh']).stdout?.length ? [] : ['a Chinese font']),
];
export const skipped = `skipped: the pages in a browser, for want of ${missing.join(', ')}`;
if (missing.length > 0) process.stdout.write(`${skipped}\n`);

/** The pages as a browser prints them. */
export async function printed(html: string): Promise<RenderedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'summarize-browser-'));
  try {
    const [file, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(file, html);
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    execFileSync(CHROMIUM ?? '', [...options, `--print-to-pdf=${pdf}`, `${pathToFileURL(file)}`], { stdio: 'ignore' });
    return await pagesOf(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
