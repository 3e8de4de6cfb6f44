import type { Path } from '../../diagnostic.ts';
import { labelsOf } from '../../report/fields.ts';
import { achievement, figure, type Report } from '../../report/schema.ts';
import type { Dispute, Stated } from '../../report/unite.ts';
import { excerpt } from '../../zh/text.ts';
import type { DataRule } from '../rule.ts';

/** Two departments give two numbers for one figure. */
export const partsAgree: DataRule = {
  name: 'parts-agree',
  severity: 'error',
  printsBoth: true,
  description: '几个文件写到同一指标、同一编号的，应写得一样。',
  why: '各科室报来的数对不上，印哪一个都可能是错的。',
  basis: '惯例：同一年的同一指标只有一个数',
  part: '部门: 成果科\n指标: {技术合同成交额: {单位: 亿元, 数值: 39.2}}',
  bad: '指标: {技术合同成交额: {单位: 亿元, 数值: 36.5}}',
  good: '指标: {技术合同成交额: {单位: 亿元, 数值: 39.20}}',
  *check(report, figures) {
    for (const { path, stated } of figures.disputes) {
      const [place, ...others] = stated.toReversed().map(({ place }) => place);
      const told = stated.map((each) => `${whoOf(each)}写的是${excerpt(each.text)}`).join('，');
      const what = path[0] === 'problems' ? '用了两次，应各用一个' : `${told}，应一样`;
      yield {
        path,
        ...(place && { place }),
        message: `${nameOf(path, stated, report)}${what}。`,
        hint: path.at(-1) === 'id' ? '换一个编号。' : hintOf({ path, stated }),
        related: others.map((each, index) => ({
          message: `${whoOf(stated.at(-2 - index))}写在这里。`,
          place: each,
        })),
      };
    }
  },
};

function hintOf({ path }: Dispute): string {
  const [list] = path;
  if (list === 'achievements') return '同一项成果的，改成一样；不是同一项的，换一个编号。';
  return '请这几处核对，改成一样，或只留一处；定下之前，报告里印【待核】。';
}

function whoOf(stated: Stated | undefined): string {
  return stated?.department ?? '主文件';
}

/** “技术合同成交额”的数值，: the name in the data, then the keys below it. */
function nameOf([list, name, ...rest]: Path, stated: readonly Stated[], { achievements = [] }: Report): string {
  switch (list) {
    case 'problems':
      return `编号“${stated[0]?.text ?? ''}”`;
    case 'achievements':
      return `成果“${achievements[Number(name)]?.id ?? ''}”的${keysOf(achievement, rest)}，`;
    case 'figures':
      return `“${name}”的${keysOf(figure, rest)}，`;
    default:
      return `“${name}”，`;
  }
}

/** 总数 stands for its number; the index of a rank is omitted, since the values show which one it is. */
function keysOf(schema: typeof figure | typeof achievement, path: Path): string {
  const labels = labelsOf(schema, path.map(String));
  const told = labels.filter((_, index) => typeof path[index] !== 'number');
  return (told.length > 1 && path.at(-1) === 'value' ? told.slice(0, -1) : told).join('的');
}
