import { expect, test } from 'vitest';
import { documentOf, linesOf, paragraph } from '../sample.ts';

test('characters that XML forbids are left out, line breaks and tabs become one space', async () => {
  const xml = await documentOf(paragraph('甲\u0000乙\u000b\u001f丙\ufffe丁\r\n\t戊\u0085己'));
  expect(linesOf(xml)).toEqual(['NormalIndent 甲乙 丙丁 戊 己']);
});

test('markup in the text is text', async () => {
  expect(linesOf(await documentOf(paragraph('<w:p> & "引"')))).toEqual([
    'NormalIndent &lt;w:p&gt; &amp; &quot;引&quot;',
  ]);
});

test('emoji and rare characters survive, half of a pair is marked', async () => {
  const xml = await documentOf(paragraph('\u{20bb7}\u{1f600}\ud83d甲\ude00'));
  expect(linesOf(xml)).toEqual(['NormalIndent \u{20bb7}\u{1f600}\ufffd甲\ufffd']);
});

test('spaces at the ends are kept', async () => {
  expect(await documentOf(paragraph(' 甲 '))).toContain('<w:t xml:space="preserve"> 甲 </w:t>');
});

test('a run is hinted to be Chinese, so that “”, —— and …… are', async () => {
  expect(await documentOf(paragraph('“甲”——乙……'))).toContain('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>');
});
