const { closeSync, openSync, readFileSync, readSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** The bundle that the build leaves, and how it is run: with what V8 compiled of it then. */

const DIST = join(__dirname, '..', 'dist');
/** Written when the bundle is built: a line of JSON that says which bytes after it are which chunk's, then those bytes. */
const FILE = join(DIST, 'code.cache');
/** The line is short: a chunk that is used takes thirty bytes of it. */
const MOST_OF_HEAD = 16_384;
/** Another engine cannot read it. */
const ENGINE = `${process.versions.v8} ${process.arch}`;

/**
 * How the engine is set for a run that is over in a moment, and how it is otherwise. A pattern is compiled once, not for an
 * interpreter before; most are searched in a hundred texts. Node 20 soon optimises what has run a little, on threads that
 * a short run then waits for; later engines wait longer.
 */
const SHORT = ['--no-regexp-tier-up'];
const OTHERWISE = ['--regexp-tier-up'];
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

/** What this engine made of each chunk when it was built; undefined where another engine built them, or the file is not whole. */
function readCodeCache(file = FILE) {
  try {
    const head = bytesOf(file, 0, MOST_OF_HEAD);
    const start = head.indexOf('\n') + 1;
    const { engine, size, chunks } = JSON.parse(head.toString('latin1', 0, start));
    if (engine !== ENGINE || size !== statSync(file).size - start) return undefined;
    // A run needs half of them.
    return (chunk) => chunks[chunk] && bytesOf(file, start + chunks[chunk][0], start + chunks[chunk][1]);
  } catch {
    // As where there is none.
    return undefined;
  }
}

function bytesOf(file, from, to) {
  const handle = openSync(file);
  try {
    const bytes = Buffer.allocUnsafeSlow(to - from);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
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

module.exports = { FILE, Chunks, readCodeCache, codeCacheOf };
