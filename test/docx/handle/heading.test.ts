import { expect, test } from 'vitest';
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
