/**
 * Runs `work`. If it fails with an error that `isPassing`, which another program causes for a moment, it runs again
 * after each of the pauses; the last error is thrown.
 */
export async function retrying<T>(
  pausesMs: readonly number[],
  isPassing: (error: unknown) => boolean,
  work: () => T,
): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return work();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  return work();
}
