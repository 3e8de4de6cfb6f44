import { fileURLToPath } from 'node:url';
import { ascii, nothingStarted, precompiled, raw } from './scripts/plugins.js';

export default {
  input: 'src/cli.ts',
  platform: 'node',
  resolve: {
    alias: {
      // The same parser, less a look into the environment at every token: of 20,000 figures a fifth of a second.
      yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)),
    },
  },
  // Of its readers of old formats nothing is left.
  treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/]hucre[\\/]/, sideEffects: false }] },
  plugins: [raw, precompiled, nothingStarted, ascii],
  logLevel: 'warn',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: true,
    cleanDir: true,
  },
};
