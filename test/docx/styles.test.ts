import { beforeAll, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { gbt9704, type Page } from '../../src/page/page.ts';
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

test('no font comes from a theme, and western text has the Chinese font too', () => {
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('word/theme/')) expect(part).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/);
  }
  for (const [, font] of (parts['word/styles.xml'] ?? '').matchAll(/w:eastAsia="([^"]*)" w:cs/g)) {
    expect(parts['word/styles.xml']).toContain(`w:ascii="${font}" w:hAnsi="${font}"`);
  }
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
    for (const [, id] of (parts[part] ?? '').matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/g)) {
      expect(ids).toContain(id);
    }
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
