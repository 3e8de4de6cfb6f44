const { closeSync, openSync, readFileSync, readSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** The bundle that the build leaves, and how it is run: with what V8 compiled of it before. */

const DIST = join(__dirname, '..', 'dist');
/** Written when the bundle is built: a line of JSON that says where each chunk's bytes begin and end after it, then those. */
const BUILT = join(DIST, 'code.cache');
/** The line is short: a chunk takes fifty bytes of it. */
const MOST_OF_HEAD = 16_384;
/** Another engine cannot read it. */
const ENGINE = `${process.versions.v8} ${process.arch}`;

/**
 * How the engine is set for a run that is over in a moment, and how it is otherwise. A pattern is compiled once, not for an
 * interpreter before; most are searched in a hundred texts. Node 20 soon optimises what has run a little, on threads that
 * a short run then waits for; later engines wait longer. Rubbish is collected when the heap has grown to three times what
 * lived in it, not to four: a thousand reports take a sixth less memory and no more time.
 */
const SHORT = ['--no-regexp-tier-up', '--heap-growing-percent=200'];
const OTHERWISE = ['--regexp-tier-up', '--heap-growing-percent=0'];
if (process.versions.v8.startsWith('11.')) {
  SHORT.push('--interrupt-budget=200000');
  OTHERWISE.push('--interrupt-budget=67584');
}
// Before anything is compiled: what is kept is good for these settings only.
SHORT.forEach(setFlagsFromString);

/** A module of Node's, which has been compiled for the settings that it has otherwise. */
function builtIn(id) {
  OTHERWISE.forEach(setFlagsFromString);
  try {
    return require(id);
  } finally {
    SHORT.forEach(setFlagsFromString);
  }
}

/** The bundle's chunks, each run as a script that V8 may have compiled before. */
class Chunks {
  /** Of each chunk that was asked for, its script: a code cache can be made of it. */
  scripts = new Map();
  #modules = new Map();
  #cached;

  /** @param {(chunk: string) => Uint8Array | undefined} cached V8's code cache of a chunk */
  constructor(cached) {
    this.#cached = cached;
  }

  /** What a chunk exports. */
  load(chunk) {
    const known = this.#modules.get(chunk);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(chunk, module);
    const filename = join(DIST, chunk);
    // The build leaves nothing but ASCII in a chunk: read as such, it takes half the memory.
    const text = `(function(exports,require,module,__filename){${readFileSync(filename, 'latin1')}\n})`;
    const script = new Script(text, { filename, cachedData: this.#cached(chunk) });
    this.scripts.set(chunk, script);
    script.runInThisContext()(
      module.exports,
      (id) => (id.startsWith('./') ? this.load(id.slice(2)) : builtIn(id)),
      module,
      filename,
    );
    return module.exports;
  }
}

/** What this engine made of the chunks; undefined where there is no such file, another engine wrote it, or it is not whole. */
function readCodeCache(file) {
  return orNothing(() => {
    const head = bytesOf(file, 0, MOST_OF_HEAD);
    const start = head.indexOf('\n') + 1;
    const { engine, size, chunks } = JSON.parse(head.toString('latin1', 0, start));
    if (engine !== ENGINE || size !== statSync(file).size - start) return undefined;
    // A run needs half of them.
    const of = (chunk) => {
      const [from, to, sum] = chunks[chunk];
      const bytes = bytesOf(file, start + from, start + to);
      // V8 would end the process over a single wrong bit.
      return crc32(bytes) === sum ? bytes : undefined;
    };
    return { chunks: Object.keys(chunks), of: (chunk) => orNothing(() => of(chunk)) };
  });
}

/** Whatever it is that cannot be read: then it is compiled. */
function orNothing(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** As many as there are. */
function bytesOf(file, from, to) {
  const handle = openSync(file);
  try {
    const bytes = Buffer.allocUnsafeSlow(to - from);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
  }
}

/** @param {Iterable<[chunk: string, bytes: Uint8Array]>} entries */
function codeCacheOf(entries) {
  const chunks = {};
  const parts = [];
  let size = 0;
  for (const [chunk, bytes] of entries) {
    chunks[chunk] = [size, size + bytes.length, crc32(bytes)];
    size += bytes.length;
    parts.push(bytes);
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify({ engine: ENGINE, size, chunks })}\n`), ...parts]);
}

module.exports = { DIST, BUILT, Chunks, readCodeCache, codeCacheOf };
