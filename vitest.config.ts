import { defineConfig } from 'vitest/config';

// Some tests start LibreOffice or other processes; how long these take is the machine's affair.
// The style sheets of the preview are read as they are; Vitest would leave them empty.
export default defineConfig({ test: { testTimeout: 60_000, setupFiles: 'test/setup.ts', css: true } });
