import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import type { Frame } from '../../src/tree.ts';
import { documentOf, heading, linesOf, paragraph, partsOf, row, strong, titled, tree } from './sample.ts';

const full: Frame = {
  ...titled,
  addressee: '市委、市政府',
  signature: '某某市科学技术局',
  date: '2013年12月20日',
  author: '某某市科学技术局',
};
const report = tree(
  heading(1, full.title),
  paragraph('新增高新技术企业6家。'),
  heading(2, '一、成效'),
  paragraph(strong('（一）平台'), '。新增3个。'),
  { type: 'table', align: [null, 'right'], children: [row('指标', '数'), row('企业', '6')] },
  {
    type: 'chart',
    kind: 'line',
    title: '企业',
    caption: '图1　企业（单位：家）',
    unit: '家',
    head: '年份',
    categories: ['2012年', '2013年'],
    series: [{ name: '企业', values: ['5', '6.5'] }],
    description: '折线图：企业。',
  },
);

test('the frame stands round the body in its places', async () => {
  const xml = partsOf(await toDocx(report, full))['word/document.xml'] ?? '';
  const lines = linesOf(xml);
  expect(lines.slice(0, 4)).toEqual([
    'Title 2013年度科技创新工作总结',
    'Normal',
    'Addressee 市委、市政府：',
    'NormalIndent 新增高新技术企业6家。',
  ]);
  expect(lines.slice(-3)).toEqual(['Normal', 'Signature 某某市科学技术局', 'IssueDate 2013年12月20日']);
});

test('the signature is indented by its width, the date by two characters more', async () => {
  const signature = '某某市科学技术和知识产权局';
  const xml = partsOf(await toDocx(report, { ...full, signature }))['word/document.xml'] ?? '';
  const indents = [...xml.matchAll(/<w:ind w:left="(\d+)"/g)].map(([, left]) => Number(left));
  // 13 characters of 315 twips and 2 free ones, from the right edge of 8845.
  expect(indents).toEqual([8845 - 15 * 315, 8845 - 13 * 315]);
});

test('a date that ends close to the right edge is set from there', async () => {
  for (const [signature, free] of [
    ['某某市科学技术局', 1],
    ['某市科学技术局', 0],
  ] as const) {
    const xml = partsOf(await toDocx(report, { ...full, signature }))['word/document.xml'] ?? '';
    expect(xml).toContain(`<w:ind w:right="${free * 315}"/><w:jc w:val="right"/></w:pPr>`);
  }
});

test('a frame without addressee, signature and date adds nothing', async () => {
  expect(linesOf(await documentOf(paragraph('正文')))).toEqual(['NormalIndent 正文']);
});

test('a tree without a title begins with the addressee', async () => {
  const xml = partsOf(await toDocx(tree(paragraph('正文')), full))['word/document.xml'] ?? '';
  expect(linesOf(xml)[0]).toBe('Addressee 市委、市政府：');
});

test('the paper is A4, its margins are those of the standard, the grid is of lines', async () => {
  const xml = await documentOf(paragraph('正文'));
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
});

test('the page number is a field between dashes, right on odd pages and left on even ones', async () => {
  const parts = partsOf(await toDocx(report, full));
  const references = [
    ...(parts['word/document.xml'] ?? '').matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"/g),
  ];
  const footers = references.map(([, type, id]) => {
    const target = parts['word/_rels/document.xml.rels']?.match(new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`))?.[1];
    return [type, parts[`word/${target}`] ?? ''] as const;
  });
  expect(footers.map(([type, xml]) => [type, linesOf(xml)[0]])).toEqual([
    ['default', 'PageNumberOdd —  —'],
    ['even', 'PageNumberEven —  —'],
  ]);
  for (const [, xml] of footers) expect(xml).toMatch(/<w:instrText[^>]*>PAGE</);
});

test('the properties hold title, author and language, and no time', async () => {
  const parts = partsOf(
    await toDocx(report, {
      ...full,
      author: '科技局 <&>\u0001',
      subject: '2013年度总结',
      keywords: ['科技局', '培育主体'],
    }),
  );
  const core = parts['docProps/core.xml'] ?? '';
  expect(core).toContain('<dc:title>2013年度科技创新工作总结</dc:title>');
  expect(core).toContain('<dc:creator>科技局 &lt;&amp;&gt;</dc:creator>');
  expect(core).toContain('<dc:subject>2013年度总结</dc:subject>');
  expect(core).toContain('<cp:keywords>科技局；培育主体</cp:keywords>');
  expect(core).toContain('<dc:language>zh-CN</dc:language>');
  expect(core).not.toMatch(/dcterms|\d{4}-\d\d/);
});

test('two builds in one process give the same bytes', async () => {
  expect(Buffer.compare(await toDocx(report, full), await toDocx(report, full))).toBe(0);
});

test('another process in another time zone gives the same bytes', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summarize-docx-'));
  try {
    const input = resolve('src/docx/index.ts');
    const file = join(folder, 'docx.mjs');
    const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' });
    await bundle.write({ file, format: 'esm', codeSplitting: false });
    await bundle.close();
    const script = `
      const { toDocx } = await import(${JSON.stringify(file)});
      const bytes = await toDocx(${JSON.stringify(report)}, ${JSON.stringify(full)});
      process.stdout.write(Buffer.from(bytes).toString('base64'));`;
    const built = await Promise.all(
      ['Asia/Shanghai', 'America/Los_Angeles'].map((TZ) =>
        promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } }),
      ),
    );
    const here = Buffer.from(await toDocx(report, full)).toString('base64');
    expect(built.map(({ stdout }) => stdout === here)).toEqual([true, true]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
