/** Lets pending events be handled, such as Ctrl-C. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
