import { visible } from '../zh/visible.ts';
import type { Colour } from './colour.ts';

/**
 * The lines that differ, old above new, with their numbers. Both texts have the same number of lines: fixes never add
 * one.
 */
export function lineChanges(file: string, before: string, after: string, colour: Colour): string {
  const [old, mended] = [before, after].map((text) => text.split(/\r\n|\r|\n/u)) as [string[], string[]];
  const changes = old.flatMap((line, index) => {
    const put = mended[index] ?? '';
    if (line === put) return [];
    const at = `${file}:${index + 1}`;
    return [colour.bold(at), colour.red(`- ${visible(line)}`), colour.cyan(`+ ${visible(put)}`), ''];
  });
  return changes.length === 0 ? '' : `${changes.join('\n')}\n`;
}
