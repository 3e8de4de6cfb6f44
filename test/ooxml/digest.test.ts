import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { isUntouched, toDocx } from '../../src/docx/index.ts';
import { digestOf } from '../../src/ooxml/digest.ts';
import { paragraph, titled, tree } from '../docx/sample.ts';

let file: Uint8Array;
beforeAll(async () => {
  file = await toDocx(tree(paragraph('新增高新技术企业6家。')), titled);
});

function edited(edit: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(file);
  edit(parts);
  return zipSync(parts);
}

test('a document is untouched as written, and when only zipped anew', async () => {
  expect(await isUntouched(file)).toBe(true);
  expect(await isUntouched(edited(() => {}))).toBe(true);
});

test('a changed, an added and a removed part are seen', async () => {
  const changed = edited((parts) => {
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    parts['word/document.xml'] = strToU8(text.replace('6家', '7家'));
  });
  expect(await isUntouched(changed)).toBe(false);
  expect(await isUntouched(edited((parts) => Object.assign(parts, { 'word/comments.xml': strToU8('<x/>') })))).toBe(
    false,
  );
  expect(await isUntouched(edited((parts) => delete parts['word/footer1.xml']))).toBe(false);
});

test('a number changed in a chart’s workbook is seen, and so is one in the chart alone', async () => {
  const drawn = await toDocx(
    tree({
      ...{ type: 'chart', kind: 'column', title: '图', caption: '图1　图', unit: '', head: '年份', description: '' },
      ...{ categories: ['2012年', '2013年'], series: [{ name: '企业', values: ['5', '6'] }] },
    }),
    titled,
  );
  expect(await isUntouched(drawn)).toBe(true);
  const changed = (name: string, change: (part: Uint8Array) => Uint8Array) => {
    const parts = unzipSync(drawn);
    parts[name] = new Uint8Array(change(parts[name] ?? new Uint8Array()));
    return isUntouched(zipSync(parts));
  };
  const six = (part: Uint8Array) => strToU8(strFromU8(part).replace('<c:v>6</c:v>', '<c:v>7</c:v>'));
  expect(await changed('word/charts/chart1.xml', six)).toBe(false);
  const inCells = (part: Uint8Array) => {
    const workbook = unzipSync(part);
    const sheet = strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    return zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace('<v>6</v>', '<v>7</v>')) });
  };
  expect(await changed('word/embeddings/Microsoft_Excel_Worksheet1.xlsx', inCells)).toBe(false);
});

test('the properties are not part of the text', async () => {
  const renamed = edited((parts) => Object.assign(parts, { 'docProps/core.xml': strToU8('<x/>') }));
  expect(await isUntouched(renamed)).toBe(true);
});

test('without the property a document is not ours', async () => {
  expect(await isUntouched(edited((parts) => delete parts['docProps/custom.xml']))).toBe(false);
  expect(await isUntouched(edited((parts) => Object.assign(parts, { 'docProps/custom.xml': strToU8('<x/>') })))).toBe(
    false,
  );
});

test('what is not a whole zip is not untouched, and no error', async () => {
  expect(await isUntouched(new Uint8Array())).toBe(false);
  expect(await isUntouched(strToU8('PK 不是压缩文件'))).toBe(false);
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    expect(await isUntouched(file.slice(0, Math.floor(file.length * share)))).toBe(false);
  }
  for (let at = 0; at < file.length; at += 97) {
    const broken = file.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    expect([true, false]).toContain(await isUntouched(broken));
  }
});

test('the digest knows where a name ends and a content begins', () => {
  const empty = new Uint8Array();
  expect(digestOf({ a: strToU8('b') })).not.toBe(digestOf({ ab: empty }));
  expect(digestOf({ a: strToU8('1:b') })).not.toBe(digestOf({ a: empty, b: empty }));
  expect(digestOf({ a: empty, b: strToU8('c') })).toBe(digestOf({ b: strToU8('c'), a: empty }));
});
