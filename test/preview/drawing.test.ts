import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/docx/layout.ts';
import { pageSections } from '../../src/html/index.ts';
import { breaksAlike, changedIn, drawingOf, meanwhile, pagesOn } from '../../src/preview/drawing.ts';
import type { Drawn } from '../../src/preview/exhibition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { drafted } from '../drafted.ts';
import { randomReport } from '../random-report.ts';
import { toldOf } from './drawn.ts';

const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));
const drawn = ({ tree, frame, page, phrases }: Drawn) => drawingOf({ tree, frame }, page, phrases);
/** What the preview adds to the elements of a report, taken out again. */
const plain = (html: string) => html.replace(/<span data-[^>]*>(.*?)<\/span>/gsu, '$1').replace(/ data-b="\d+"/gu, '');

describe('the marks by which numbers are found leave a report as it is written to a file', () => {
  test.each(examples)('%s: the same words on the same pages', async (name) => {
    const { told } = await toldOf(`examples/${name}`);
    const drawing = drawn(told);
    const report = await drafted(`examples/${name}`);
    expect({ tree: drawing.tree, frame: drawing.frame }).toEqual(report);
    const layout = layoutOf(report.tree, report.frame, told.page);
    expect(pagesOn(drawing, layout).map(plain)).toEqual(pageSections(drawing.pieces, drawing.frame, layout, told.page));
    // The term's summary has no figures.
    expect(/data-n="\d/u.test(pagesOn(drawing, layout).join(''))).toBe(told.figures.byName.size > 0);
  });

  test('and so of whatever report', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport, async (yaml) => {
        const { told } = await toldOf('总结.yaml', yaml);
        const drawing = drawn(told);
        const report = await drafted('总结.yaml', new TextEncoder().encode(yaml));
        expect({ tree: drawing.tree, frame: drawing.frame }).toEqual(report);
        expect(drawing.pieces).toEqual(typeset(report.tree, report.frame, told.page).flatMap(({ pieces }) => pieces));
        const layout = { pages: [], doubts: [] };
        expect(pagesOn(drawing, layout).map(plain)).toEqual(
          pageSections(drawing.pieces, drawing.frame, layout, told.page),
        );
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});

describe('a report that has changed, on the pages of the one before', () => {
  const file = 'examples/annual-city.yaml';
  const before = readFileSync(file, 'utf8');
  const wordsOn = (pages: readonly string[]) => pages.join('').replace(/<footer>.*<\/footer>|<[^>]*>|\n/gu, '');
  /** What is taken out, and what stands there instead. */
  const edits: [what: string, from: RegExp, to: string][] = [
    ['a number', /数值: 2924/u, '数值: 1924'],
    ['a longer number', /数值: 2924/u, '数值: 29240'],
    ['a sentence', /召开全市科技创新大会/u, '隆重召开全市科技创新大会，部署全年工作。随后召开全市科技创新大会'],
    ['a new item', /^亮点:\n/mu, '亮点:\n  - {标题: 新的亮点, 内容: 这是新写的一条。}\n'],
    ['an item that is gone', /^ {2}- 标题: 科技工作摆上突出位置\n.*\n.*\n/mu, ''],
  ];

  test.each(edits)(
    '%s: every word is there, once and in order, and what did not change keeps its key',
    async (_, from, to) => {
      expect(before).toMatch(from);
      const old = (await toldOf(file, before)).told;
      const { told } = await toldOf(file, before.replace(from, to));
      const first = drawn(old);
      const next = drawingOf({ tree: told.tree, frame: told.frame }, told.page, told.phrases, first);
      const layout = layoutOf(first.tree, first.frame, old.page);
      const own = layoutOf(next.tree, next.frame, told.page);
      expect(wordsOn(pagesOn(next, meanwhile(next, first, layout)))).toBe(wordsOn(pagesOn(next, own)));
      const keyOf = new Map(first.blocks.map(({ key, text }) => [text, key]));
      const kept = next.blocks.filter(({ text }) => text.length > 20 && keyOf.has(text));
      expect(kept.length).toBeGreaterThan(20);
      for (const { key, text } of kept) expect(key).toBe(keyOf.get(text));
      expect(new Set(next.blocks.map(({ key }) => key)).size).toBe(next.blocks.length);
      const changed = changedIn(next, first).length;
      expect(changed > 0 && changed < 10).toBe(true);
    },
  );

  test('where digits alone have changed, its own pages are those of the one before', async () => {
    const { told } = await toldOf(file, before);
    const first = drawn(told);
    const other = drawn({ ...told, tree: withTwos(told.tree), frame: withTwos(told.frame) });
    const next = drawingOf(other, told.page, told.phrases, first);
    expect(changedIn(next, first).length).toBeGreaterThan(10);
    expect(breaksAlike(next, first)).toBe(true);
    const layout = layoutOf(first.tree, first.frame, told.page);
    expect(meanwhile(next, first, layout)).toEqual(layoutOf(next.tree, next.frame, told.page));
    const { told: longer } = await toldOf(file, before.replace('数值: 2924', '数值: 29240'));
    expect(breaksAlike(drawn(longer), first)).toBe(false);
  });
});

/** Other digits in every text. */
function withTwos<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === 'string' ? each.replace(/[3-8]/gu, '2') : each)),
  );
}
