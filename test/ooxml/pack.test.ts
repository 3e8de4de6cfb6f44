import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pack } from '../../src/ooxml/pack.ts';
import { unpack } from '../../src/ooxml/zip.ts';

const name = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8}\.xml)?$/u);
const parts = fc.dictionary(name, fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.constant(new Uint8Array(70_000))));

test('what is packed is taken apart again, by the directory and by what stands before each part', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const zip = pack(all);
      const wanted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
      expect(texts(unzipSync(zip))).toEqual(texts(wanted));
      const streamed = unpack(zip, () => true, 1e9);
      expect('parts' in streamed && Object.keys(streamed.parts)).toEqual(Object.keys(wanted));
    }),
  );
});

test('the sizes stand before each part, where readers look who do not wait for the end', () => {
  const zip = Buffer.from(pack({ 'a.xml': Buffer.from('甲'.repeat(100)) }));
  const [flags, packed, size] = [zip.readUInt16LE(6), zip.readUInt32LE(18), zip.readUInt32LE(22)];
  expect([flags, size]).toEqual([0, 300]);
  // The directory begins right behind the part.
  expect(zip.readUInt32LE(30 + 'a.xml'.length + packed)).toBe(0x02014b50);
});

test.skipIf(spawnSync('unzip', ['-v']).error)('another program finds nothing wrong with it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summarize-'));
  try {
    writeFileSync(join(folder, 'a.zip'), pack({ 'a/b.xml': Buffer.from('<b/>'), 'c.xml': new Uint8Array() }));
    const { status, stdout } = spawnSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('No errors detected')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** In order; as text, which is compared at once. */
function texts(all: Record<string, Uint8Array>): string[][] {
  return Object.entries(all).map(([key, bytes]) => [key, Buffer.from(bytes).toString('latin1')]);
}
