import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { finish } from '../../src/docx/finish.ts';

const made = new Map([
  [
    'word/document.xml',
    '<w:document><w:hyperlink r:id="x7f"/><wp:docPr name="图" id="41"/><a:blip r:embed="q2"/><wp:docPr id="42"/></w:document>',
  ],
  [
    'word/_rels/document.xml.rels',
    '<Relationships><Relationship Id="q2" Target="media/a.png"/><Relationship Target="http://x" Id="x7f"/></Relationships>',
  ],
  ['[Content_Types].xml', '<Types/>'],
  ['_rels/.rels', '<Relationships><Relationship Id="zz" Target="word/document.xml"/></Relationships>'],
]);

function finished(own: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(finish(made, own))).map(([name, part]) => [name, strFromU8(part)]),
  );
}

test('relationships are numbered in their order, and what points to them follows', () => {
  const parts = finished();
  expect(parts['word/_rels/document.xml.rels']).toBe(
    '<Relationships><Relationship Id="rId1" Target="media/a.png"/><Relationship Target="http://x" Id="rId2"/></Relationships>',
  );
  expect(parts['word/document.xml']).toContain('<w:hyperlink r:id="rId2"/>');
  expect(parts['word/document.xml']).toContain('<a:blip r:embed="rId1"/>');
  expect(parts['_rels/.rels']).toContain('Id="rId1"');
});

test('drawings are numbered from one', () => {
  const ids = finished()['word/document.xml']?.match(/<wp:docPr[^>]*>/g);
  expect(ids).toEqual(['<wp:docPr name="图" id="1"/>', '<wp:docPr id="2"/>']);
});

test('own parts take the place of the library’s', () => {
  expect(finished({ '[Content_Types].xml': '<Types>own</Types>' })['[Content_Types].xml']).toBe('<Types>own</Types>');
});

test('the entries are sorted, the content types first', () => {
  expect(Object.keys(finished())).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/custom.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
  ]);
});

test('every entry is dated 1980-01-01 00:00', () => {
  const bytes = finish(made, {});
  // In a local header the DOS time and date are the four bytes from 10 on.
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(10, true)).toBe(((0 << 9) | (1 << 5) | 1) << 16);
});

test('a workbook inside is the same whenever it was zipped', () => {
  const of = (year: number) =>
    new Map([
      [
        'word/embeddings/a.xlsx',
        zipSync({ 'xl/b.xml': strToU8('<b/>'), 'xl/a.xml': strToU8('<a/>') }, { mtime: new Date(year, 1, 1) }),
      ],
    ]);
  const workbook = (parts: ReadonlyMap<string, Uint8Array>) =>
    unzipSync(finish(parts, {}))['word/embeddings/a.xlsx'] ?? new Uint8Array();
  expect(Buffer.compare(workbook(of(2013)), workbook(of(2014)))).toBe(0);
  expect(Object.keys(unzipSync(workbook(of(2013))))).toEqual(['xl/a.xml', 'xl/b.xml']);
});
