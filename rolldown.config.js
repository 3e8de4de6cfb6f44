import { fileURLToPath } from 'node:url';
import { alias, ascii, nothingStarted, precompiled, raw, spreadByNode } from './scripts/plugins.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What every run needs, what the daily ones need besides: few files to open, each with nothing that they do not use. */
const DAILY = [
  ['start', at('src/cli.ts')],
  ['lint', at('src/commands/lint.ts')],
  ['draft', at('src/commands/draft.ts')],
];

/** @type {import('rolldown').BuildOptions & { output: import('rolldown').OutputOptions }} */
export default {
  input: 'src/cli.ts',
  platform: 'node',
  // Chunks of this program may ask the first for more than what it says outside.
  preserveEntrySignatures: 'allow-extension',
  resolve: { alias },
  // hucre asks whether there is one, and uses none; Node loads its whole client for HTTP to say so, which without
  // WebAssembly (--jitless) ends the process.
  transform: { define: { Response: 'Object' } },
  // Of its readers of old formats nothing is left.
  treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/]hucre[\\/]/, sideEffects: false }] },
  plugins: [raw, precompiled, nothingStarted, spreadByNode, ascii],
  logLevel: 'warn',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    cleanDir: true,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: dailyChunk, debugName: 'daily' }] },
  },
};

/** The first of the daily chunks that a module belongs to, if to any: the one whose entry imports it, itself or through others. */
function dailyChunk(id, graph) {
  return DAILY.find(([, entry]) => imported(entry, graph).has(id))?.[0];
}

const known = new Map();

function imported(entry, graph) {
  const before = known.get(entry);
  if (before) return before;
  const found = new Set([entry]);
  // A set also visits what is added on the way.
  for (const each of found) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) found.add(next);
  known.set(entry, found);
  return found;
}
