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

async function finished(own: Record<string, string> = {}): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await finish(made, own))).map(([name, part]) => [name, strFromU8(part)]),
  );
}

test('relationships are numbered in their order, and what points to them follows', async () => {
  const parts = await finished();
  expect(parts['word/_rels/document.xml.rels']).toBe(
    '<Relationships><Relationship Id="rId1" Target="media/a.png"/><Relationship Target="http://x" Id="rId2"/></Relationships>',
  );
  expect(parts['word/document.xml']).toContain('<w:hyperlink r:id="rId2"/>');
  expect(parts['word/document.xml']).toContain('<a:blip r:embed="rId1"/>');
  expect(parts['_rels/.rels']).toContain('Id="rId1"');
});

test('drawings are numbered from one', async () => {
  const ids = (await finished())['word/document.xml']?.match(/<wp:docPr[^>]*>/g);
  expect(ids).toEqual(['<wp:docPr name="图" id="1"/>', '<wp:docPr id="2"/>']);
});

test('own parts take the place of the library’s', async () => {
  expect((await finished({ '[Content_Types].xml': '<Types>own</Types>' }))['[Content_Types].xml']).toBe(
    '<Types>own</Types>',
  );
});

test('the entries are sorted, the content types first', async () => {
  expect(Object.keys(await finished())).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/custom.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
  ]);
});

test('every entry is dated 1980-01-01 00:00', async () => {
  const bytes = await finish(made, {});
  // In a local header the DOS time and date are the four bytes from 10 on.
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(10, true)).toBe(((0 << 9) | (1 << 5) | 1) << 16);
});

test('a workbook inside is the same whenever it was zipped', async () => {
  const of = (year: number) =>
    new Map([
      [
        'word/embeddings/a.xlsx',
        zipSync({ 'xl/b.xml': strToU8('<b/>'), 'xl/a.xml': strToU8('<a/>') }, { mtime: new Date(year, 1, 1) }),
      ],
    ]);
  const workbook = async (parts: ReadonlyMap<string, Uint8Array>) =>
    unzipSync(await finish(parts, {}))['word/embeddings/a.xlsx'] ?? new Uint8Array();
  expect(Buffer.compare(await workbook(of(2013)), await workbook(of(2014)))).toBe(0);
  expect(Object.keys(unzipSync(await workbook(of(2013))))).toEqual(['xl/a.xml', 'xl/b.xml']);
});
