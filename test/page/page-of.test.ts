import { expect, test } from 'vitest';
import { gbt9704 } from '../../src/page/page.ts';
import { pageOf } from '../../src/page/page-of.ts';
import { nearestOf, settingsOf } from '../../src/page/page-settings.ts';

test('where nothing is set the page is the standard’s', () => {
  expect(pageOf({})).toEqual(gbt9704);
});

test('the standard’s pitch and spacing are those that fill its type area with 22 lines of 28 characters', () => {
  expect(pageOf({ characters: 28, lines: 22 })).toEqual(gbt9704);
});

test('margins alone are literal: pitch and spacing stay, what fits on a line and a page follows', () => {
  const page = pageOf({ margins: { left: 30, right: 29, top: 30, bottom: 30 } });
  expect([page.linePitch, page.characterSpacing]).toEqual([28.95, -0.25]);
  expect(page.grid).toEqual({ characters: 27, lines: 23 });
});

test('characters and lines asked for are fitted into whatever margins there are', () => {
  const page = pageOf({ margins: { left: 30, right: 29 }, characters: 30, lines: 26 });
  expect(page.grid).toEqual({ characters: 30, lines: 26 });
  expect(page.linePitch).toBeCloseTo(24.5, 5);
  expect(page.characterSpacing).toBeCloseTo(-1.8, 5);
});

test('of 29 pt the standard’s type area holds 21 lines', () => {
  expect(pageOf({ linePitch: 29 }).grid.lines).toBe(21);
});

test('headings, the deeper ones in font too, and tables follow the body where they are not set themselves', () => {
  const page = pageOf({ body: { font: '宋体', size: 12 }, heading2: { bold: true } });
  expect(page.headingFonts).toEqual(['黑体', '楷体_GB2312', '宋体', '宋体']);
  expect(page.headingSizes).toEqual([12, 12, 12, 12]);
  expect(page.headingBold).toEqual([false, true, false, false]);
  expect(page.table).toMatchObject({ font: '宋体', size: 12 });
  expect(page.characterSpacing).toBe(0);
});

test('a title too large for the body’s pitch gets a pitch of its own', () => {
  expect(pageOf({ title: { size: 36 } }).title.linePitch).toBe(38);
});

test('of two settings the nearer holds, value by value', () => {
  const near = { settings: { margins: { top: 35 }, linePitch: 29 } };
  const far = { settings: { margins: { top: 30, bottom: 33 }, lines: 26, characters: 30 } };
  const found = nearestOf([near, far]);
  expect(settingsOf(found)).toEqual({ margins: { top: 35, bottom: 33 }, linePitch: 29, characters: 30 });
  expect(found.get('margins.bottom')?.layer).toBe(far);
});
