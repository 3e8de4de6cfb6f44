import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';
import { Alone } from './alone.ts';
import { search } from './search.ts';
import { trial } from './trial.ts';

/** Word files from anybody, held against the data that they were drafted from. */

const DRAFTED: Promise<Uint8Array> = (async () => {
  const desk = await Desk.open({ '总结.yaml': SOUND });
  await desk.run(['总结.yaml', '-o', '总结.docx']);
  const bytes = await desk.read('总结.docx');
  await desk.close();
  return bytes;
})();

interface Change {
  how: 'text' | 'part' | 'byte' | 'cut' | 'drop';
  at: number;
  length: number;
  put: string;
}
const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('text', 'text', 'text', 'part', 'byte', 'cut', 'drop'),
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '3',
      '9999亿元',
      '\u202e',
      '𠮷',
      '【甲】',
      '&#7;',
      '</w:t>',
      '<w:br/>',
      '<w:tab/>',
      '<w:p>',
      '&amp;',
      '&x;',
      '<w:tbl>',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
});

function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return all.reduce((before, { how, at, length, put }) => {
    const index = at % (before.length || 1);
    if (how === 'cut') return before.subarray(0, index);
    if (how === 'byte') return Uint8Array.from(before, (byte, each) => (each === index ? length : byte));
    let parts: Record<string, Uint8Array>;
    try {
      parts = unzipSync(before);
    } catch {
      return before;
    }
    const names = Object.keys(parts);
    const name = how === 'text' ? 'word/document.xml' : (names[at % names.length] ?? '');
    if (how === 'drop') delete parts[name];
    else {
      const text = strFromU8(parts[name] ?? new Uint8Array());
      // Mostly in the words, so that it is still a document.
      const body = how === 'text' ? text.indexOf('<w:t', at % (text.length || 1)) : at % (text.length || 1);
      const from = how === 'text' ? text.indexOf('>', body) + 1 : body;
      parts[name] = strToU8(text.slice(0, from) + put + text.slice(from + (how === 'part' ? length : length % 3)));
    }
    return zipSync(parts);
  }, bytes);
}

search('any Word file as a revised draft', 30, fc.array(change, { minLength: 1, maxLength: 4 }), async (all) =>
  trial({ '总结.yaml': SOUND, '改后稿.docx': changed(await DRAFTED, all) }, async (run) => {
    await run.lint('改后稿.docx');
    await run.run('compare', '改后稿.docx', '总结.yaml');
    await run.run('compare', '改后稿.docx', '总结.yaml', '-o', '对照.docx');
    await run.run('compare', '改后稿.docx', '总结.yaml', '--accept', '1');
    await run.run('总结.yaml', '-o', '改后稿.docx');
  }),
);

let alone: Alone;
beforeAll(async () => {
  alone = await Alone.built();
}, 120_000);
afterAll(() => alone.close());

const BODY = /<w:body>/u;
const withBody = (bytes: Uint8Array, xml: string, before = '') => {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = text.replace(BODY, () => `<w:body>${xml}`).replace(/<w:document/u, () => `${before}<w:document`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) }, { level: 1 });
};
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const BOMBS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  'two hundred megabytes of nothing': (bytes) => withBody(bytes, ' '.repeat(200_000_000)),
  'two hundred megabytes in a picture': (bytes) =>
    zipSync({ ...unzipSync(bytes), 'word/media/image1.png': [new Uint8Array(200_000_000), { level: 1 }] }),
  'entities of entities': (bytes) => withBody(bytes, paragraph('&l10;'), `<!DOCTYPE a [<!ENTITY l0 "哈">${laughs}]>`),
  'a file of the machine as an entity': (bytes) =>
    withBody(bytes, paragraph('&f;'), '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
  'a paragraph of fifty thousand characters': (bytes) =>
    withBody(bytes, paragraph('专利申请量2924件，同比增长41.7%。'.repeat(2500))),
  'ten thousand paragraphs': (bytes) => withBody(bytes, paragraph('甲').repeat(10_000)),
  'tables in tables': (bytes) =>
    withBody(bytes, `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
  'elements that are not closed': (bytes) => withBody(bytes, '<w:p><w:r>'.repeat(50_000)),
  'ten thousand parts': (bytes) =>
    zipSync({
      ...unzipSync(bytes),
      ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`word/a${at}.xml`, strToU8('<a/>')])),
    }),
};

test.each(Object.entries(BOMBS))(
  'a Word file with %s',
  async (_, make) => {
    const files = { '总结.yaml': SOUND, '改后稿.docx': make(await DRAFTED) };
    const all = alone.try(
      files,
      ['lint', '改后稿.docx'],
      ['compare', '改后稿.docx', '总结.yaml'],
      ['总结.yaml', '-o', '改后稿.docx'],
    );
    expect(all).toHaveLength(3);
    for (const { out } of all) expect(out).not.toContain('root:');
  },
  120_000,
);
