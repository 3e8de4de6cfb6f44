import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

const FOLDER = resolve('examples');
const FILES = readdirSync(FOLDER).filter((file) => /\.(?:yaml|md|docx)$/u.test(file));

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

// What is suppressed is explained where it is: a comment in the data file, or summarize.config.yaml beside package.json.
test.each(FILES)('%s lints clean', async (file) => {
  expect(await desk.run(['lint', resolve(FOLDER, file)])).toMatchObject({ code: 0, out: '' });
});

test('the style file lints clean by itself, and a report is set by it', async () => {
  const style = resolve(FOLDER, 'styles/office.yaml');
  expect(await desk.run(['lint', style])).toMatchObject({ code: 0, out: '' });
  const json = JSON.parse((await desk.run(['page', style, '-f', 'json'])).out);
  const told = Object.fromEntries(json.values.map(({ name, value }: { name: string; value: string }) => [name, value]));
  expect(told).toMatchObject({
    每行字数: '28字',
    每页行数: '22行',
    二级标题加粗: '加粗',
    '数字、西文字体': 'Times New Roman',
  });
});

test('data file, Markdown and Word draft of each example are there', () => {
  const names = FILES.map((file) => file.replace(/\.\w+$/u, ''));
  expect(FILES.length).toBe(3 * new Set(names).size);
});
