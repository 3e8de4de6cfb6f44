import { beforeAll, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { gbt9704, type Page } from '../../src/page/page.ts';
import { pageOf } from '../../src/page/page-of.ts';
import { paragraph, partsOf, titled, tree } from './sample.ts';

let parts: Record<string, string>;
beforeAll(async () => {
  parts = partsOf(await toDocx(tree(paragraph('正文')), titled));
});

function style(name: string, from = parts): string {
  return from['word/styles.xml']?.match(new RegExp(`<w:style [^>]*><w:name w:val="${name}"/>.*?</w:style>`))?.[0] ?? '';
}

test('body text is 3号 on 28.95 pt, pulled in by a quarter of a point, without widow control or gaps at digits', () => {
  expect(parts['word/styles.xml']).toContain('<w:sz w:val="32"/>');
  const normal = style('Normal');
  expect(normal).toContain('w:line="579" w:lineRule="exact"');
  expect(normal).toContain('<w:spacing w:val="-5"/>');
  expect(normal).toContain('<w:widowControl w:val="0"/>');
  expect(normal).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
  expect(style('Normal Indent')).toContain('w:firstLineChars="200"');
});

test('the headings are Word’s own, with their outline levels and fonts, and not bold', () => {
  expect(style('heading 1')).toMatch(/w:eastAsia="黑体"/);
  expect(style('heading 1')).toContain('<w:outlineLvl w:val="0"/>');
  expect(style('heading 2')).toMatch(/w:eastAsia="楷体_GB2312"/);
  expect(style('heading 2')).toContain('<w:outlineLvl w:val="1"/>');
  expect(style('段首二级标题')).toMatch(/w:eastAsia="楷体_GB2312"/);
  expect(style('段首三级标题')).toMatch(/w:eastAsia="仿宋_GB2312"/);
  expect(parts['word/styles.xml']).not.toMatch(/<w:b\b/);
});

test('the title is 2号小标宋, centred, without indent', () => {
  expect(style('Title')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/);
  expect(style('Title')).toContain('<w:jc w:val="center"/>');
  expect(style('Title')).not.toContain('<w:ind');
});

test('a note below a table is in 五号 of the table’s font, from the edge; of smaller tables in their size', async () => {
  const note = style('表注');
  expect(note).toMatch(/w:eastAsia="仿宋_GB2312"/);
  expect(note).toContain('<w:sz w:val="21"/>');
  expect(note).toContain('w:firstLineChars="0"');
  const small = partsOf(await toDocx(tree(paragraph('正文')), titled, pageOf({ table: { size: 9 } })));
  expect(style('表注', small)).toContain('<w:sz w:val="18"/>');
});

test('no font comes from a theme, and western text has the Chinese font too', () => {
  const themed = /asciiTheme|eastAsiaTheme|hAnsiTheme/;
  const others = Object.entries(parts).filter(([name]) => !name.startsWith('word/theme/'));
  expect(others.map(([name]) => name)).toContain('word/styles.xml');
  expect(others.flatMap(([name, part]) => (themed.test(part) ? name : []))).toEqual([]);
  const fonts = [...(parts['word/styles.xml'] ?? '').matchAll(/w:eastAsia="([^"]*)" w:cs/g)];
  expect(fonts.length).toBeGreaterThan(10);
  for (const [, font] of fonts) expect(parts['word/styles.xml']).toContain(`w:ascii="${font}" w:hAnsi="${font}"`);
});

test('the text is Chinese, and black but for 发文机关标志', () => {
  expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
  const others = (parts['word/styles.xml'] ?? '').replace(/<w:style [^>]*w:styleId="Issuer".*?<\/w:style>/s, '');
  const colors = [...others.matchAll(/w:color(?: w:val)?="([^"]*)"/g)].map(([, color]) => color);
  expect(new Set(colors)).toEqual(new Set(['000000']));
});

test('every style that the document uses is defined', () => {
  const ids = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const part of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml', 'word/styles.xml']) {
    const used = [...(parts[part] ?? '').matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/g)];
    expect(used, part).not.toEqual([]);
    for (const [, id] of used) expect(ids).toContain(id);
  }
});

test('each font names what to take where it is missing', () => {
  expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>');
  expect(parts['word/fontTable.xml']).toContain(
    '<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,宋体,SimSun"/>',
  );
});

