import { fileURLToPath } from 'node:url';
import { alias, ascii, nothingStarted, precompiled, raw, spreadByNode } from './scripts/plugins.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every run needs, and what the everyday runs also need: few files to open, each without code that they do not
 * use.
 */
const DAILY = [
  ['start', at('src/cli.ts')],
  ['lint', at('src/commands/lint.ts')],
  ['draft', at('src/commands/draft.ts')],
];

/** @type {import('rolldown').BuildOptions & { output: import('rolldown').OutputOptions }} */
export default {
  input: 'src/cli.ts',
  platform: 'node',
  // Chunks may import from the entry chunk what it does not export publicly.
  preserveEntrySignatures: 'allow-extension',
  resolve: { alias },
  // hucre only checks whether it exists; to answer, Node would load its whole HTTP client, which without WebAssembly
  // (--jitless) ends the process.
  transform: { define: { Response: 'Object' } },
  // Drops hucre's readers of old formats.
  treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/]hucre[\\/]/, sideEffects: false }] },
  plugins: [raw, precompiled, nothingStarted, spreadByNode, ascii],
  logLevel: 'warn',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    comments: { annotation: false, jsdoc: false },
    cleanDir: true,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: dailyChunk, debugName: 'daily' }] },
  },
};

/** The first of the daily chunks whose entry imports a module, directly or indirectly; undefined if none does. */
function dailyChunk(id, graph) {
  return DAILY.find(([, entry]) => imported(entry, graph).has(id))?.[0];
}

const known = new Map();

function imported(entry, graph) {
  const before = known.get(entry);
  if (before) return before;
  const found = new Set([entry]);
  // Iterating over a set also visits what is added meanwhile.
  for (const each of found) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) found.add(next);
  known.set(entry, found);
  return found;
}
