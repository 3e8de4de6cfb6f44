/** Lets what has come meanwhile be heard, such as Ctrl-C: between two turns Node looks for it. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