test('punctuation is not squeezed, and odd and even pages differ', () => {
  expect(parts['word/settings.xml']).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
});

test('no line begins with a mark that closes, separates or joins', () => {
  const [, marks = ''] =
    /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"\/>/.exec(parts['word/settings.xml'] ?? '') ?? [];
  for (const mark of '，。、；：？！”’）》〕%％…·～—–') expect(marks).toContain(mark);
  expect(new Set(marks).size).toBe([...marks].length);
});

test('any value of the page can be another one', async () => {
  const page: Page = {
    ...gbt9704,
    linePitch: 28,
    body: { font: 'A&B "宋"', size: 15 },
    margins: { ...gbt9704.margins, top: 33 },
  };
  const other = partsOf(await toDocx(tree(paragraph('正文')), titled, page));
  expect(style('Normal', other)).toContain('w:line="560"');
  expect(other['word/styles.xml']).toContain('w:ascii="A&amp;B &quot;宋&quot;"');
  expect(other['word/fontTable.xml']).toContain('w:name="A&amp;B &quot;宋&quot;"');
  expect(other['word/document.xml']).toContain('w:top="1871"');
  expect(other['word/document.xml']).toContain('w:linePitch="560"');
});

test('headings may be bold or of another size, level by level', async () => {
  const page = pageOf({
    heading1: { size: 18 },
    heading2: { font: '仿宋_GB2312', bold: true },
    heading3: { bold: true },
  });
  const other = partsOf(await toDocx(tree(paragraph('正文')), titled, page));
  expect(style('heading 1', other)).toContain('<w:sz w:val="36"/>');
  for (const name of ['heading 2', '段首二级标题', '段首三级标题'])
    expect(style(name, other)).toContain('<w:b/><w:bCs/>');
  for (const name of ['heading 1', '段首四级标题', 'Title']) expect(style(name, other)).not.toContain('<w:b/>');
  expect(style('heading 2', other)).toContain('w:eastAsia="仿宋_GB2312"');
  expect(style('heading 2', other)).not.toContain('<w:sz ');
});

test('digits may have a font of their own everywhere but in title, 标志 and page number', async () => {
  const other = partsOf(await toDocx(tree(paragraph('正文')), titled, pageOf({ digitFont: 'Times New Roman' })));
  const western = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman"';
  expect(other['word/styles.xml']).toContain(
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${western} w:eastAsia="仿宋_GB2312"`,
  );
  for (const name of ['heading 1', '段首二级标题', '表中文字', '附件序号'])
    expect(style(name, other)).toContain(western);
  for (const name of ['Title', '发文机关标志', 'footer']) expect(style(name, other)).not.toContain('Times');
  expect(other['word/fontTable.xml']).toContain('<w:font w:name="Times New Roman"><w:charset w:val="00"/>');
  // The mark that keeps “” and —— in the Chinese font.
  expect(other['word/document.xml']).toContain('<w:rFonts w:hint="eastAsia"/>');
});

test.each([
  ['第1页 共9页', 'center', '第', '页 共', '页'],
  ['- 1 -', 'right', '- ', ' -', undefined],
] as const)('the page number %s stands %s on all pages', async (form, position, before, between, end) => {
  const other = partsOf(await toDocx(tree(paragraph('正文')), titled, pageOf({ pageNumber: { form, position } })));
  for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
    const words = [...(other[footer] ?? '').matchAll(/<w:t[^>]*>(.*?)<\/w:t>|<w:instrText[^>]*>(.*?)<\/w:instrText>/g)];
    const fields = ['PAGE', ...(end === undefined ? [] : ['NUMPAGES'])];
    const expected = [before, fields[0], between, ...(end === undefined ? [] : [fields[1], end])];
    expect(words.map(([, text, field]) => text ?? field)).toEqual(expected);
  }
  for (const name of ['单页页码', '双页页码']) expect(style(name, other)).toContain(`<w:jc w:val="${position}"/>`);
});

test('a title too large for the body’s pitch has lines of its own', async () => {
  const other = partsOf(await toDocx(tree(paragraph('正文')), titled, pageOf({ title: { size: 36, bold: true } })));
  expect(style('Title', other)).toContain('w:line="760" w:lineRule="exact"');
  expect(style('Title', other)).toContain('<w:b/><w:bCs/>');
});
