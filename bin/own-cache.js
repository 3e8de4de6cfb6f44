const { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');
const { codeCacheOf, DIST } = require('./bundle.js');
const { version } = require('../package.json');

/** What an engine that did not build the bundle has made of it, kept in the user's own folder for such things. */

const LONG_MS = 90 * 24 * 60 * 60 * 1000;

/** Undefined where the user does not want it, as Node is told for its own, or has no folder. */
function ownFile({ env, platform } = process) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  // A chunk of the same name and length may be another build's.
  const { mtimeMs, size } = statSync(join(DIST, 'cli.cjs'));
  const name = [version, size, Math.round(mtimeMs), process.versions.v8, process.arch].join('-');
  const folder = (platform === 'win32' && env.LOCALAPPDATA) || env.XDG_CACHE_HOME || besideOthers(platform);
  return folder && join(folder, 'summarize', `${name}.cache`);
}

function besideOthers(platform) {
  try {
    return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
  } catch {
    // A container may run as somebody whom its system does not know.
    return undefined;
  }
}

/**
 * Adds to what is kept there what this run compiled. Where that cannot be, the next run compiles again.
 * @param {ReadonlyMap<string, import('node:vm').Script>} scripts of the chunks that were run: what they used is in it
 */
function keepOwn(file, scripts, before) {
  const compiled = [...scripts].filter(([, script]) => script.cachedDataRejected !== false);
  if (compiled.length === 0) return;
  try {
    const known = (before?.chunks ?? []).map((chunk) => [chunk, before.of(chunk)]);
    const entries = new Map(known.filter(([, bytes]) => bytes));
    for (const [chunk, script] of compiled) entries.set(chunk, script.createCachedData());
    const folder = dirname(file);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Whole or not at all: another run may read it just now.
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, codeCacheOf(entries), { mode: 0o600 });
    renameSync(temporary, file);
    sweep(folder);
  } catch {
    // No folder that can be written, no room: as before.
  }
}

/** Takes away what other versions and engines left there long ago. */
function sweep(folder) {
  const names = readdirSync(folder).filter((name) => /\.cache(?:\.\d+)?$/u.test(name));
  for (const path of names.map((name) => join(folder, name))) {
    if (Date.now() - statSync(path).mtimeMs > LONG_MS) rmSync(path);
  }
}

module.exports = { ownFile, keepOwn };
