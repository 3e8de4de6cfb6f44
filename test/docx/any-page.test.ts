import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { twipsOfPoints, typeAreaHeight, typeAreaWidth } from '../../src/page/page.ts';
import { pageFaults } from '../../src/page/page-faults.ts';
import { pageOf } from '../../src/page/page-of.ts';
import type { PageSettings } from '../../src/page/page-settings.ts';
import { report } from './rendering.ts';
import { partsOf, tree } from './sample.ts';

/** Whatever an office may set, as far as the schema lets it through. */
const length = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100);
const size = fc.integer({ min: 10, max: 84 }).map((halves) => halves / 2);
const heading = fc.record({ size, bold: fc.boolean() }, { requiredKeys: [] });
const settings: fc.Arbitrary<PageSettings> = fc.record(
  {
    paper: fc.constantFrom<[number, number]>([210, 297], [195, 270], [297, 210]),
    margins: fc.record(
      { top: length(60), bottom: length(60), left: length(60), right: length(60) },
      { requiredKeys: [] },
    ),
    characters: fc.integer({ min: 10, max: 50 }),
    lines: fc.integer({ min: 5, max: 60 }),
    linePitch: length(60),
    characterSpacing: length(3).map((points) => points - 1.5),
    firstLine: length(4),
    digitFont: fc.constantFrom('Times New Roman', 'A&B'),
    body: fc.record({ size, font: fc.constantFrom('仿宋', '宋体') }, { requiredKeys: [] }),
    title: fc.record({ size, bold: fc.boolean(), linePitch: length(60) }, { requiredKeys: [] }),
    heading1: heading,
    heading2: heading,
    pageNumber: fc.record(
      { size, below: length(20), aside: length(3), position: fc.constantFrom('outside', 'center', 'left', 'right') },
      { requiredKeys: [] },
    ),
    table: fc.record({ size, linePitch: length(40) }, { requiredKeys: [] }),
    letterhead: fc.record({ size, below: length(60), rule: length(9) }, { requiredKeys: [] }),
    signature: fc.record({ right: length(6), dateShift: length(4), sealedRight: length(6) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const isSettable = (each: PageSettings) => !pageFaults(each, pageOf(each)).some(({ severity }) => severity === 'error');

test('what can be set holds the lines and the characters that it says', () => {
  fc.assert(
    fc.property(settings.filter(isSettable), (each) => {
      const page = pageOf(each);
      const { grid, linePitch, body, characterSpacing } = page;
      expect(grid.lines * twipsOfPoints(linePitch)).toBeLessThanOrEqual(typeAreaHeight(page));
      const run = (grid.characters - 1) * twipsOfPoints(body.size + characterSpacing);
      expect(run + twipsOfPoints(body.size)).toBeLessThanOrEqual(typeAreaWidth(page));
      if (each.lines !== undefined && each.linePitch === undefined) expect(grid.lines).toBe(each.lines);
      if (each.characters !== undefined && each.characterSpacing === undefined)
        expect(grid.characters).toBe(each.characters);
    }),
    { numRuns: 500 },
  );
});

test('measures in the file are whole numbers, as Word wants them', { timeout: 120_000 }, async () => {
  const blocks = report('年度科技创新工作总结');
  const letterhead = { mark: '某市科学技术局文件', number: '某科〔2013〕12号', signatory: '某某' };
  const frame = { title: '年度科技创新工作总结', signature: '某市科学技术局', date: '2013年12月20日', letterhead };
  await fc.assert(
    fc.asyncProperty(settings.filter(isSettable), fc.boolean(), async (each, sealed) => {
      const parts = partsOf(await toDocx(tree(...blocks), { ...frame, sealed }, pageOf(each)));
      const xml = Object.entries(parts).flatMap(([name, part]) => (/^word\/(?!theme)/u.test(name) ? part : []));
      const broken = xml.flatMap(
        (part) =>
          part.match(/ w:(?:before|space)="-[^"]*"| w:\w+="(?:-?\d+\.\d+|[^"]*(?:NaN|Infinity|undefined)[^"]*)"/gu) ??
          [],
      );
      expect(broken).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
