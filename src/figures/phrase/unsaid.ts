import { STAGE_FIELDS, TALLY_FIELDS } from '../../report/counts.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { type Figure, isPending, tallies } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { decimal, exact, rateDigits } from '../number.ts';
import {
  whyNoAverage,
  whyNoGrowth,
  whyNoNet,
  whyNoShare,
  whyNoStageGrowth,
  whyNoTarget,
  yearsAreStray,
} from './comparable.ts';
import { effectClauses, isGrant } from './effects.ts';
import { approvalRate } from './funnel.ts';
import { type Opening, openingOf } from './opening.ts';
import { shiftText } from './parts.ts';
import { whyNoQuota } from './quota.ts';
import { sinceText, timesOfPrior } from './series.ts';
import { type FigureShape, shapeOf } from './shape.ts';
import { isForecast } from './times.ts';
import { fieldsOfOtherShapes, isNewOfTotal, type Unsaid } from './unsaid-of-shape.ts';
import { isExcerpt, MOST_NAMES } from './words.ts';

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
    ...dependent(figure, shape),
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
  const [goal, ...more] = (['net', 'growth', 'added', 'value'] as const).filter((kind) => target?.[kind] !== undefined);
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
    const tooMany = tally.names.length > MOST_NAMES && exact(tally.quantity)?.gt(tally.names.length) === true;
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

const TOO_MANY = `名单多于${MOST_NAMES}个又不齐全，应补齐（附在文后）或减到${MOST_NAMES}个以内`;

/** Fields that are printed only together with another. */
function dependent(figure: Figure, shape: FigureShape): Unsaid[] {
  const { data, conflict } = figure;
  const inSeries = (digits: string | null | undefined) =>
    figure.series.some(({ quantity }) => quantity.amount.digits === digits);
  const verbless = shape === 'funnel' ? tallies(figure).length === 0 : shape === 'tallies' && !data.added;
  const open = shape === 'value' ? openingOf(figure) : undefined;
  const headless = open === '名单' || open === '摘名' || open === '拨付';
  const named = open === '名单' || open === '摘名';
  const { object } = data;
  const withObject = named || (object !== undefined && effectClauses(figure).some((clause) => clause.includes(object)));
  const found: (Unsaid | false)[] = [
    data.verb !== undefined &&
      verbless &&
      !isNewOfTotal(figure, shape) && {
        path: ['verb'],
        why: '“动词”放在数值或“新增”之前，应删去，或另立一个写“数值”的指标',
      },
    data.applied !== undefined &&
      data.recommended !== undefined && { path: ['applied'], why: '“申报”和“推荐”只说一个，应删去一个或另立指标' },
    ...(['ofAll', 'ofProvince'] as const).map(
      (field) =>
        data[field] !== undefined && !data.recommended && { path: [field], why: '它括注在“推荐”之后，应写上“推荐”' },
    ),
    data.funds !== undefined &&
      shape === 'funnel' &&
      !data.arranged &&
      !data.approved && { path: ['funds'], why: '资金说在“立项”“安排”之后，应写上其中一个' },
    data.funds !== undefined && headless && { path: ['funds'], why: `${OPENS[open]}，资金应另立一个指标` },
    isLeftOut(figure) && open !== '拨付' && { path: ['names'], why: TOO_MANY },
    figure.names.length > 0 && open === '拨付' && { path: ['names'], why: `${OPENS[open]}，名单应写在文字里` },
    ...(['parts', 'breakdown'] as const).map(
      (field) =>
        data[field] !== undefined &&
        data.style === '括注' &&
        headless && { path: [field], why: `${OPENS[open]}，不能括注各部分，“句式”应删去` },
    ),
    data.beneficiaries !== undefined &&
      isGrant(figure) &&
      open !== '拨付' && { path: ['beneficiaries'], why: '它要和给了多少钱一起说，应写“数值”' },
    data.cumulative !== undefined &&
      !figure.value &&
      shape !== 'cumulative' && { path: ['cumulative'], why: '累计接在数值之后说，这个指标没有数值，应另立一个指标' },
    object !== undefined &&
      !withObject && {
        path: ['object'],
        why:
          data.beneficiaries !== undefined
            ? '“惠及”里已经写明是谁，应删去'
            : figure.value && isExcerpt(figure.names, figure.value)
              ? '名单不全的，要有“动词”才说得出他们做了什么，应写上“动词”或删去“对象”'
              : figure.names.length > 0
                ? `名单齐全、附在数后的，不用“对象”，应删去${figure.names.length > 1 ? '或写“句式: 列举”' : ''}`
                : '它说的是“惠及”或“名单”的对象，应写上其中一个',
      },
    data.shortLabel !== undefined &&
      data.leadIn === undefined && {
        path: ['shortLabel'],
        why: '简名用在“其中”里或“引语”之后，应写“引语”或改用“名称”',
      },
    data.period !== undefined &&
      data.asOf !== undefined &&
      !isForecast(figure) && { path: ['period'], why: '句子以“截至”开头，“期间”应删去，或只写“期间”' },
    data.shownUnit !== undefined &&
      !isSameBase(data.shownUnit, figure.unit) && {
        path: ['shownUnit'],
        why: '它和“单位”不是同一种，应只差万、亿',
      },
    data.style !== undefined &&
      !hasPendingNumber(figure) &&
      !isBorneOut(figure, shape) && { path: ['style'], why: NEEDED[data.style] },
    ...(['value', 'prior'] as const).map(
      (field) =>
        shape === 'series' &&
        !isPending(figure) &&
        data[field] !== undefined &&
        !inSeries(data[field].digits) &&
        conflict?.what !== '历年' && { path: [field] },
    ),
  ];
  return [...found.filter((each) => each !== false), ...(shape === 'value' ? strayYears(figure) : [])];
}

