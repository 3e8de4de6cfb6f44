import { CannotRun } from '../files/cannot-run.ts';
import { print } from '../files/print.ts';
import type { Colour } from '../reporters/colour.ts';
import { ruleList } from '../reporters/rule-list.ts';
import { dataRules, textRules } from '../rules/index.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';

/** `summarize rules [NAME]`: the list of all rules, or one explained. */
export async function tellRules(world: World, name: string | undefined, colour: Colour): Promise<0> {
  const rules = [...dataRules, ...textRules];
  const named = rules.filter((rule) => name === undefined || rule.name === name);
  if (named.length === 0) {
    const meant = nearest(
      name ?? '',
      rules.map((rule) => rule.name),
    );
    throw new CannotRun(
      `没有名为${name}的规则。${meant ? `您是不是要写“summarize rules ${meant}”？` : '用summarize rules看有哪些规则。'}`,
    );
  }
  await print(world, ruleList(named, name !== undefined, colour));
  return 0;
}
