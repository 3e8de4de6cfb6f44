import type { Settings } from '../settings/settings.ts';

/** The texts of the files read, and of those with page settings, by name. */
export function sourcesOf(read: { file: string; text: string }[], { pages }: Settings): Map<string, string> {
  return new Map([...pages.map((layer) => layer.source), ...read].map(({ file, text }) => [file, text]));
}
