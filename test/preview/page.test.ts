import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Desk, type Watching } from '../commands/run.ts';
import { isMissing, openBrowser, skipped } from './browser.ts';

/** The page of the preview as a person sees it, in a browser. */

const item = (index: number) => `  - 标题: 推进第${index}项重点工作
    要点:
      - {标题: 抓好落实, 内容: ${`围绕产业链部署创新链，推动第${index}批工程落地见效。`.repeat(12)}}
`;
const REPORT = `单位: 某市科学技术局
年度: 2013
指标:
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 责任: 知识产权科}
  高新技术企业: {单位: 家, 数值: 36, 上年: 29, 同比: 30%}
亮点: [全市【专利申请量】]
主要工作:
${[1, 2, 3, 4, 5, 6, 7, 8].map(item).join('')}  - 标题: 强化专利管理
    要点:
      - {标题: 提升质量, 内容: 全市【专利申请量.全】。全市【高新技术企业】，成效十分十分明显。}
      - {标题: 如实反映, 内容: "有人写<script>document.title='坏'</script>和javascript:alert(1)"}
结语: 全年【专利申请量.数值】。
`;

describe.skipIf(isMissing)(isMissing ? skipped : 'the page of the preview', { timeout: 120_000 }, () => {
  let browser: Browser;
  let desk: Desk;
  let watching: Watching;
  let page: Page;
  let pages: FrameLocator;
  let address: string;
  let asked: string[];
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    desk = await Desk.open({ 'report.yaml': REPORT });
    watching = desk.watch(['preview', 'report.yaml', '--no-open']);
    await watching.line();
    address = /http:\S+?\/[0-9a-f]+\//u.exec(watching.printed().err)?.[0] ?? '';
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    asked = [];
    page.on('request', (each) => asked.push(each.url()));
    page.on('pageerror', (error) => asked.push(`fault: ${error.message}`));
    page.on('console', (message) => asked.push(`fault: ${message.text()}`));
    await page.goto(address);
    pages = page.frameLocator('#report');
    await pages.locator('section').first().waitFor();
  }, 120_000);
  afterEach(async () => {
    // Whatever was done: nothing was asked for from elsewhere, nothing went wrong on the page.
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    await page.close();
    await watching.stop();
    await desk.close();
  });

  const save = (content: string) => writeFileSync(desk.path('report.yaml'), content);
  /** In the frame of the report; as text, since these tests know no DOM. */
  const inFrame = <T>(code: string) => page.evaluate<T>(`document.querySelector('iframe').${code}`);
  const scrolled = () => inFrame<number>('contentWindow.scrollY');
  const scrollTo = (y: number) => inFrame(`contentWindow.scrollTo(0, ${y})`);
  const topOf = async (text: string) => (await pages.getByText(text).first().boundingBox())?.y ?? Number.NaN;

  test('shows the pages of the report, and what is found in it, errors first', async () => {
    expect(await page.title()).toBe('某市科学技术局2013年科技创新工作总结 · 预览');
    expect(await pages.locator('section').count()).toBeGreaterThan(3);
    expect(await page.locator('.finding em').allTextContents()).toEqual(['错误', '警告', '警告']);
    expect(await page.locator('#findings .where').first().textContent()).toMatch(/^report\.yaml:5:/u);
  });

  test('what stands in the data is text, whatever it looks like', async () => {
    await expect.poll(() => pages.locator('article').textContent()).toContain("<script>document.title='坏'</script>");
    expect(await pages.locator('script').count()).toBe(0);
    expect(await page.title()).not.toBe('坏');
  });

  test('a click on a number tells its figure, how it was computed, where it is typed and where else it is stated', async () => {
    await pages.getByText('41.7%').first().click();
    const card = page.locator('#card');
    expect(await card.locator('h2').textContent()).toBe('专利申请量');
    expect(await card.locator('.given').textContent()).toBe('责任：知识产权科');
    expect(await card.locator('[aria-current=true] span').allTextContents()).toEqual(
      expect.arrayContaining(['同比增长41.7%', '2924÷2063−1']),
    );
    const line = REPORT.split('\n')[3] ?? '';
    const places = ['2924', '2063'].map((number) => `report.yaml:4:${line.indexOf(number) + 1}`);
    expect(await card.locator('.where').allTextContents()).toEqual(places);
    expect(await card.locator('.use strong').allTextContents()).toEqual([
      '一、工作亮点第1段',
      '二（九）1.第1段',
      '结语第1段',
    ]);
    await card.locator('.use').last().click();
    expect(await scrolled()).toBeGreaterThan(2000);
    await expect.poll(() => pages.locator('[data-here]').first().textContent()).toBe('2924');
    expect(await pages.locator('[data-here]').first().isVisible()).toBe(true);
  });

  test('a click on a finding scrolls to its sentence', async () => {
    await page.locator('.finding', { hasText: '十分十分' }).click();
    expect(await scrolled()).toBeGreaterThan(2000);
    const marked = "contentWindow.CSS.highlights.get('here').values().next().value";
    expect(await inFrame(`${marked}.toString()`)).toBe('成效十分十分明显');
    const { y } = await inFrame<{ y: number }>(`${marked}.getBoundingClientRect().toJSON()`);
    expect(y > 0 && y < 820).toBe(true);
  });

  test('a save changes the words, and the reader keeps his place', async () => {
    await scrollTo(2400);
    // The line that stands at the top of the view.
    await scrollTo((await scrolled()) + (await topOf('推动第6批工程')) - 60);
    const before = await topOf('推动第6批工程');
    const at = await scrolled();
    save(REPORT.replace('亮点: [', '亮点: [新写在最前面的一条是我们从前没有做过的一件事情, ').replace('2924', '2925'));
    expect(await watching.line()).toContain('已更新');
    await expect.poll(() => pages.locator('article').textContent()).toContain('新写在最前面的一条');
    await expect.poll(() => topOf('推动第6批工程')).toBeCloseTo(before, 0);
    // What is new is shown for a moment, and is set as it will stay.
    const changed = pages.locator('p[data-changed]').first();
    expect(await changed.evaluate('(block) => getComputedStyle(block).textIndent')).not.toBe('0px');
    // Its own page breaks come a moment later.
    await page.waitForTimeout(1500);
    expect(Math.abs((await topOf('推动第6批工程')) - before)).toBeLessThan(2);
    expect(await scrolled()).toBeGreaterThan(at);
    expect(await page.locator('#status').textContent()).toMatch(/^\d\d:\d\d:\d\d 已更新，1个错误、2个警告。$/u);
    await page.locator('#to-change').click();
    expect(await scrolled()).toBeLessThan(at);
  });

  test('a card stays open over a save, with the new number', async () => {
    await pages.getByText('2924').first().click();
    save(REPORT.replace('2924', '3000'));
    await expect.poll(() => page.locator('#card .number strong').first().textContent()).toBe('3000件');
    expect(await page.locator('#card h2').textContent()).toBe('专利申请量');
  });

  test('while the data are at fault the pages stay, and the faults are told', async () => {
    const words = await pages.locator('article').textContent();
    save(REPORT.replace('全市【专利申请量】', '全市【专利申请】'));
    await expect
      .poll(() => page.locator('#status').textContent())
      .toMatch(/没有更新，2个错误、1个警告。页面还是改动前的样子。$/u);
    expect(await pages.locator('article').textContent()).toBe(words);
    expect(await page.locator('.error .message').allTextContents()).toContain('没有名为“专利申请”的指标。');
    save(REPORT);
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/已更新/u);
    expect(await page.locator('body').getAttribute('class')).toBe('');
  });

  test('a finding that was left is not chosen again by a save', async () => {
    const chosen = page.locator('.finding[aria-current=true]');
    await page.keyboard.press('j');
    expect(await chosen.count()).toBe(1);
    await page.keyboard.press('Escape');
    save(REPORT.replace('十分十分', '十分'));
    await expect.poll(() => page.locator('.finding').count()).toBe(2);
    expect(await chosen.count()).toBe(0);
    save(REPORT);
    await expect.poll(() => page.locator('.finding').count()).toBe(3);
  });

  test('a configuration at fault is told as the terminal tells it', async () => {
    writeFileSync(desk.path('summarize.config.yaml'), '规则: {x: y}\n');
    await expect.poll(() => page.locator('#detail').textContent()).toContain('没有名为“x”的规则。');
    expect(await page.locator('#no-findings').isVisible()).toBe(false);
    expect(await page.locator('#status').textContent()).toContain('配置文件summarize.config.yaml有错');
  });

  test('all of it can be done by keys alone', async () => {
    await page.keyboard.press('n');
    const focused = () => inFrame<string>('contentDocument.activeElement.textContent');
    expect(await focused()).toBe('2924');
    await page.keyboard.press('n');
    expect(await focused()).toBe('41.7%');
    await page.keyboard.press('p');
    expect(await focused()).toBe('2924');
    await page.keyboard.press('Enter');
    expect(await page.locator('#card h2').textContent()).toBe('专利申请量');
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>("document.activeElement.textContent.startsWith('结语')")) break;
    }
    await page.keyboard.press('Enter');
    expect(await scrolled()).toBeGreaterThan(2000);
    await page.keyboard.press('Escape');
    expect(await page.locator('#card').isVisible()).toBe(false);
    await page.keyboard.press('j');
    expect(await page.locator('.finding[aria-current=true] em').textContent()).toBe('错误');
    await page.keyboard.press('j');
    expect(await page.locator('.finding[aria-current=true] em').textContent()).toBe('警告');
    await page.keyboard.press('k');
    expect(await page.locator('.finding[aria-current=true] em').textContent()).toBe('错误');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
  });

  test('says when the preview was ended', async () => {
    expect(await watching.stop()).toMatchObject({ code: 0, err: expect.stringMatching(/已停止。\n$/u) });
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/^预览已停止，/u);
  });

  test('answers nobody else', async () => {
    const { port, pathname } = new URL(address);
    const ask = (headers: Record<string, string>, method = 'GET') =>
      new Promise<number | undefined>((done) => {
        request({ host: '127.0.0.1', port, path: pathname, method, headers }, (response) => {
          response.resume();
          done(response.statusCode);
        }).end();
      });
    expect(await ask({})).toBe(200);
    expect(await ask({ host: `evil.example:${port}` })).toBe(421);
    expect(await ask({ origin: 'http://evil.example' })).toBe(403);
    expect(await ask({}, 'POST')).toBe(405);
  });
});