function strayYears(figure: Figure): Unsaid[] {
  const why = '只有一两年的数不能作历年来说，应补上别的年份，或写“上年”';
  return yearsAreStray(figure) ? [{ path: ['series'], why }] : [];
}

const OPENS: Record<Opening, string> = {
  名单: '句子以名单开头',
  摘名: '句子以名单开头',
  拨付: '句子以“惠及”的对象开头',
  数: '',
};

const NEEDED = {
  分列: '“分列”要有不止一年的“历年”，应补上',
  倍数: '“倍数”要有“历年”或“上年”，而且是增长的、不是百分比、没有增长目标，应换一种句式',
  由到: '“由到”要有“数值”和“上年”，应补上',
  年均: '“年均”要有数值和隔开几年的“历年”，应补上或换一种句式',
  通过率: '“通过率”要有“申报”和“立项”两个准确的数，应补上',
  结构: '“结构”要各部分都有上年，而且最大的一部分变了，应换一种句式',
  列举: `“列举”要有数和不超过${MOST_NAMES}个的名单，应补上或换一种句式`,
  括注: '“括注”要有数和各部分，应补上或换一种句式',
} as const;

/** An incomplete list with too many names: neither printed nor attached. */
function isLeftOut({ names, value }: Figure): boolean {
  return value !== undefined && names.length > MOST_NAMES && exact(value)?.gt(names.length) === true;
}

/** Whether a number that the 句式 may need is still missing. */
function hasPendingNumber({ value, prior, series, parts, data }: Figure): boolean {
  const quantities = [value, prior, ...series.map(({ quantity }) => quantity)];
  const ofParts = parts.flatMap((part) => [part.value, part.prior]);
  return [
    ...[...quantities, ...ofParts].map((quantity) => quantity?.amount),
    data.applied?.value,
    data.approved?.value,
  ].some((amount) => amount?.pending);
}

/** Whether the figure has what its 句式 requires. */
function isBorneOut(figure: Figure, shape: FigureShape): boolean {
  switch (figure.data.style) {
    case '分列':
      return shape === 'series';
    case '倍数':
      return shape === 'series' ? growsByTimes(figure) : shape === 'value' && timesOfPrior(figure) !== undefined;
    case '由到':
      return shape === 'fromPrior' || shape === 'series';
    case '年均':
      return shape === 'value' && sinceText(figure) !== undefined;
    case '通过率':
      return approvalRate(figure) !== undefined;
    case '括注':
      return shape === 'value' && figure.parts.length > 0;
    case '结构':
      return shape === 'value' && shiftText(figure) !== undefined;
    default:
      return shape === 'value' && openingOf(figure) === '名单';
  }
}

/** 增长1.5倍: only for an increase, not for percentages, and not if it rounds to 0.0倍. */
function growsByTimes({ series, data }: Figure): boolean {
  const [first, last] = [series[0]?.quantity, series.at(-1)?.quantity];
  const [base, value] = [first && exact(first), last && exact(last)];
  if (!base?.gt(0) || !value?.gt(base) || first?.unit === '%') return false;
  return !decimal(rateDigits(value.div(base).minus(1), Number(data.decimals ?? 1))).isZero();
}
