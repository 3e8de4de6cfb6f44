const { BUILT, Chunks, readCodeCache } = require('./bundle.js');

const built = readCodeCache(BUILT);
// Where another engine built it, what a run compiles is kept for those after it.
const own = built ? undefined : require('./own-cache.js');
const ownFile = own?.ownFile();
const cached = built ?? (own && ownFile && readCodeCache(ownFile, own.OWNER));
const chunks = new Chunks((chunk, source) => cached?.of(chunk, source));
const { main, uncaught } = chunks.load('cli.cjs');

process.on('uncaughtException', uncaught);
main(process.argv.slice(2), process).then(async (code) => {
  await Promise.all([process.stdout, process.stderr].map(written));
  // A run that could not do its work has compiled little.
  if (own && ownFile && code < 2) own.keepOwn(ownFile, chunks, cached);
  // The engine's background work is for later, and there is none: waiting for it takes a twentieth of a short run.
  process.exit(code);
});

/** Resolves when all output is written: a pipe may be slow. */
function written(output) {
  return output.writableLength > 0 && new Promise((done) => output.write('', done));
}
