const { closeSync, constants, fstatSync, openSync, readFileSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** Where the build puts the bundle. It is run with the code cache that V8 made of it earlier, if there is one. */

const DIST = join(__dirname, '..', 'dist');
/** Written by the build: a line of JSON with the byte range of each chunk's code cache, then these bytes. */
const BUILT = join(DIST, 'code.cache');
/** The maximum length of that line in bytes: a chunk takes about a hundred of them. */
const MOST_OF_HEAD = 16_384;
/**
 * Engine flags for a run that is over in a moment, and the defaults. A pattern is compiled at once, not interpreted
 * first; most are searched for in a hundred texts. Node 20 soon optimises what has run a little, on threads that a
 * short run then waits for; later engines wait longer. Garbage is collected when the heap has grown to 1.8 times its
 * live size, not to four: a thousand reports take a third less memory and no more time, a huge one 3% more time.
 */
const SHORT = ['--no-regexp-tier-up', '--heap-growing-percent=80'];
const OTHERWISE = ['--regexp-tier-up', '--heap-growing-percent=0'];
if (process.versions.v8.startsWith('11.')) {
  SHORT.push('--interrupt-budget=200000');
  OTHERWISE.push('--interrupt-budget=67584');
}
// Before anything is compiled: a code cache is only valid for the flags it was made with.
SHORT.forEach(setFlagsFromString);
/** A code cache is only valid for the same engine, options and kind of processor. */
const ENGINE = `${process.versions.v8} ${process.arch} ${cachedDataVersionTag()}`;

/** A chunk is wrapped as the body of a function. */
const [OPEN, CLOSE] = ['(function(exports,require,module,__filename){', '\n})'].map((text) => Buffer.from(text));

/** A built-in module of Node, whose own code cache was made with the default flags. */
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
  /** The script of each loaded chunk, and the checksum of its source. */
  scripts = new Map();
  #modules = new Map();
  #cached;

  /** @param {(chunk: string, source: number) => Uint8Array | undefined} cached V8's code cache of a chunk with that checksum */
  constructor(cached) {
    this.#cached = cached;
  }

  /** The exports of a chunk. */
  load(chunk) {
    const known = this.#modules.get(chunk);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(chunk, module);
    const filename = join(DIST, chunk);
    const bytes = readFileSync(filename);
    const source = crc32(bytes);
    // The build leaves only ASCII in a chunk: read as Latin-1, it takes half the memory. It is one buffer, since the
    // engine would copy two strings into one, and collect garbage to make room for it.
    const text = Buffer.concat([OPEN, bytes, CLOSE]).toString('latin1');
    const script = new Script(text, { filename, cachedData: this.#cached(chunk, source) });
    this.scripts.set(chunk, { script, source });
    script.runInThisContext()(
      module.exports,
      (id) => (id.startsWith('./') ? this.load(id.slice(2)) : builtIn(id)),
      module,
      filename,
    );
    return module.exports;
  }
}

/**
 * This engine's code cache of the chunks; undefined if there is no such file, another engine wrote it, or it is
 * incomplete.
 * @param {number} [owner] the only user who may have written it
 */
function readCodeCache(file, owner) {
  return orNothing(() => {
    const { bytes: head, size } = partOf(file, 0, MOST_OF_HEAD, owner);
    const start = head.indexOf('\n') + 1;
    const { engine, size: most, chunks } = JSON.parse(head.toString('latin1', 0, start));
    if (engine !== ENGINE || size !== start + most) return undefined;
    // Read one by one: a run needs half of them.
    const read = (chunk) => {
      const { from, to, sum } = chunks[chunk];
      const { bytes } = partOf(file, start + from, start + to, owner);
      // V8 would end the process on a single wrong bit.
      return crc32(bytes) === sum ? bytes : undefined;
    };
    return {
      chunks,
      read: (chunk) => orNothing(() => read(chunk)),
      // V8 itself only checks the length of a source.
      of: (chunk, source) => orNothing(() => (chunks[chunk].source === source ? read(chunk) : undefined)),
    };
  });
}

/** Undefined if it cannot be read for any reason: it is then compiled. */
function orNothing(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** This range of a file's bytes, or as many of them as there are. */
function partOf(file, from, to, owner) {
  // A pipe in its place would block; Windows has no such thing.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    // It is executed: nobody else may have written it. On Windows the folder is the user's own.
    const isOurs = owner === undefined || (found.uid === owner && (found.mode & 0o022) === 0);
    if (!found.isFile() || !isOurs) throw new Error(file);
    const bytes = Buffer.allocUnsafeSlow(to - from);
    return { bytes: bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from)), size: found.size };
  } finally {
    closeSync(handle);
  }
}

/**
 * The content of a code cache file.
 * @param {Iterable<{ chunk: string, source: number, bytes: Uint8Array, runs?: number }>} entries
 *   source: the checksum of the chunk; runs: how many runs have compiled for it, in a user's own cache
 */
function codeCacheOf(entries) {
  const chunks = {};
  const parts = [];
  let size = 0;
  for (const { chunk, source, bytes, runs } of entries) {
    chunks[chunk] = { from: size, to: size + bytes.length, sum: crc32(bytes), source, runs };
    size += bytes.length;
    parts.push(bytes);
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify({ engine: ENGINE, size, chunks })}\n`), ...parts]);
}

/** V8's code cache of the chunks as compiled so far. */
function compiled({ scripts }) {
  return [...scripts].map(([chunk, { script, source }]) => ({ chunk, source, bytes: script.createCachedData() }));
}

module.exports = { BUILT, DIST, ENGINE, Chunks, readCodeCache, codeCacheOf, compiled };
