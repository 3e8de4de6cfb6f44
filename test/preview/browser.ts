import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM } from '../chromium.ts';

export const skipped = 'skipped: the preview in a browser, for want of chromium';
export const isMissing = CHROMIUM === undefined;
if (isMissing) process.stdout.write(`${skipped}\n`);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}
