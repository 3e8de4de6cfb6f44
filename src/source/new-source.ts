import type { Decoded } from './decode.ts';
import type { Source } from './node.ts';
import { pointsOf } from './points.ts';

/** A source without its tree. */
export function newSource(file: string, text: string, encoding: Decoded['encoding'] = 'utf-8'): Source {
  return { file, text, root: undefined, pointAt: pointsOf(text), ...(encoding !== 'utf-8' && { isForeign: true }) };
}
