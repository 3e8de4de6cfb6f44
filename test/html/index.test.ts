import { expect, test } from 'vitest';
import { layoutOf } from '../../src/docx/layout.ts';
import { toHtml } from '../../src/html/index.ts';
import type { Block, Frame, Tree } from '../../src/tree.ts';
import { heading, paragraph, row, strong, titled, tree } from '../docx/sample.ts';
import { pageTexts } from './read.ts';
import { words } from './words.ts';

function html(tree: Tree, frame: Frame = titled): string {
  return toHtml(tree, frame, layoutOf(tree, frame));
}

/** The pages without what stands round them. */
function body(text: string): string {
  return text.slice(text.indexOf('<article>'), text.indexOf('</body>'));
}

const report = tree(
  heading(1, titled.title),
  paragraph('2013年，我局围绕产业链部署创新链，推动“三个一批”工程落地见效，各项工作取得新的成效。'),
  heading(2, '一、主要工作'),
  heading(3, '（一）培育创新主体'),
  paragraph(strong('1.培育高新技术企业'), '。新认定高新技术企业2家。'),
  { type: 'paragraph', isCaption: true, children: [{ type: 'text', value: '表1　主要指标' }] },
  { type: 'table', align: [null, 'right'], children: [row('指标', '本年'), row('　发明专利（件）', '307')] },
  heading(2, '二、存在问题'),
  paragraph(strong('（一）县区投入不平衡'), '。'),
);
const framed: Frame = {
  ...titled,
  author: '某市科学技术局',
  addressee: '市委、市政府',
  signature: '某市科学技术局',
  date: '2013年12月20日',
  note: '此件公开发布',
  attachments: [{ title: '企业名单', content: [{ names: ['恒隆化工', '恒通化纤'] }] }],
  imprint: { copiedTo: '市委办公室，市政府办公室', printedBy: '某市科学技术局办公室', printedOn: '2013年12月20日' },
  letterhead: { secrecy: '秘密★1年', mark: '某市科学技术局文件', number: '某科〔2013〕12号', signatory: '甲某某' },
};

test('a report with all its parts reads so', async () => {
  await expect(body(html(report, framed))).toMatchFileSnapshot('whole.html');
});

test('the head names title and author, forbids all requests, and holds no script', () => {
  const text = html(report, { ...framed, author: '"<局>"' });
  expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(text).toContain('<meta name="author" content="&quot;&lt;局&gt;&quot;"/>');
  expect(text).toContain('<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">');
  expect(text.replace('http://www.w3.org/1999/xhtml', '')).not.toMatch(/https?:|<script|<link|<img|url\(|@import/u);
});

test('the caption below a chart, and that above a table, is in its element', () => {
  const chart: Block = {
    ...{ type: 'chart', kind: 'column', title: '图', caption: '图1　专利（单位：件）', unit: '件', head: '年份' },
    ...{ categories: ['2012年'], series: [{ name: '甲', values: ['1'] }], note: '注：甲。', description: '柱形图。' },
  };
  const caption: Block = { type: 'paragraph', isCaption: true, children: [{ type: 'text', value: '表1　指标' }] };
  const table: Block = { type: 'table', align: [], children: [row('指标', '数'), row('甲', '1')] };
  const captioned = html(tree(chart, caption, table));
  expect(captioned).toContain('<figcaption><span class="line">图1　专利（单位：件）</span></figcaption>\n</figure>');
  expect(captioned).toContain(
    '</figure>\n<p class="note"><span class="line">注：甲。</span></p>\n<table style="width:442.25pt">\n<caption>表1　指标</caption>',
  );
  const { note: _note, ...bare } = chart;
  expect(html(tree(bare, table))).not.toContain('<caption>');
  expect(html(tree({ ...bare, caption: '' }, caption, table))).toContain('<caption>表1　指标</caption>');
});

test('on pre-printed paper nothing is red but the style sheet', () => {
  const { mark: _mark, ...printed } = framed.letterhead ?? {};
  expect(body(html(report, framed))).toContain('ruled');
  expect(body(html(report, { ...framed, letterhead: printed }))).not.toContain('ruled');
});

test('a table goes on under its header, repeated', () => {
  const rows = Array.from({ length: 40 }, (_, index) => row(`第${index + 1}项`, `${index}`));
  const text = html(tree({ type: 'table', align: [], children: [row('名称', '数'), ...rows] }));
  const [first, second] = text.split('<section').slice(1);
  expect(first).toContain('<table style=');
  expect(second).toContain('<table class="continued" style=');
  expect(second).toContain('<thead>\n<tr><th scope="col">名称</th><th scope="col">数</th></tr>\n</thead>');
  expect(pageTexts(text).join('')).toBe(`名称数${rows.map((_, index) => `第${index + 1}项${index}`).join('')}`);
});

test('a paragraph over two pages is cut where the page ends', () => {
  const text = html(tree(paragraph('国'.repeat(28 * 22))));
  const [first, second] = text.split('<section').slice(1);
  expect(first?.match(/<p class="broken">(?:<span class="line">国+<\/span>(?:<wbr\/>)?){22}<\/p>/u)).not.toBeNull();
  expect(second).toContain(`<p class="continued"><span class="line">国国</span></p>`);
});

test('where the layout knows nothing of a piece, its words are there all the same', () => {
  const other = layoutOf(tree(paragraph('别的文字。')), titled);
  for (const layout of [other, { pages: [], doubts: ['a text box'] }]) {
    expect(pageTexts(toHtml(report, framed, layout)).join('')).toBe(words(report, framed));
  }
});

test('what is behind the pages that are laid out stands on the last of them', () => {
  const long = tree(...Array.from({ length: 2100 }, (_, index) => paragraph(`第${index}段。`)));
  const pages = pageTexts(toHtml(long, titled, layoutOf(long, titled)));
  expect(pages.join('')).toBe(words(long, titled));
  expect([pages.length, pages.at(-1)?.match(/段。/gu)?.length]).toEqual([91, 120]);
});

test.each(['blockquote', 'constructor'])('a block of type %s is refused', (type) => {
  const unknown = tree({ type, value: '词', children: [] } as unknown as Block);
  expect(() => toHtml(unknown, titled, { pages: [], doubts: [] })).toThrow(`“${type}”`);
});
