/**
 * Runs `work`, and after each of the pauses again, as long as it fails with what `isPassing`: another program's doing.
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
