import { defineConfig } from 'vitest/config';
import { alias, precompiled } from './scripts/plugins.js';

// Some tests start LibreOffice or other processes; how long these take depends on the machine.
// The style sheets of the preview are read as they are; Vitest would leave them empty.
// Vitest would leave one processor unused: half of a machine with two.
export default defineConfig({
  plugins: [precompiled],
  // The tests parse YAML with the same module as the bundle.
  resolve: { alias },
  test: { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: 'test/setup.ts', css: true, maxWorkers: '100%' },
});
