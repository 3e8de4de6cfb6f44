/** Does what another program may stand in the way of for a moment; again after each of the pauses, while it does. */
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
