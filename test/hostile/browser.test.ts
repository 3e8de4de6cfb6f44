import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';
import { isMissing, openBrowser, skipped } from '../preview/browser.ts';

/** Scripts, pictures and links typed in data, where a browser shows them: the draft, and the preview with its findings. */

const MARKUP = [
  '<script>document.title="坏"</script>',
  '<img src=http://evil.example/x.png onerror=document.title="坏">',
  '"><svg onload=document.title="坏">',
  '</style></title></section><iframe src=//evil.example>',
  '<a href=javascript:document.title="坏">甲</a>',
  '[甲](javascript:alert(1))![乙](http://evil.example/x.png)',
  '<style>@import url(http://evil.example/x.css)</style>',
  '&#60;script&#62;document.title="坏"&#60;/script&#62;',
];
const [FIRST = ''] = MARKUP;

const data = JSON.stringify({
  单位: `某局${FIRST}`,
  年度: 2013,
  标题: '某局总结',
  指标: { 甲: { 名称: `专利${FIRST}`, 单位: '件', 数值: 12, 上年: 9, 来源: FIRST, 责任: FIRST } },
  主要工作: MARKUP.map((typed) => ({
    标题: typed,
    概述: `${typed}截止11月底，【甲】。`,
    要点: [{ 标题: typed, 内容: typed }],
  })),
  附表: [{ 标题: FIRST, 表头: MARKUP.slice(0, 4), 行: [MARKUP.slice(4)] }],
  图表: [{ 标题: FIRST, 类型: '柱形', 数据: ['甲'] }],
});

describe.skipIf(isMissing)(isMissing ? skipped : 'in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    desk = await Desk.open({ 'x.yaml': data });
  });
  afterEach(() => desk.close());

  /** Elements of a frame that would run, fetch or lead somewhere. */
  const ACTIVE =
    'script:not([src="main.js"]), img, a[href], iframe:not(#report), object, embed, form:not([method=dialog]), base, meta[http-equiv=refresh]';

  async function shown(
    address: string,
    ready: string,
  ): Promise<{ asked: string[]; title: string; active: number; text: string }> {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (each) => asked.push(each.url()));
    page.on('dialog', (dialog) => asked.push(`dialog: ${dialog.message()}`));
    await page.goto(address);
    await page.locator(ready).first().waitFor();
    const frames = page.frames();
    await Promise.all(frames.map((frame) => frame.waitForLoadState()));
    const found = await Promise.all(frames.map((frame) => frame.locator(ACTIVE).count()));
    const texts = await Promise.all(frames.map((frame) => frame.locator('body').textContent()));
    const title = await page.title();
    await page.close();
    return { asked, title, active: found.reduce((sum, each) => sum + each, 0), text: texts.join('') };
  }

  test('the draft shows the words, and asks for nothing', async () => {
    await desk.run(['x.yaml', '-o', 'x.html']);
    const address = pathToFileURL(desk.path('x.html')).href;
    const { asked, title, active, text } = await shown(address, 'section');
    expect([asked, title, active]).toEqual([[address], '某局总结', 0]);
    for (const typed of MARKUP) expect(text.replace(/\s/gu, '')).toContain(typed.replace(/\s/gu, ''));
  });

  test('the preview asks for its own files alone', async () => {
    const watching = desk.watch(['preview', 'x.yaml', '--no-open']);
    await watching.line();
    const address = /http:\S+?\/[0-9a-f]+\//u.exec(watching.printed().err)?.[0] ?? '';
    const { asked, title, active, text } = await shown(address, '.finding');
    await watching.stop();
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect([title, active]).toEqual(['某局总结 · 预览', 0]);
    expect(text).toContain(FIRST);
  });
});
