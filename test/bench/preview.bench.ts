import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, bench, describe } from 'vitest';
import { Desk } from '../commands/run.ts';
import { isMissing, openBrowser } from '../preview/browser.ts';

const closing: (() => Promise<unknown>)[] = [];
let browser: Browser | undefined;

/** Saves the file with the other of two numbers; done when the page has changed. */
async function previewOf(example: string, from: string, to: string): Promise<() => Promise<void>> {
  const text = readFileSync(`examples/${example}.yaml`, 'utf8');
  const desk = await Desk.open({ 'report.yaml': text });
  const watching = desk.watch(['preview', 'report.yaml', '--no-open']);
  await watching.line();
  browser ??= await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  let seen = () => {};
  await page.exposeFunction('seen', () => seen());
  await page.goto(/http:\S+?\/[0-9a-f]+\//u.exec(watching.printed().err)?.[0] ?? '');
  await page.frameLocator('#report').locator('section').first().waitFor();
  await page.evaluate(
    "new MutationObserver(() => seen()).observe(document.querySelector('iframe').contentDocument.querySelector('article'), { childList: true })",
  );
  closing.push(
    () => page.close(),
    () => watching.stop(),
    () => desk.close(),
  );
  let isOther = false;
  return async () => {
    isOther = !isOther;
    const changed = new Promise<void>((done) => {
      seen = done;
    });
    writeFileSync(desk.path('report.yaml'), isOther ? text.replace(from, to) : text);
    await changed;
  };
}

// From a save to the new words in the browser: at most 100 ms on a machine that does nothing else.
describe.skipIf(isMissing)('preview, from a save to the page', () => {
  afterAll(async () => {
    for (const close of closing) await close();
    await browser?.close();
  });
  for (const [example, from, to] of [
    ['annual-city', '数值: 2924', '数值: 2925'],
    ['district-2024', '数值: 3.68', '数值: 3.69'],
  ] as const) {
    let save: (() => Promise<void>) | undefined;
    bench(
      example,
      async () => {
        save ??= await previewOf(example, from, to);
        await save();
      },
      { iterations: 25, warmupIterations: 5, time: 0, warmupTime: 0 },
    );
  }
});
