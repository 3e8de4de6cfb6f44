import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';
import { rawParts } from '../xlsx/raw-book.ts';

/** A Word or Excel file from a stranger, whose XML names what is to be read or fetched: nothing is. */

const SECRET = '密码甲乙丙';

let server: Server;
let asked: string[];
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(SECRET);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

let desk: Desk;
beforeEach(async () => {
  asked = [];
  desk = await Desk.open({ '密.txt': SECRET });
});
afterEach(async () => {
  expect(asked).toEqual([]);
  await desk.close();
});

const zipped = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** Beginnings of XML that name a file, an address, or one name for a thousand millions of others. */
const DOCTYPES = (): [string, string][] => [
  ['a file', `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${desk.path('密.txt')}">]>`],
  ['an address', `<!DOCTYPE x [<!ENTITY e SYSTEM "${base}/entity">]>`],
  ['a definition at an address', `<!DOCTYPE x SYSTEM "${base}/dtd">`],
  ['parts of definitions', `<!DOCTYPE x [<!ENTITY % p SYSTEM "${base}/part"> %p;]>`],
  [
    'names of names',
    `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
      .join('')}<!ENTITY e "&j;">]>`,
  ],
];

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const TOP = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`;

function wordFile(doctype: string, inner: string, relations = ''): Uint8Array {
  return zipped({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': TOP,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?>${doctype}<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${inner}</w:body></w:document>`,
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('a Word file', () => {
  test('whose XML names elsewhere gives nothing of it', async () => {
    for (const [name, doctype] of DOCTYPES()) {
      await desk.write('稿.docx', wordFile(doctype, paragraph('截止11月底&e;，某局2013年工作总结。')));
      const { out, err, code } = await desk.run(['lint', '稿.docx']);
      expect([name, code > 0]).toEqual([name, true]);
      expect((out + err).length).toBeLessThan(20_000);
      expect(out + err).not.toMatch(new RegExp(`${SECRET}|内部出错|哈{20}`, 'u'));
    }
  });

  test('whose pictures, links and templates lie elsewhere is read without them', async () => {
    const targets: [string, string][] = [
      ['image', `${base}/x.png`],
      ['image', `file://${desk.path('密.txt')}`],
      ['image', desk.path('密.txt')],
      ['image', '../密.txt'],
      ['attachedTemplate', `${base}/x.dotm`],
      ['hyperlink', `${base}/x`],
      ['styles', `${base}/styles.xml`],
      ['numbering', '../../密.txt'],
      ['oleObject', `${base}/x.bin`],
      ['aFChunk', `${base}/x.html`],
    ];
    const relations = targets
      .map(
        ([type, target], at) =>
          `<Relationship Id="x${at}" Type="${R}/${type}" Target="${target}" TargetMode="External"/>`,
      )
      .join('');
    const pictures = targets
      .map(
        (_, at) =>
          `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="x${at}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
      )
      .join('');
    await desk.write(
      '稿.docx',
      wordFile('', paragraph('某局2013年工作总结') + pictures + paragraph('截止11月底。'), relations),
    );
    const { out, err } = await desk.run(['lint', '稿.docx']);
    expect(out).toContain('截至');
    expect(out + err).not.toContain(SECRET);
  });

  test('that would be huge unpacked is refused at once', async () => {
    const huge = zipped({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': TOP,
      'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${paragraph('甲'.repeat(1000)).repeat(60_000)}</w:body></w:document>`,
    });
    await desk.write('稿.docx', huge);
    const started = performance.now();
    const { code, err } = await desk.run(['lint', '稿.docx']);
    expect([code, err]).toEqual([2, '错误：读不了稿.docx：它太长（超过20万字或2万段）。请分成几份。\n']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a workbook', () => {
  test('whose XML names elsewhere gives nothing of it', async () => {
    for (const [name, doctype] of DOCTYPES()) {
      const parts = rawParts(
        {
          表: [
            ['指标', '单位', '本年'],
            ['专利', '件', 12],
            [{ t: 's', v: 0 }, '件', 3],
          ],
        },
        { shared: ['甲&e;乙'] },
      );
      const hostile = Object.entries(parts).map(([part, text]) => [
        part,
        text.replace(/(<\?xml[^>]*>\s*)/u, `$1${doctype}`).replaceAll('&amp;e;', '&e;'),
      ]);
      await desk.write('科.xlsx', zipped(Object.fromEntries(hostile)));
      await desk.write('总结.yaml', `引入: [科.xlsx]\n${SOUND}`);
      const { out, err, code } = await desk.run(['figures', '总结.yaml', '-f', 'md']);
      expect([name, code <= 2]).toEqual([name, true]);
      expect((out + err).length).toBeLessThan(20_000);
      expect(out + err).not.toMatch(new RegExp(`${SECRET}|内部出错|哈{20}`, 'u'));
    }
  });

  test('whose cells ask for another book, or the network, gives what was seen there last', async () => {
    const cells = [
      { f: `WEBSERVICE("${base}/x")`, v: 7 },
      { f: `'[${base}/x.xlsx]表'!A1`, v: 8 },
      { f: `cmd|'/c calc'!A1`, v: 9 },
    ];
    const rows = cells.map((cell, at) => [`甲${'乙丙丁'[at]}`, '件', cell]);
    await desk.write('科.xlsx', zipped(rawParts({ 表: [['指标', '单位', '本年'], ...rows] })));
    await desk.write('总结.yaml', `引入: [科.xlsx]\n${SOUND}`);
    const { out } = await desk.run(['figures', '总结.yaml', '-f', 'csv']);
    for (const seen of ['7件', '8件', '9件']) expect(out).toContain(seen);
  });
});
