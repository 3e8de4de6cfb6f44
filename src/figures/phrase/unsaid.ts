import { STAGE_FIELDS, TALLY_FIELDS } from '../../report/counts.ts';
import { type Figure, isPending } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { AIMS } from './attainment.ts';
import {
  whyNoAverage,
  whyNoGrowth,
  whyNoNet,
  whyNoShare,
  whyNoStageGrowth,
  whyNoTarget,
  yearsAreStray,
} from './comparable.ts';
import { dependentFields, TOO_MANY } from './dependent-fields.ts';
import { whyNoQuota } from './quota.ts';
import { shapeOf } from './shape.ts';
import { fieldsOfOtherShapes, type Unsaid } from './unsaid-of-shape.ts';
import { isLeftOut } from './words.ts';

/** Everything a part prints, and fields kept for the record or for checks. */
const OF_A_PART = new Set<string>([
  ...['unit', 'label', 'shortLabel', 'value', 'prior', 'growth', 'series', 'parts', 'breakdown'],
  ...['shownUnit', 'decimals', 'form', 'basis', 'trend', 'formerName', 'source', 'owner'],
]);

/** Fields that the figure's sentence leaves out: they belong to another shape, or cannot be compared exactly. */
export function unsaidFields(figure: Figure, figures: Pick<Figures, 'byName'>): Unsaid[] {
  const shape = shapeOf(figure);
  const other = fieldsOfOtherShapes(figure, shape);
  return [
    ...other,
    ...withoutHold(figure, figures),
    ...ofCounts(figure, new Set(other.flatMap(({ path }) => path))),
    ...dependentFields(figure, shape),
    ...(shape === 'value' ? strayYears(figure) : []),
  ];
}

/** For a part only its number, growth and own parts are printed, in its figure's sentence. */
export function unsaidOfPart(part: Figure): Unsaid[] {
  const why = '“其中”“包括”的部分只印数和增长，应另立一个指标来写';
  const lost = Object.entries(part.data).filter(([field, value]) => value !== undefined && !OF_A_PART.has(field));
  return [
    ...lost.map(([field]) => ({ path: [field], why })),
    ...strayYears(part).map(({ path }) => ({ path, why })),
    ...withoutGrowth(part),
  ];
}

/** Comparisons in the data that cannot be made. For a figure without a number only the gap is printed. */
function withoutHold(figure: Figure, figures: Pick<Figures, 'byName'>): Unsaid[] {
  if (isPending(figure)) return [];
  const { against, target, quota } = figure.data;
  const unsaid = (path: string[], why: string | undefined): Unsaid[] => (why === undefined ? [] : [{ path, why }]);
  const [goal, ...more] = AIMS.filter((kind) => target?.[kind] !== undefined);
  return [
    ...unsaid(['target'], whyNoTarget(figure)),
    ...more.map((kind) => ({
      path: ['target', kind],
      why: `目标只按${goal === 'net' ? '净增' : goal === 'growth' ? '同比' : '新增'}来比，应只写一种`,
    })),
    ...Object.keys(against ?? {}).flatMap((label) => unsaid(['against', label], whyNoAverage(figure, label))),
    ...unsaid(['share'], whyNoShare(figure, figures)),
    ...[whyNoQuota(figure) ?? []].flat(),
    ...(quota?.of && quota.ordinal !== undefined
      ? [{ path: ['quota', 'of'], why: '写了第几家就不说一共几家，“序”和“总”应只写一个' }]
      : []),
    ...unsaid(['total', 'prior'], whyNoNet(figure)),
    ...STAGE_FIELDS.flatMap((field) => unsaid([field, 'prior'], whyNoStageGrowth(figure, field))),
    ...(shapeOf(figure) === 'value' ? withoutGrowth(figure) : []),
  ];
}

function withoutGrowth(figure: Figure): Unsaid[] {
  const why = whyNoGrowth(figure);
  return why === undefined ? [] : [{ path: ['prior'], why }];
}

/** Fields of a tally that are not printed with it. */
function ofCounts(figure: Figure, other: ReadonlySet<string>): Unsaid[] {
  return TALLY_FIELDS.filter((field) => !other.has(field)).flatMap((field): Unsaid[] => {
    const [count, tally] = [figure.data[field], figure[field]];
    if (!count || !tally) return [];
    const byKind = field === 'added' && tally.kinds.length > 0 && !tally.conflict;
    const tooMany = isLeftOut(tally.names, tally.quantity);
    const found: (Unsaid | false)[] = [
      count.kinds !== undefined &&
        field !== 'added' &&
        field !== 'total' && { path: [field, 'kinds'], why: '只有“新增”和“总数”按分级列出，各级的数应各写在文字里' },
      count.kinds !== undefined &&
        field === 'total' &&
        figure.parts.length > 0 && {
          path: [field, 'kinds'],
          why: '总数的各部分写在“分级”里，或写在“其中”里，应只写一处',
        },
      tally.names.length > 0 &&
        field === 'total' && { path: [field, 'names'], why: '总数不列名单，名单应写在“新增”里或另立指标' },
      tally.names.length > 0 && byKind && { path: [field, 'names'], why: '写了“分级”就不列名单，应只写一种' },
      tooMany && !byKind && field !== 'total' && { path: [field, 'names'], why: TOO_MANY },
      count.label !== undefined &&
        field !== 'total' && { path: [field, 'label'], why: '只有“总数”可以另有名称，应删去' },
      count.prior !== undefined &&
        field !== 'total' && {
          path: [field, 'prior'],
          why: '只有“总数”的上年用来算净增，应删去',
          hint: '要说增长，把这个数另立一个指标，写“数值”和“上年”。',
        },
    ];
    return found.filter((each) => each !== false);
  });
}

function strayYears(figure: Figure): Unsaid[] {
  const why = '只有一两年的数不能作历年来说，应补上别的年份，或写“上年”';
  return yearsAreStray(figure) ? [{ path: ['series'], why }] : [];
}
