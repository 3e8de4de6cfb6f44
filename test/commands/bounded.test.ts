import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { upTo } from '../../src/files/bounded.ts';

test('standard input that is a folder is no empty file', async () => {
  const fd = openSync(tmpdir(), 'r');
  try {
    await expect(upTo(10, Object.assign(Readable.from([]), { fd }))).rejects.toMatchObject({ code: 'EISDIR' });
  } finally {
    closeSync(fd);
  }
});

test('of what is too large no more is read than shows it', async () => {
  expect((await upTo(3, Readable.from(['ab', 'cd', 'ef']))).length).toBe(4);
});
