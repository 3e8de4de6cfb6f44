import { expect, test } from 'vitest';
import { textWidth } from '../../../src/page/text-width.ts';
import { documentOf, heading, linesOf, paragraph } from '../sample.ts';

test('the title is followed by one empty line', async () => {
  expect(linesOf(await documentOf(heading(1, '工作总结'), paragraph('正文')))).toEqual([
    'Title 工作总结',
    'Normal',
    'NormalIndent 正文',
  ]);
});

test('“一、” and “（一）” are headings 1 and 2 of Word', async () => {
  expect(linesOf(await documentOf(heading(2, '一、成效'), heading(3, '（一）平台')))).toEqual([
    'Heading1 一、成效',
    'Heading2 （一）平台',
  ]);
});

test('a title with digits leaves room for those of another font, one without them fills the line', async () => {
  const [full, dated] = ['某某市科学技术局科技创新工作总结（摘要）', '某某市科学技术局2013年科技创新工作的总结'];
  const breaks = async (title: string) => (await documentOf(heading(1, title))).split('<w:br/>').length - 1;
  expect([[...full].length, textWidth(dated)]).toEqual([20, 20]);
  expect([await breaks(full), await breaks(dated)]).toEqual([0, 1]);
});
