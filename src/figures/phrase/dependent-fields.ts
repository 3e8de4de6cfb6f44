import { isSameBase } from '../../report/same-amount.ts';
import { type Figure, isPending, tallies } from '../figure.ts';
import { effectClauses, isGrant } from './effects.ts';
import { type Opening, openingOf } from './opening.ts';
import type { FigureShape } from './shape.ts';
import { isStyleKept, NEEDED } from './style-needs.ts';
import { isForecast } from './times.ts';
import { isNewOfTotal, type Unsaid } from './unsaid-of-shape.ts';
import { isExcerpt, isLeftOut, MOST_NAMES } from './words.ts';

/** Why a list is neither printed nor attached (see `isLeftOut`), and what to do. */
export const TOO_MANY = `名单多于${MOST_NAMES}个又不齐全，应补齐（附在文后）或减到${MOST_NAMES}个以内`;

/** Fields that are printed only together with another, which is missing, or in a sentence of another kind. */
export function dependentFields(figure: Figure, shape: FigureShape): Unsaid[] {
  const opening = shape === 'value' ? openingOf(figure) : undefined;
  const found = [
    ...besideStages(figure, shape),
    ...behindOpening(figure, opening),
    ...behindValue(figure, shape, opening),
    ...withObject(figure, opening),
    ...inHead(figure),
    ...besideStyle(figure, shape),
    ...inSeries(figure, shape),
  ];
  return found.filter((each) => each !== false);
}

type MaybeUnsaid = Unsaid | false;

/** 动词, and the fields that follow a stage of a funnel: 推荐（占全省……）, 立项……，资金……. */
function besideStages(figure: Figure, shape: FigureShape): MaybeUnsaid[] {
  const { data } = figure;
  const verbless = shape === 'funnel' ? tallies(figure).length === 0 : shape === 'tallies' && !data.added;
  return [
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
  ];
}

const OPENS: Record<Opening, string> = {
  名单: '句子以名单开头',
  摘名: '句子以名单开头',
  拨付: '句子以“惠及”的对象开头',
  数: '',
};

/** Fields without a place in a sentence that opens with names or with those who were paid. */
function behindOpening(figure: Figure, opening: Opening | undefined): MaybeUnsaid[] {
  const { data, names, value } = figure;
  const isHeadless = isNamesFirst(opening) || opening === '拨付';
  return [
    data.funds !== undefined && isHeadless && { path: ['funds'], why: `${OPENS[opening]}，资金应另立一个指标` },
    value !== undefined && isLeftOut(names, value) && opening !== '拨付' && { path: ['names'], why: TOO_MANY },
    names.length > 0 && opening === '拨付' && { path: ['names'], why: `${OPENS[opening]}，名单应写在文字里` },
    ...(['parts', 'breakdown'] as const).map(
      (field) =>
        data[field] !== undefined &&
        data.style === '括注' &&
        isHeadless && { path: [field], why: `${OPENS[opening]}，不能括注各部分，“句式”应删去` },
    ),
  ];
}

function isNamesFirst(opening: Opening | undefined): opening is '名单' | '摘名' {
  return opening === '名单' || opening === '摘名';
}

/** 惠及 and 累计, which follow a value. */
function behindValue(figure: Figure, shape: FigureShape, opening: Opening | undefined): MaybeUnsaid[] {
  const { data } = figure;
  return [
    data.beneficiaries !== undefined &&
      isGrant(figure) &&
      opening !== '拨付' && { path: ['beneficiaries'], why: '它要和给了多少钱一起说，应写“数值”' },
    data.cumulative !== undefined &&
      !figure.value &&
      shape !== 'cumulative' && { path: ['cumulative'], why: '累计接在数值之后说，这个指标没有数值，应另立一个指标' },
  ];
}

/** 对象, said of those who benefit or of those named. */
function withObject(figure: Figure, opening: Opening | undefined): MaybeUnsaid[] {
  const { object } = figure.data;
  if (object === undefined || isNamesFirst(opening)) return [];
  const isSaid = effectClauses(figure).some((clause) => clause.includes(object));
  return isSaid ? [] : [{ path: ['object'], why: whyNoObject(figure) }];
}

function whyNoObject({ data, value, names }: Figure): string {
  if (data.beneficiaries !== undefined) return '“惠及”里已经写明是谁，应删去';
  if (value && isExcerpt(names, value)) return '名单不全的，要有“动词”才说得出他们做了什么，应写上“动词”或删去“对象”';
  if (names.length === 0) return '它说的是“惠及”或“名单”的对象，应写上其中一个';
  return `名单齐全、附在数后的，不用“对象”，应删去${names.length > 1 ? '或写“句式: 列举”' : ''}`;
}

/** Fields that name the figure, its time or its unit, next to others that say the same or do not fit. */
function inHead(figure: Figure): MaybeUnsaid[] {
  const { data } = figure;
  return [
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
  ];
}

function besideStyle(figure: Figure, shape: FigureShape): MaybeUnsaid[] {
  const { style } = figure.data;
  return [style !== undefined && !isStyleKept(figure, shape) && { path: ['style'], why: NEEDED[style] }];
}

/** Next to a history, a value or a prior that it does not have. */
function inSeries(figure: Figure, shape: FigureShape): MaybeUnsaid[] {
  if (shape !== 'series' || isPending(figure) || figure.conflict?.what === '历年') return [];
  const { data, series } = figure;
  return (['value', 'prior'] as const).map((field) => {
    const amount = data[field];
    const isTold = series.some(({ quantity }) => quantity.amount.digits === amount?.digits);
    return amount !== undefined && !isTold && { path: [field] };
  });
}
