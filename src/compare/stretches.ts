import type { Pair } from './align.ts';
import type { Token } from './tokens.ts';

/** A stretch of a sentence: in both, or in one only. */
export interface Stretch {
  kind: 'same' | 'gone' | 'fresh';
  text: string;
}

/** What stayed, went and came, from one list of tokens to the other, by what stands on both sides. */
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

/** A character or two that stayed by chance between others that did not would only make it hard to read. */
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
