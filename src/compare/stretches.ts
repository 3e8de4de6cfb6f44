import type { Pair } from './align.ts';
import type { Token } from './tokens.ts';

/** A part of a sentence: in both texts, or in only one. */
export interface Stretch {
  kind: 'same' | 'gone' | 'fresh';
  text: string;
}

/** What was kept, deleted and inserted between two lists of tokens, given the pairs of tokens that match. */
export function stretchesOf(a: readonly Token[], b: readonly Token[], pairs: readonly Pair[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') stretches.push({ kind, text });
  };
  const put = (kind: 'gone' | 'fresh', all: readonly Token[]) => add(kind, all.map(({ text }) => text).join(''));
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...pairs, [a.length, b.length] as const]) {
    put('gone', a.slice(from, nextFrom));
    put('fresh', b.slice(to, nextTo));
    const [old, now] = [a[nextFrom]?.text ?? '', b[nextTo]?.text ?? ''];
    if (old === now) add('same', old);
    else {
      add('gone', old);
      add('fresh', now);
    }
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return readable(stretches);
}

/** Merges one or two characters that match by chance between changed ones: they would only make it harder to read. */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    if (gone !== '') merged.push({ kind: 'gone', text: gone });
    if (fresh !== '') merged.push({ kind: 'fresh', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const [index, { kind, text }] of stretches.entries()) {
    const isChance = kind === 'same' && text.length < 3 && gone + fresh !== '' && index < stretches.length - 1;
    if (kind !== 'fresh' && (kind === 'gone' || isChance)) gone += text;
    if (kind !== 'gone' && (kind === 'fresh' || isChance)) fresh += text;
    if (kind === 'same' && !isChance) {
      flush();
      merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}
