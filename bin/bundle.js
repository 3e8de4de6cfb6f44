const { closeSync, constants, fstatSync, openSync, readFileSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** The bundle that the build leaves, and how it is run: with what V8 compiled of it before. */

const DIST = join(__dirname, '..', 'dist');
/** Written when the bundle is built: a line of JSON that says where each chunk's bytes begin and end after it, then those. */
const BUILT = join(DIST, 'code.cache');
/** The line is short: a chunk takes about a hundred bytes of it. */
const MOST_OF_HEAD = 16_384;
/**
 * How the engine is set for a run that is over in a moment, and how it is otherwise. A pattern is compiled once, not for an
 * interpreter before; most are searched in a hundred texts. Node 20 soon optimises what has run a little, on threads that
 * a short run then waits for; later engines wait longer. Rubbish is collected when the heap has grown to 1.8 times what lived
 * in it, not to four: a thousand reports take a third less memory and no more time, a huge one three hundredths more.
 */
const SHORT = ['--no-regexp-tier-up', '--heap-growing-percent=80'];
const OTHERWISE = ['--regexp-tier-up', '--heap-growing-percent=0'];
if (process.versions.v8.startsWith('11.')) {
  SHORT.push('--interrupt-budget=200000');
  OTHERWISE.push('--interrupt-budget=67584');
}
// Before anything is compiled: what is kept is good for these settings only.
SHORT.forEach(setFlagsFromString);
/** Another engine cannot read what is kept, nor this one with other options, or on another kind of processor. */
const ENGINE = `${process.versions.v8} ${process.arch} ${cachedDataVersionTag()}`;

/** A chunk is the body of a function. */
const [OPEN, CLOSE] = ['(function(exports,require,module,__filename){', '\n})'].map((text) => Buffer.from(text));

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
  /** Of each chunk that was asked for, its script, and the checksum of its source. */
  scripts = new Map();
  #modules = new Map();
  #cached;

  /** @param {(chunk: string, source: number) => Uint8Array | undefined} cached V8's code cache of a chunk with that checksum */
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
    const bytes = readFileSync(filename);
    const source = crc32(bytes);
    // The build leaves nothing but ASCII in a chunk: read as such, it takes half the memory. As one piece, since the engine
    // would copy two into one, and collect rubbish to make room for it.
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
 * What this engine made of the chunks; undefined where there is no such file, another engine wrote it, or it is not whole.
 * @param {number} [owner] the user who alone may have written it
 */
function readCodeCache(file, owner) {
  return orNothing(() => {
    const { bytes: head, size } = partOf(file, 0, MOST_OF_HEAD, owner);
    const start = head.indexOf('\n') + 1;
    const { engine, size: most, chunks } = JSON.parse(head.toString('latin1', 0, start));
    if (engine !== ENGINE || size !== start + most) return undefined;
    // A run needs half of them.
    const read = (chunk) => {
      const { from, to, sum } = chunks[chunk];
      const { bytes } = partOf(file, start + from, start + to, owner);
      // V8 would end the process over a single wrong bit.
      return crc32(bytes) === sum ? bytes : undefined;
    };
    return {
      chunks,
      read: (chunk) => orNothing(() => read(chunk)),
      // Of a source, V8 itself looks at nothing but the length.
      of: (chunk, source) => orNothing(() => (chunks[chunk].source === source ? read(chunk) : undefined)),
    };
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

/** So many bytes of a file, or as many as there are. */
function partOf(file, from, to, owner) {
  // A pipe in its place would keep us waiting; Windows has no such thing.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    // It is run: nobody else may have written it. On Windows the folder is the user's own.
    const isOurs = owner === undefined || (found.uid === owner && (found.mode & 0o022) === 0);
    if (!found.isFile() || !isOurs) throw new Error(file);
    const bytes = Buffer.allocUnsafeSlow(to - from);
    return { bytes: bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from)), size: found.size };
  } finally {
    closeSync(handle);
  }
}

/** @param {Iterable<{ chunk: string, source: number, bytes: Uint8Array, runs?: number }>} entries runs: that had a part in it */
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

/** What V8 has compiled of the chunks by now. */
function compiled({ scripts }) {
  return [...scripts].map(([chunk, { script, source }]) => ({ chunk, source, bytes: script.createCachedData() }));
}

module.exports = { BUILT, DIST, ENGINE, Chunks, readCodeCache, codeCacheOf, compiled };
