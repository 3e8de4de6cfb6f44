const { BUILT, Chunks, readCodeCache } = require('./bundle.js');

const built = readCodeCache(BUILT);
// If another engine built it, what a run compiles is kept for later runs.
const own = built ? undefined : require('./own-cache.js');
const ownFile = own?.ownFile();
const cached = built ?? (own && ownFile && readCodeCache(ownFile, own.OWNER));
const chunks = new Chunks((chunk, source) => cached?.of(chunk, source));
const { main, uncaught } = chunks.load('cli.cjs');

process.on('uncaughtException', uncaught);
main(process.argv.slice(2), process).then(async (code) => {
  await Promise.all([process.stdout, process.stderr].map(written));
  // A run that failed has compiled little.
  if (own && ownFile && code < 2) own.keepOwn(ownFile, chunks, cached);
  // Exits at once: waiting for the engine's background work, which nothing needs, takes a twentieth of a short run.
  process.exit(code);
});

/** Resolves when all output is written: a pipe may be slow. */
function written(output) {
  return output.writableLength > 0 && new Promise((done) => output.write('', done));
}
