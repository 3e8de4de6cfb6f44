import type { Path } from '../../diagnostic.ts';
import { AWAITED } from '../awaited.ts';
import type { DataRule, Finding } from '../rule.ts';

/** Duplicates, from merging departments' lists or from a copied line. */
export const itemsDiffer: DataRule = {
  name: 'items-differ',
  severity: 'error',
  description: '亮点、问题、打算各条不应相同。',
  why: '同一条印了两遍，多半是合并各科室的材料、复制后忘了改，另一件事也许漏写了。',
  basis: '惯例：一件事只写一遍',
  bad: '存在问题: [高层次人才不足, 经费投入不足, 高层次人才不足]',
  good: '存在问题: [高层次人才不足, 经费投入不足]',
  *check(report) {
    for (const key of ['highlights', 'problems', 'plans'] as const) yield* repeated(report[key] ?? [], [key]);
  },
};

interface Repeatable {
  title?: string | undefined;
  content?: string | undefined;
  data?: unknown;
  achievements?: unknown;
  targets?: unknown;
}

function* repeated(items: readonly Repeatable[], path: Path): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [index, { title = '', content = '', data = [], achievements = [], targets = [] }] of items.entries()) {
    const words = `${title} ${content}`.replaceAll(/[\s。]/gu, '');
    // Two placeholders will differ once they are filled in.
    if ([title, content].every((text) => text === '' || AWAITED.test(text))) continue;
    const said = JSON.stringify([words, data, achievements, targets]);
    const before = first.get(said);
    if (before === undefined) first.set(said, index);
    else
      yield {
        path: [...path, index],
        message: `这一条与第${before + 1}条一字不差，会印两遍。`,
        hint: '删去一条，或改写成另一件事。',
      };
  }
}
