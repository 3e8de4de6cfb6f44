import type { Path } from '../../diagnostic.ts';
import type { DataRule, Finding } from '../rule.ts';
import { isSilent } from '../silent-item.ts';

/** An item with only 责任 would be printed as a bare item number; it is left out, and reported. */
export const itemsSaySomething: DataRule = {
  name: 'items-say-something',
  severity: 'error',
  description: '每一条应有标题、内容、数据或成果。',
  why: '没有内容的一条不会印出，多半是漏填了，要说的事读者看不到。',
  basis: '惯例：列出的每一条都有内容',
  bad: '指标: {专利申请量: 1件}\n亮点: [{责任: 办公室}]',
  good: '指标: {专利申请量: 1件}\n亮点: [{标题: 专利量质齐升, 责任: 办公室}]',
  *check(report) {
    for (const key of ['highlights', 'problems', 'plans'] as const) {
      yield* empty(report[key] ?? [], [key]);
    }
    yield* empty(report.work ?? [], ['work']);
    for (const [index, section] of (report.work ?? []).entries()) {
      yield* empty(section.items ?? [], ['work', index, 'items']);
      for (const [at, item] of (section.items ?? []).entries()) {
        yield* empty(item.subItems ?? [], ['work', index, 'items', at, 'subItems']);
      }
    }
  },
};

function* empty(items: readonly object[], path: Path): Generator<Finding> {
  for (const [index, item] of items.entries()) {
    if (isSilent(item))
      yield {
        path: [...path, index],
        message: '这一条没有标题、内容和数据，不会印出。',
        hint: '补上内容，或删去这一条。',
      };
  }
}
