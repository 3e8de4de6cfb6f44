const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');

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
      (id) => (id.startsWith('./') ? this.load(id.slice(2)) : require(id)),
      module,
      filename,
    );
    return module.exports;
  }
}

module.exports = { Chunks, DIST };
