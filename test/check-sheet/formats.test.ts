import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tablesOf } from '../../src/check-sheet/table.ts';
import { toCsv } from '../../src/check-sheet/to-csv.ts';
import { toJson } from '../../src/check-sheet/to-json.ts';
import { toTerminal } from '../../src/check-sheet/to-terminal.ts';
import { sheetPage, toDocx } from '../../src/docx/index.ts';
import { isUntouchedJson } from '../../src/json-digest.ts';
import { columns } from '../../src/reporters/code-frame.ts';
import { PLAIN } from '../../src/reporters/colour.ts';
import { toMarkdown } from '../../src/tables/to-markdown.ts';
import { toTree } from '../../src/tables/to-tree.ts';
import { linesOf, partsOf } from '../docx/sample.ts';
import { SMALL, sheet } from './sample.ts';

test('the sheet of a small report, a table a department, those without one last', async () => {
  await expect(toMarkdown(tablesOf(await sheet(SMALL)))).toMatchFileSnapshot('small.md');
});

test('the same on a screen, within a hundred columns', async () => {
  const text = toTerminal(await sheet(SMALL), PLAIN);
  await expect(text).toMatchFileSnapshot('small.txt');
  expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(100);
});

test('a cell of the screen too long for it is cut', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `第${index + 1}家企业`).join(', ');
  const text = toTerminal(await sheet(`指标: {甲: {单位: 家, 新增: [${names}]}}\n导语: 有【甲】`), PLAIN);
  expect(text).toContain('……');
  expect(text).not.toContain('第60家企业');
  expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(100);
});

test('Excel knows the encoding, the rows and the cells of the CSV, and takes none for a formula', async () => {
  const csv = toCsv(
    await sheet(`指标:\n  "=1+1": {单位: 万元, 数值: -3, 来源: '甲"乙",丙'}\n  "@a": 1家\n亮点: [一件事]`),
  );
  expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.slice(1).split('\r\n')).toEqual([
    '责任单位,指标,分项,数值,推算及依据,来源,用在何处,核对签字',
    `未注明责任单位,'=1+1,,−3万元,,"甲""乙"",丙",未使用,`,
    "未注明责任单位,'@a,,1家,,,未使用,",
    '',
  ]);
});

test('JSON holds what programs need, and knows whether it was edited', async () => {
  const json = toJson(await sheet(SMALL));
  const { departments, counts } = JSON.parse(json);
  expect(counts).toEqual({ figures: 6, pending: 1, conflicts: 0, unused: 3 });
  expect(departments.map(({ owner }: { owner: string | null }) => owner)).toEqual([
    '知识产权科',
    '高新科',
    '成果科',
    '执法科',
    null,
  ]);
  expect(departments[0].rows[0]).toEqual({
    kind: 'figure',
    figure: '专利申请量',
    item: null,
    value: '2924件',
    pending: false,
    conflict: false,
    derived: [{ text: '同比增长41.7%', how: '2924÷2063−1' }],
    source: '国家知识产权局月报',
    uses: ['导语第1段', '一、工作亮点第2段'],
    unused: false,
  });
  expect(isUntouchedJson(Buffer.from(json))).toBe(true);
  expect(isUntouchedJson(Buffer.from(json.replace('2924件', '2925件')))).toBe(false);
  expect(isUntouchedJson(Buffer.from('{}'))).toBe(false);
  expect(isUntouchedJson(Buffer.from('核对表'))).toBe(false);
});

test('DOCX is A4 on its side, with a heading and a table for each department', async () => {
  const small = await sheet(SMALL);
  const bytes = await toDocx(toTree(tablesOf(small)), { title: small.title }, sheetPage);
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  const lines = linesOf(xml);
  expect(lines.filter((line) => line.startsWith('Heading1'))).toEqual(
    ['知识产权科', '高新科', '成果科', '执法科', '未注明责任单位'].map((owner) => `Heading1 ${owner}`),
  );
  expect(lines).toContain('TableText 同比增长41.7%：2924÷2063−1');
  expect(xml.match(/<w:tbl>/gu)).toHaveLength(5);
});

const CHECK = resolve('../shared/tools/check-docx');
test.skipIf(!existsSync(CHECK) || spawnSync('xmllint', ['--version']).error)('the DOCX is valid', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summarize-'));
  const small = await sheet(SMALL);
  await writeFile(join(folder, 'sheet.docx'), await toDocx(toTree(tablesOf(small)), { title: small.title }, sheetPage));
  const { stdout, status } = spawnSync(CHECK, [join(folder, 'sheet.docx')], { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  expect([stdout, status]).toEqual(['', 0]);
});

test('in a workbook an approximation is words, and its unit stands beside it', async () => {
  const { strFromU8, unzipSync } = await import('fflate');
  const { toXlsx } = await import('../../src/check-sheet/to-xlsx.ts');
  const parts = unzipSync(await toXlsx(await sheet('指标: {活动: 20多场, 培训: 120余人次}\n导语: 有【活动】【培训】')));
  const words = Object.entries(parts).flatMap(([name, part]) =>
    /sharedStrings|sheet1\.xml$/u.test(name) ? strFromU8(part) : [],
  );
  expect(words.join('')).toContain('20多<');
  expect(words.join('')).not.toContain('多场<');
});

test('on paper each department after the first begins a page, to be handed out by itself', async () => {
  const small = await sheet(SMALL);
  const xml =
    partsOf(await toDocx(toTree(tablesOf(small)), { title: small.title }, sheetPage))['word/document.xml'] ?? '';
  expect(small.departments.length).toBeGreaterThan(1);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(small.departments.length - 1);
});
