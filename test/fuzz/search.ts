import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'vitest';

/**
 * A test that looks for an input that breaks what must always hold. `runs` cases, the same in every run. LONG=60 spends
 * an hour on all of them together instead, on new cases; what is found is told with the words that play it again:
 * REPLAY='seed path'.
 */
export function search<T>(
  name: string,
  runs: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
): void {
  const [seed, path] = process.env.REPLAY?.split(' ') ?? [];
  const share = shareOf();
  const options: fc.Parameters<[T]> =
    seed !== undefined && path !== undefined
      ? { seed: Number(seed), path, endOnFailure: true }
      : share === undefined
        ? { numRuns: runs }
        : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: share, markInterruptAsFailure: false };
  test(
    name,
    async () => {
      await fc.assert(fc.asyncProperty(arbitrary, check), { ...options, reporter: reported });
    },
    // Where something is found, it is made smaller, which takes a while as well.
    (share ?? 60_000) + 600_000,
  );
}

/** Milliseconds for each of the searches of all files, or undefined in a run of fixed cases; LONG=1 takes ten minutes. */
function shareOf(): number | undefined {
  if (!process.env.LONG) return undefined;
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
  const texts = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  const all = texts.reduce((sum, text) => sum + (text.match(/^\s*search\(/gmu)?.length ?? 0), 0);
  return (Math.max(10, Number(process.env.LONG)) * 60_000) / Math.max(1, all);
}

function reported<T>(out: fc.RunDetails<T>): void {
  if (!out.failed) return;
  const replay = `REPLAY='${out.seed} ${out.counterexamplePath}'`;
  throw new Error(`${replay}\n${fc.defaultReportMessage(out)}`, { cause: out.errorInstance });
}
