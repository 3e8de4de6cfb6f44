import { defineConfig } from 'vitest/config';
import { alias, precompiled } from './scripts/plugins.js';

// Some tests start LibreOffice or other processes; how long these take is the machine's affair.
// The style sheets of the preview are read as they are; Vitest would leave them empty.
// Vitest would leave one processor to others, of two half the machine.
export default defineConfig({
  plugins: [precompiled],
  // The tests read YAML by what the bundle holds.
  resolve: { alias },
  test: { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: 'test/setup.ts', css: true, maxWorkers: '100%' },
});
