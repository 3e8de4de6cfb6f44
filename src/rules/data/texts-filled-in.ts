import type { Path } from '../../diagnostic.ts';
import { UNPRINTED } from '../../passages/of-data.ts';
import { labelsOf } from '../../report/fields.ts';
import { report as reportSchema } from '../../report/schema.ts';
import { AWAITED } from '../awaited.ts';
import type { DataRule } from '../rule.ts';

/** Texts still missing; figures-filled-in does the same for numbers and achievements' names. */
export const textsFilledIn: DataRule = {
  name: 'texts-filled-in',
  severity: 'warning',
  description: '单位、标题、内容等文字应写好，“待填”“待补”不应留到定稿。',
  why: '“待填2025年科技创新工作总结”发了出去，一看就知没有写完。',
  basis: '惯例：还没有定的标明“待补”，定稿前补齐',
  bad: '亮点: [{标题: 走访企业有成效, 内容: 待补}]',
  good: '亮点: [{标题: 走访企业有成效, 内容: 解决企业的难题。}]',
  *check(report) {
    for (const { path, text, owner } of awaited(report, [])) {
      const label = labelsOf(reportSchema, path.map(String))
        .filter((_, index) => typeof path[index] !== 'number')
        .at(-1);
      yield {
        path,
        message: `“${label}”还没有写，只有“${text.trim()}”。`,
        hint: owner ? `向${owner}要到后填上。` : '填上实际的名称或内容。',
      };
    }
  },
};

interface Awaited {
  path: Path;
  text: string;
  owner: string | undefined;
}

/** `path` is changed during the descent, and copied only for a result. */
function* awaited(value: unknown, path: (string | number)[], above?: string): Generator<Awaited> {
  if (typeof value === 'string') {
    if (AWAITED.test(value) && !isToldOf(path)) yield { path: [...path], text: value, owner: above };
  } else if (typeof value === 'object' && value !== null) {
    // A rank without a place is reported as a missing number, with its scope.
    if ('place' in value && typeof value.place === 'object') return;
    const owner = 'owner' in value && typeof value.owner === 'string' ? value.owner : above;
    for (const [key, inner] of Object.entries(value)) {
      if (UNPRINTED.has(key)) continue;
      path.push(Array.isArray(value) ? Number(key) : key);
      yield* awaited(inner, path, owner);
      path.pop();
    }
  }
}

/** Reported by figures-filled-in. */
function isToldOf(path: Path): boolean {
  return path[0] === 'achievements' && path.at(-1) === 'name';
}
