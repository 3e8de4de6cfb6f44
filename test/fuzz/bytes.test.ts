import fc from 'fast-check';
import { search } from './search.ts';
import { trial, tryData } from './trial.ts';

/** Files that are no text, or only just. */

const anything = fc.uint8Array({ maxLength: 300 });
/** What files begin with: byte-order marks, archives, old Word files, pictures. */
const begun = fc
  .tuple(
    fc.constantFrom(
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xef, 0xbb, 0xbf],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x25],
    ),
    anything,
  )
  .map(([start, rest]) => Uint8Array.from([...start, ...rest]));
/** Sound UTF-8 with bytes put in or taken out. */
const torn = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), fc.uint8Array({ maxLength: 3 }))
  .map(([text, at, put]) => {
    const bytes = Buffer.from(`单位: ${text}\n年度: 2026\n`);
    const from = at % bytes.length;
    return Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + put.length)]);
  });
const bytes = fc.oneof(anything, begun, torn);

search('any bytes as a data file', 300, bytes, (content) => tryData(content));

search('any bytes as a finished draft', 200, bytes, (content) =>
  trial({ '稿.txt': content, '稿.md': content, '稿.docx': content }, async (run) => {
    for (const name of ['稿.txt', '稿.md', '稿.docx']) await run.lint(name);
  }),
);
