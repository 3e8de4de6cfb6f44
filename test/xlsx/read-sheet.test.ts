import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/xlsx/read-sheet.ts';
import { isTooLong } from '../pace.ts';
import { type RawCell, rawBook, rawParts } from './raw-book.ts';

/** The texts of the rows, each with the cell that it stands in; and what is said. */
async function read(bytes: Uint8Array, sheet?: string, file = '科室/规划科.xlsx') {
  const { rows, source, diagnostics } = await readSheet(file, bytes, sheet);
  return {
    texts: rows.map((row) => row.map(({ text }) => text)),
    text: source.text,
    told: diagnostics.map(({ rule, place: { cell = '' } }) => `${rule} ${cell}`.trim()),
    messages: diagnostics.map(({ message }) => message),
    rows,
    source,
  };
}

const HEAD = ['指标', '本年'];

describe('a cell', () => {
  test.each<[string, RawCell, string]>([
    ['a number', 2924, '2924'],
    ['a sum with a binary tail', { v: '0.30000000000000004' }, '0.3'],
    ['a number with its format', { v: 2.5, s: 1 }, '2.50'],
    ['a percentage', { v: 0.417, s: 2 }, '41.7%'],
    ['with thousands marked', { v: 1200, s: 3 }, '1,200'],
    ['a number typed as text', '2.50', '2.50'],
    ['a formula’s value', { f: 'B1+1', v: 36.5 }, '36.5'],
    ['a formula’s text', { f: 'A1&"家"', v: '36家', t: 'str' }, '36家'],
    ['a formula’s empty text', { f: 'IF(1,"")', v: '', t: 'str' }, ''],
    ['a shared text', { v: 0, t: 's' }, '待补'],
    ['a text in several fonts', { v: 1, t: 's' }, '专利申请量'],
    ['a text with pinyin', { v: 2, t: 's' }, '高新科'],
    ['a text of several lines', '本年\r\n（万元）', '本年（万元）'],
    ['a text with room round it', '  甲　', '甲'],
    ['full-width digits', '２９２４', '２９２４'],
    ['yes or no', { v: 1, t: 'b' }, 'TRUE'],
    ['a date', { v: 45991, s: 4 }, '2025-11-30'],
    ['with a comma', '1,200', '1,200'],
    ['with a quotation mark', '“甲”"乙"', '“甲”"乙"'],
    ['like a formula, typed as text', '=B2', '=B2'],
  ])('%s', async (_, cell, text) => {
    const shared = [
      '<si><t>待补</t></si>',
      '<si><r><t>专利</t></r><r><rPr><b/></rPr><t>申请量</t></r></si>',
      '<si><t>高新科</t><rPh sb="0" eb="1"><t>gaoxinke</t></rPh></si>',
    ];
    const formats = ['0.00', '0.0%', '#,##0', 'yyyy"年"m"月"d"日"'];
    const { texts, told } = await read(rawBook({ 表: [HEAD, ['甲', cell]] }, { formats, shared }));
    expect([texts[1]?.[1], told]).toEqual([text, []]);
  });

  test.each<[string, RawCell, string]>([
    ['a formula without its value', { f: 'B1+1' }, 'formula-without-value B2'],
    ['a formula shared from above without its value', { xml: '<f t="shared" si="0"/>' }, 'formula-without-value B2'],
    ['an error', { v: '#REF!', t: 'e' }, 'formula-in-error B2'],
    ['a formula’s error', { f: '1/0', v: '#DIV/0!', t: 'e' }, 'formula-in-error B2'],
  ])('%s is told where it stands', async (_, cell, said) => {
    expect((await read(rawBook({ 表: [HEAD, ['甲', cell]] }))).told).toEqual([said]);
  });
});

test('a row is shown as the line of a CSV file; its number is the line’s, blank rows or not', async () => {
  const { text, rows } = await read(rawBook({ 报数: [['注，甲'], [], HEAD, [], ['"甲"', '1,200', '备注']] }));
  expect(text).toBe('注，甲,,\n\n指标,本年,\n\n"""甲""","1,200",备注\n');
  const [, , last = []] = rows;
  const [, number, note] = last;
  expect(number?.place).toMatchObject({ file: '科室/规划科.xlsx', sheet: '报数', cell: 'B5', start: { line: 5 } });
  expect(text.slice(number?.place.start.offset, number?.place.end.offset)).toBe('1,200');
  expect(note?.place).toMatchObject({ cell: 'C5', start: { line: 5, column: 17 } });
});

test('what a merged cell covers downwards is as it says', async () => {
  const rows = [['报表'], ['部门', '指标'], ['高新科', '甲'], [null, '乙'], [null, '丙'], [null, '丁']];
  const { texts } = await read(rawBook({ 表: { rows, merges: ['A1:B1', 'A3:A5'] } }));
  expect(texts.map(([first]) => first)).toEqual(['报表', '部门', '高新科', '高新科', '高新科', '']);
  expect(texts[0]).toEqual(['报表', '']);
});

describe('the sheet', () => {
  const book = rawBook({
    说明: { rows: [['藏着的']], state: 'hidden' },
    代码: { rows: [['藏得深的']], state: 'veryHidden' },
    报数: [HEAD, ['甲', 1]],
    汇总: [['指标'], ['乙']],
    空白: [],
  });

  test('is the first that is not hidden; of others with something in them a word is said', async () => {
    const { texts, source, told, messages } = await read(book);
    expect([texts[1], source.sheet, told]).toEqual([['甲', '1'], '报数', ['sheets-left-out']]);
    expect(messages).toEqual(['只读了第一张表“报数”，没有读隐藏的“说明”、“汇总”。']);
  });

  test('is that of the name, hidden or not', async () => {
    expect(await read(book, '汇总')).toMatchObject({ texts: [['指标'], ['乙']], told: [] });
    expect((await read(book, '说明')).texts).toEqual([['藏着的']]);
  });

  test('that is not there is told with those that are', async () => {
    const { told, messages } = await read(book, '报数表');
    expect([told, messages]).toEqual([
      ['sheet-missing'],
      ['“科室/规划科.xlsx”里没有“报数表”这张表，有“报数”“汇总”“空白”。'],
    ]);
  });

  test('without anything in it is told', async () => {
    expect((await read(book, '空白')).told).toEqual(['file-empty']);
    expect((await read(rawBook({ Sheet1: [['', null]] }))).told).toEqual(['file-empty']);
  });
});

