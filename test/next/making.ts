import { makeNext, type NextResult } from '../../src/next/make-next.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';

/** The new year's file out of one without parts. */
export function made(yaml: string, lastYear?: string): NextResult & { text: string } {
  const wanted = {
    file: '2013.yaml',
    bytes: new TextEncoder().encode(yaml),
    included: { parts: [], diagnostics: [] },
    lastYear,
    newName: () => 'next.yaml',
    mainOf: () => 'next.yaml',
  };
  const result = makeNext(wanted, DEFAULTS);
  return { ...result, text: result.next?.texts.get('next.yaml') ?? '' };
}
