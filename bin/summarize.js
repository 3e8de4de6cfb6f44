#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
const { Chunks } = require('./chunks.js');
const { readCodeCache } = require('./code-cache.js');

const cached = readCodeCache();
// Where another engine built it: Node's own cache, from 22.1 on, is made by the first run for those after it.
if (!cached) enableCompileCache?.();
const { main, uncaught } = cached ? new Chunks(cached).load('cli.cjs') : require('../dist/cli.cjs');

process.on('uncaughtException', uncaught);
main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
