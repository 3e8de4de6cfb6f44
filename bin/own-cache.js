const { lstatSync, mkdirSync, readdirSync, readFileSync } = require('node:fs');
const { renameSync, statSync, unlinkSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');
const { crc32 } = require('node:zlib');
const { codeCacheOf, DIST, ENGINE } = require('./bundle.js');
const { version } = require('../package.json');

/** The code cache of an engine that did not build the bundle, in the user's own cache folder. */

/** Undefined if the system has no user ids. */
const OWNER = process.geteuid?.();
/** The first runs of a chunk may use little of it, for example if the first file only has a few lines. */
const FIRST_RUNS = 3;
/** 0.1.0-9f3a02c1-11.3.244.8-node.30-x64-1234567890.cache, followed by a process id while it is being written. */
const OURS = /^\d+\.\d+\.\d+-.+\.cache(\.\d+)?$/u;
const LONG_MS = 90 * 24 * 60 * 60 * 1000;
const WRITTEN_MS = 60 * 60 * 1000;

/**
 * The path of the cache file; undefined if the user disables it, by the same variable as Node's own cache, or has no
 * folder for it.
 */
function ownFile({ env, platform } = process) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    // “All paths set in these environment variables must be absolute”, says the XDG Base Directory Specification.
    const folder = [platform === 'win32' && env.LOCALAPPDATA, env.XDG_CACHE_HOME, besideOthers(platform)].find(
      (each) => each && isAbsolute(each),
    );
    if (!folder || !isOurs(folder)) return undefined;
    // cli.cjs contains the names of the other chunks, which include hashes of their contents.
    const build = crc32(readFileSync(join(DIST, 'cli.cjs'))).toString(16);
    return join(folder, 'summarize', `${version}-${build}-${ENGINE.replaceAll(' ', '-')}.cache`);
  } catch {
    // In a container the user may be unknown to the system.
    return undefined;
  }
}

function besideOthers(platform) {
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Whether the folder, or its nearest existing parent, belongs to the user: root may run with another user's HOME. */
function isOurs(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (OWNER === undefined) return true;
  if (found) return found.uid === OWNER;
  return folder !== dirname(folder) && isOurs(dirname(folder));
}

/**
 * Adds what this run compiled to the cache file. If that is impossible, the next run compiles again. `ran`: the chunks
 * that the run loaded; `before`: what readCodeCache returned for the file when the run began.
 * @param {string} file
 * @param {{ scripts: ReadonlyMap<string, { script: import('node:vm').Script, source: number }> }} ran its chunks
 */
function keepOwn(file, { scripts }, before) {
  const runs = (chunk) => (scripts.get(chunk)?.script.cachedDataRejected === false ? before.chunks[chunk].runs : 0);
  const better = [...scripts].filter(([chunk]) => runs(chunk) < FIRST_RUNS);
  if (better.length === 0) return;
  const temporary = `${file}.${process.pid}`;
  try {
    const known = Object.entries(before?.chunks ?? {}).map(([chunk, { source, runs }]) => {
      return { chunk, source, runs, bytes: before.read(chunk) };
    });
    const entries = new Map(known.filter(({ bytes }) => bytes).map((each) => [each.chunk, each]));
    for (const [chunk, { script, source }] of better) {
      const made = script.createCachedData();
      // In a long run V8 discards code that is not called again, such as start-up code.
      const old = runs(chunk) > 0 ? entries.get(chunk)?.bytes : undefined;
      const bytes = old && old.length >= made.length ? old : made;
      entries.set(chunk, { chunk, source, runs: runs(chunk) + 1, bytes });
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    sweep(dirname(file));
    // Written completely and then renamed: another run may be reading the file now.
    writeFileSync(temporary, codeCacheOf(entries.values()), { mode: 0o600, flag: 'wx' });
    // Some drives have no permissions: there the file would be rejected.
    if (OWNER !== undefined && (statSync(temporary).mode & 0o022) !== 0) throw new Error(temporary);
    renameSync(temporary, file);
  } catch {
    // No writable folder or no space: nothing is kept.
    remove(temporary);
  }
}

/** Removes what other versions and engines left long ago, and what was never finished. */
function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const [ours, unfinished] = OURS.exec(name) ?? [];
    const found = ours && lstatSync(join(folder, name), { throwIfNoEntry: false });
    const age = found ? Date.now() - found.mtimeMs : 0;
    if (age > (unfinished ? WRITTEN_MS : LONG_MS)) remove(join(folder, name));
  }
}

function remove(path) {
  try {
    unlinkSync(path);
  } catch {
    // Gone already, or cannot be removed: a later run will try again.
  }
}

module.exports = { OWNER, ownFile, keepOwn };
