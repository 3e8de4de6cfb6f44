import { enumerate } from '../../zh/text.ts';
import type { Told } from '../phrase/phrase.ts';
import type { Say } from '../wording.ts';

/** A clause of the sentence. Light ones may share a verb and the beginning of a name; heavy ones are set off by ；. */
export interface Clause {
  /** The figures that it tells. */
  names: string[];
  text: string;
  heavy: boolean;
  /** What light neighbours must share to be listed: the verb, or the figure's name if there is no verb to share. */
  verb: string;
  /** The level that its name begins with: 国家. */
  level?: string | undefined;
  /** Whether a verb opens it that would take the next name as its object, or it is a name that could be one: 救护野生动物312只, 越冬候鸟12万只. */
  role?: 'act' | 'thing' | undefined;
  /** See `Told.counted`; `label` is the full name, which a list of several needs. */
  counted?: (NonNullable<Told['counted']> & { label: string }) | undefined;
}

/** 新增省级重点实验室、省级工程中心各2家: merges light neighbours with one verb if all have the same number. */
export function sharing(clauses: readonly Clause[], say: Say): Clause[] {
  const runs: Clause[][] = [];
  for (const clause of clauses) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && !before.heavy && !clause.heavy && before.verb === clause.verb) run.push(clause);
    else runs.push([clause]);
  }
  return runs.flatMap((run) => shared(run, say) ?? run);
}

function shared(run: readonly Clause[], say: Say): Clause | undefined {
  const counted = run.flatMap((clause) => clause.counted ?? []);
  const [first, ...others] = counted;
  const [clause] = run;
  if (!clause || !first || run.length < 2 || counted.length < run.length || clause.verb === '') return undefined;
  if (others.some(({ count, opening }) => count !== first.count || opening !== '')) return undefined;
  const labels = enumerate(counted.map(({ label }) => label));
  const text = `${first.opening}${say('各', { 各项: labels, 数: first.count })}`;
  return { ...clause, names: run.flatMap(({ names }) => names), text };
}

/**
 * 、 between light clauses with the same verb, ， between light ones with different verbs, ； next to a heavy one, and before a
 * thing that would read as the object of the verb before.
 */
export function joined(clauses: readonly Clause[]): string {
  return clauses
    .map(({ text, heavy, verb, role }, index) => {
      const before = clauses[index - 1];
      if (!before) return text;
      const isObject = role === 'thing' && before.role === 'act';
      if (heavy || before.heavy || isObject) return `；${text}`;
      return `${verb === before.verb ? '、' : '，'}${text}`;
    })
    .join('');
}
