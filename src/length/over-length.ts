import type { Diagnostic } from '../diagnostic.ts';
import { nodeAt, type Source, startOf } from '../source/node.ts';
import type { Length, Lengths } from './lengths.ts';

/** A warning for each limit that the report exceeds, placed at the limit in the data. */
export function overLength({ whole, parts }: Lengths, source: Source): Diagnostic[] {
  const all = [whole, ...parts.flatMap((part) => [part, ...part.sections])];
  return all.flatMap(({ label, length, limit, path }): Diagnostic[] => {
    if (limit === undefined || length <= limit) return [];
    // 字数: 3500 is the limit of the whole, and is typed directly as the value of 字数.
    const place = (nodeAt(source.root, path) ?? nodeAt(source.root, path.slice(0, -1)))?.place ?? startOf(source);
    return [
      {
        rule: 'over-length',
        severity: 'warning',
        message: `${named(label, whole)}有${length}字，超过规定的${limit}字，多${length - limit}字。`,
        hint: '删减文字；或给次要的条目写“写法: 简”或“省略: true”。用summarize count看各部分的字数。',
        place,
        path,
        related: [],
      },
    ];
  });
}

function named(label: string, whole: Length): string {
  return label === whole.label ? label : `“${label}”`;
}