test('hidden rows and columns are read, and a word is said', async () => {
  const before = '<cols><col min="2" max="2" width="9" hidden="1"/></cols>';
  const rows = [HEAD, ['甲', 1], ['乙', 2]];
  const { texts, told, messages } = await read(rawBook({ 表: { rows, hidden: [3], before } }));
  expect([texts.length, told, messages]).toEqual([3, ['hidden-cells A3'], ['第3行和B列隐藏着，也读入了。']]);
});

describe('a file that is no workbook', () => {
  const ole = (word: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from(word, 'utf16le')]);
  const whole = rawBook({ 表: [HEAD, ...Array.from({ length: 400 }, (_, at) => [`甲${at}`, at * 7])] });
  const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') });
  test.each<[string, Uint8Array, string]>([
    ['an old one', ole('Workbook'), 'not-xlsx'],
    ['with a password', ole('EncryptedPackage'), 'xlsx-encrypted'],
    ['a text', Buffer.from('指标,本年\n甲,1\n'), 'not-xlsx'],
    ['nothing', new Uint8Array(), 'not-xlsx'],
    ['a Word file', word, 'not-xlsx'],
    ['another zip', zipSync({ 'a.txt': strToU8('甲') }), 'not-xlsx'],
    ['cut off', whole.subarray(0, whole.length / 2), 'xlsx-broken'],
    ['cut off early', whole.subarray(0, 40), 'xlsx-broken'],
    [
      'with a broken sheet',
      zipSync({ ...unzipSync(whole), 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c r=') }),
      'xlsx-broken',
    ],
    ['without its sheet', zipSync({ ...unzipSync(whole), 'xl/workbook.xml': strToU8('<workbook/>') }), 'xlsx-broken'],
  ])('%s', async (_, bytes, rule) => {
    expect((await read(bytes)).told).toEqual([rule]);
  });

  test('left by Excel that has it open', async () => {
    expect((await read(Buffer.from('张三'), undefined, '科室/~$规划科.xlsx')).messages).toEqual([
      '这是Excel打开文件时留下的临时文件，不是表格。',
    ]);
  });

  test('with any of its bytes damaged is read or told, never thrown', async () => {
    const small = rawBook({ 表: [HEAD, ['甲', 1]] });
    for (let at = 0; at < small.length; at += 11) {
      const damaged = Uint8Array.from(small);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      await expect(read(damaged)).resolves.toBeDefined();
    }
  });
});

describe('a file made to do harm is refused at once', () => {
  const parts = rawParts({ 表: [HEAD, ['甲', 1]] });
  const sheet = 'xl/worksheets/sheet1.xml';
  const with_ = (xml: string, more: Record<string, string> = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({ ...parts, [sheet]: xml, ...more }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const inSheet = (inner: string) => with_((parts[sheet] ?? '').replace('<sheetData>', `${inner}<sheetData>`));
  const rows = (inner: string) => with_((parts[sheet] ?? '').replace('</sheetData>', `${inner}</sheetData>`));

  test.each<[string, () => Uint8Array, string]>([
    [
      'what unpacks to more than any table has',
      () => with_(`<worksheet>${' '.repeat(40 * 1024 * 1024)}</worksheet>`),
      'file-too-large',
    ],
    ['cells without end', () => rows('<row><c t="b"><v>1</v></c></row>'.repeat(400_000)), 'file-too-large'],
    ['a cell at the far corner', () => rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'file-too-large'],
    [
      'parts without end',
      () =>
        with_(parts[sheet] ?? '', Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`xl/${at}.xml`, '']))),
      'file-too-large',
    ],
    [
      'columns over columns',
      () => inSheet(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(5000)}</cols>`),
      'file-too-large',
    ],
  ])('%s', async (_, make, rule) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(4 * 1024 * 1024);
    const [start, before] = [performance.now(), process.memoryUsage().rss];
    expect((await read(bytes)).told).toEqual([rule]);
    expect(isTooLong(performance.now() - start)).toBe(false);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
  });

  test('entities of entities are not unfolded', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "${'甲'.repeat(10)}">${'bcdefgh'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
      .join('')}]>`;
    const xml = (parts[sheet] ?? '').replace('<worksheet', `${lol}<worksheet`).replace('>甲<', '>&h;<');
    const { texts } = await read(with_(xml));
    expect(texts.flat().join('').length).toBeLessThan(100);
  });

  test('merged cells over merged cells', async () => {
    const merges = Array.from({ length: 3000 }, () => 'A1:A1000');
    const many = Array.from({ length: 1000 }, (_, at) => [at === 0 ? '指标' : null, at]);
    expect((await read(rawBook({ 表: { rows: many, merges } }))).told).toEqual(['file-too-large']);
  });
});

test('the workbook inside a Word file’s chart is read too: another library’s', async () => {
  const docx = unzipSync(readFileSync('examples/annual-prefecture.docx'));
  const [, bytes] = Object.entries(docx).find(([name]) => name.endsWith('.xlsx')) ?? [];
  if (bytes) expect((await read(bytes)).texts.length).toBeGreaterThan(1);
});
