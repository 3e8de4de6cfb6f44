#!/usr/bin/env node
const { Chunks, readCodeCache } = require('./bundle.js');

const { main, uncaught } = loaded();

process.on('uncaughtException', uncaught);
main(process.argv.slice(2), process).then(async (code) => {
  await Promise.all([process.stdout, process.stderr].map(written));
  // Whatever the engine still has in hand is for later, and there is none: a twentieth of a short run.
  process.exit(code);
});

function loaded() {
  const cached = readCodeCache();
  if (cached) return new Chunks(cached).load('cli.cjs');
  // Where another engine built it: Node's own cache, from 22.1 on, is made by the first run for those after it.
  require('node:module').enableCompileCache?.();
  return require('../dist/cli.cjs');
}

/** What was said is out, where that is not at once: a pipe may be slow, and its reader gone. */
function written(output) {
  return output.writableLength > 0 && new Promise((done) => output.write('', done));
}
