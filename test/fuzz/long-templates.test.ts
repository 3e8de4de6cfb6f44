import { afterAll, beforeAll, test } from 'vitest';
import { SOUND } from '../commands/run.ts';
import { Alone } from './alone.ts';

/** Templates that write far more than a report: as much as is still set, and as much as a template may hold. */

let alone: Alone;
beforeAll(async () => {
  alone = await Alone.built();
}, 120_000);
afterAll(() => alone.close());

test.each([
  ['headings', '## 甲\n'],
  ['titles', '# 甲\n'],
  ['paragraphs', '甲\n\n'],
  ['bold', '**甲**乙\n\n'],
  ['tables', '|甲|\n|-|\n|乙|\n\n'],
  ['columns', '甲|'],
  ['one title', '甲乙丙|'],
  ['one paragraph', '甲乙丙，'],
])(
  '%s',
  (kind, piece) => {
    for (const count of [2900, Math.floor(180_000 / Buffer.byteLength(piece))]) {
      const columns = `|${piece.repeat(count / 3)}\n|${'-|'.repeat(count / 3)}\n`;
      const body = kind === 'columns' ? columns : `${kind === 'one title' ? '# ' : ''}${piece.repeat(count)}`;
      const files = { '总结.yaml': `模板: ./甲.hbs\n${SOUND}`, '甲.hbs': `# {{标题}}\n\n${body}` };
      alone.try(files, ...['md', 'docx', 'html'].map((format) => ['总结.yaml', '-f', format, '-o', `总结.${format}`]));
    }
  },
  120_000,
);
