import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageFaults } from '../../src/page/page-faults.ts';
import { pageOf } from '../../src/page/page-of.ts';
import { nearestOf, type PageSettings } from '../../src/page/page-settings.ts';

/** Which values do not go together, and how grave that is. */
function faults(settings: PageSettings): string[] {
  return pageFaults(settings, pageOf(settings)).map(({ severity, paths }) => `${severity} ${paths.join(' ')}`);
}

test.each<[string, PageSettings]>([
  ['the standard’s own', {}],
  ['those of a school', { margins: { top: 35, bottom: 33, left: 27, right: 27 }, linePitch: 29 }],
  ['26 lines of 30 characters', { lines: 26, characters: 30 }],
  ['小四 at 20 pt', { body: { size: 12 }, linePitch: 20 }],
  ['a pitch and the lines that it gives', { linePitch: 29, lines: 21 }],
  ['a large title', { title: { size: 42 } }],
  ['16开', { paper: [195, 270], margins: { top: 30, bottom: 30, left: 25, right: 25 } }],
])('values in order: %s', (_name, settings) => {
  expect(faults(settings)).toEqual([]);
});

test.each<[PageSettings, string]>([
  [{ margins: { left: 120, right: 100 } }, 'error margins.left margins.right paper'],
  [{ margins: { left: 90, right: 90 } }, 'error margins.left margins.right paper body.size'],
  [{ margins: { top: 150, bottom: 150 } }, 'error margins.top margins.bottom paper'],
  [{ margins: { top: 140, bottom: 140 } }, 'error margins.top margins.bottom paper body.size'],
  [{ margins: { top: 3.7 } }, 'warning margins.top'],
  [{ margins: { left: 2.8 } }, 'warning margins.left'],
  [{ linePitch: 12 }, 'error linePitch body.size'],
  [{ lines: 60 }, 'error lines body.size margins.top margins.bottom paper'],
  [{ linePitch: 300 }, 'error linePitch margins.top margins.bottom paper'],
  [{ lines: 3 }, 'error lines margins.top margins.bottom paper'],
  [{ margins: { top: 200, bottom: 57 } }, 'error lines margins.top margins.bottom paper'],
  [{ characters: 40 }, 'error characters body.size margins.left margins.right paper'],
  [{ characters: 10 }, 'error characters body.size margins.left margins.right paper'],
  [{ characters: 3 }, 'error characters body.size margins.left margins.right paper'],
  [
    { characters: 7, body: { size: 20 }, margins: { left: 60, right: 60 } },
    'error characters body.size margins.left margins.right paper',
  ],
  [
    { characterSpacing: 15, margins: { left: 55, right: 55 } },
    'error characterSpacing body.size margins.left margins.right paper',
  ],
  [{ characterSpacing: 100 }, 'error characterSpacing body.size'],
  [{ characterSpacing: -4 }, 'error characterSpacing body.size'],
  [{ characterSpacing: 20 }, 'error characterSpacing body.size'],
  [{ characterSpacing: 0.5, characters: 28 }, 'warning characterSpacing characters'],
  [{ linePitch: 29, lines: 22 }, 'warning linePitch lines'],
  [{ title: { size: 42, linePitch: 30 } }, 'error title.size title.linePitch'],
  [{ heading1: { size: 36 } }, 'error heading1.size linePitch lines'],
  [{ table: { linePitch: 10 } }, 'error table.size table.linePitch'],
  [{ pageNumber: { below: 40 } }, 'error pageNumber.below margins.bottom pageNumber.size'],
  [{ margins: { bottom: 8 } }, 'error pageNumber.below margins.bottom pageNumber.size'],
  [{ firstLine: 20 }, 'error firstLine'],
  [{ signature: { sealedRight: 20 } }, 'error signature.sealedRight'],
  [{ letterhead: { below: 200 } }, 'error letterhead.below margins.top margins.bottom paper'],
  [{ margins: { top: 130, bottom: 110 } }, 'error letterhead.below margins.top margins.bottom paper'],
  [{ letterhead: { rule: 12 } }, 'error letterhead.rule'],
])('%j: %s', (settings, told) => {
  expect(faults(settings)).toEqual([told]);
});

test('what is wrong down the page is told beside what is wrong across it', () => {
  expect(faults({ margins: { left: 300 }, linePitch: 5, firstLine: 20 })).toEqual([
    'error margins.left margins.right paper',
    'error linePitch body.size',
  ]);
  expect(faults({ margins: { top: 300, left: 300 } })).toEqual([
    'error margins.left margins.right paper',
    'error margins.top margins.bottom paper',
  ]);
});

test('whatever is set, what is at fault is something that was set', () => {
  const some = (least: number, most: number) => fc.option(fc.integer({ min: least, max: most }), { nil: undefined });
  const face = fc.record({ size: some(5, 60), linePitch: some(5, 60) });
  const settings = fc.record({
    paper: fc.option(fc.tuple(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 100, max: 500 })), {
      nil: undefined,
    }),
    margins: fc.record({ top: some(0, 250), bottom: some(0, 250), left: some(0, 150), right: some(0, 150) }),
    characters: some(1, 60),
    lines: some(1, 60),
    characterSpacing: some(-20, 100),
    linePitch: some(5, 300),
    firstLine: some(0, 30),
    body: fc.record({ size: some(5, 80) }),
    title: face,
    heading2: fc.record({ size: some(5, 60) }),
    table: face,
    imprint: face,
    pageNumber: fc.record({ below: some(0, 60), size: some(5, 60), aside: some(0, 30) }),
  });
  const arbitrary = fc.oneof(
    settings,
    fc
      .tuple(
        settings,
        fc.subarray(['paper', 'margins', 'characters', 'lines', 'characterSpacing', 'linePitch', 'body', 'heading2'], {
          maxLength: 3,
        }),
      )
      .map(([all, keys]) => only(all, keys)),
  );
  let found = 0;
  fc.assert(
    fc.property(arbitrary, (each) => {
      const set = nearestOf([{ settings: each }]);
      for (const { paths, message } of pageFaults(each, pageOf(each))) {
        expect({ message, set: paths.filter((path) => set.has(path)) }).not.toMatchObject({ set: [] });
        found++;
      }
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(100);
});

/** Few at a time, so that the rest stays the standard's. */
function only(settings: PageSettings, keys: readonly string[]): PageSettings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => keys.includes(key)));
}

test('the pitch to write is told in twentieths of a point, as Word will have it', () => {
  const settings = { linePitch: 29, lines: 22 };
  const [fault] = pageFaults(settings, pageOf(settings));
  expect(fault?.hint).toContain('行距写28.95磅');
  expect(pageOf({ linePitch: 28.95 }).grid.lines).toBe(22);
});

test('centimetres typed without their unit are asked after', () => {
  const settings = { margins: { top: 3.7 } };
  expect(pageFaults(settings, pageOf(settings)).map(({ message, hint }) => message + hint)).toEqual([
    '上边距是3.7毫米，字排到了纸边，是不是3.7厘米？写成37，或写上单位：3.7厘米。',
  ]);
});
