import { defineConfig } from 'vitest/config';

// Some tests start LibreOffice or other processes; how long these take is the machine's affair.
export default defineConfig({ test: { testTimeout: 60_000, setupFiles: 'test/setup.ts' } });
