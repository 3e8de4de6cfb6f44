import * as z from 'zod/mini';

/** Rejects a text for a fault; `found` is the part of it that is at fault, by default all. */
export type Refuse = (fault: string, found?: string) => typeof z.NEVER;

/** A text as typed → what it means. */
export function leafOf<T>(read: (typed: string, refuse: Refuse) => T) {
  return z.pipe(
    z.string(),
    z.transform((typed: string, { issues }): T => {
      const refuse: Refuse = (fault, found = typed) => {
        issues.push({ code: 'custom', input: typed, params: { fault, typed: found } });
        return z.NEVER;
      };
      return read(typed, refuse);
    }),
  );
}
