const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { DIST } = require('./chunks.js');

/** Written when the bundle is built: a line of JSON that says which bytes after it are which chunk's, then those bytes. */
const FILE = join(DIST, 'code.cache');

/** Another engine cannot read it. */
const ENGINE = `${process.versions.v8} ${process.arch}`;

/** What this engine made of each chunk when it was built; undefined where another engine built them, or the file is not whole. */
function readCodeCache(file = FILE) {
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf('\n') + 1;
    const { engine, size, chunks } = JSON.parse(bytes.toString('latin1', 0, start));
    if (engine !== ENGINE || size !== bytes.length - start) return undefined;
    return (chunk) => chunks[chunk] && bytes.subarray(start + chunks[chunk][0], start + chunks[chunk][1]);
  } catch {
    // As where there is none.
    return undefined;
  }
}

/** @param {ReadonlyMap<string, import('node:vm').Script>} scripts by their chunks' names; run, so that what they used is in it */
function codeCacheOf(scripts) {
  const chunks = {};
  const parts = [];
  let size = 0;
  for (const [chunk, script] of scripts) {
    const bytes = script.createCachedData();
    chunks[chunk] = [size, size + bytes.length];
    size += bytes.length;
    parts.push(bytes);
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify({ engine: ENGINE, size, chunks })}\n`), ...parts]);
}

module.exports = { FILE, readCodeCache, codeCacheOf };
