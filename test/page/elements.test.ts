import { expect, test } from 'vitest';
import { conforms, elements } from '../../src/page/elements.ts';
import { gbt9704 } from '../../src/page/page.ts';
import { pageOf } from '../../src/page/page-of.ts';
import type { PageSettings } from '../../src/page/page-settings.ts';
import { type Shape, shapeOf } from '../../src/report/fields.ts';
import { page } from '../../src/report/schema.ts';

test('every value that an office can set is told of, once, and no other', () => {
  const told = elements.map(({ path }) => path).sort();
  expect(told).toEqual(
    leavesOf(shapeOf(page), [])
      .filter((path) => path !== 'standard' && path !== 'file')
      .sort(),
  );
});

function leavesOf({ fields }: Shape, above: string[]): string[] {
  return fields.flatMap(({ id, schema }) => {
    const shape = shapeOf(schema);
    return shape.fields.length > 0 ? leavesOf(shape, [...above, id]) : [[...above, id].join('.')];
  });
}

test('the standard’s page conforms in every element, and each that it lays down has its clause', () => {
  expect(elements.filter((element) => !conforms(element, gbt9704))).toEqual([]);
  expect(elements.filter(({ basis, clause }) => basis !== '惯例' && clause === '')).toEqual([]);
});

test.each<[PageSettings, string[]]>([
  [{ margins: { top: 38, bottom: 34 } }, []],
  [{ margins: { left: 27, right: 27 } }, []],
  [{ margins: { top: 35, bottom: 33 } }, ['上边距（天头）', '下边距']],
  [{ margins: { left: 30 } }, ['左边距（订口）', '右边距', '每行字数']],
  [{ linePitch: 29 }, ['每页行数', '行距']],
  [{ heading2: { bold: true } }, ['二级标题加粗']],
  [{ digitFont: 'Times New Roman' }, ['数字、西文字体']],
  [{ pageNumber: { position: 'center', aside: 0 } }, ['页码位置']],
])('%j departs in %j', (settings, names) => {
  const made = pageOf(settings);
  const departing = elements.filter((element) => !conforms(element, made)).map(({ name }) => name);
  expect(departing).toEqual(names);
});
