import { STAGE_FIELDS } from '../../report/counts.ts';
import type { Form, Rank } from '../../report/schema.ts';
import { type Figure, isPending } from '../figure.ts';
import { isStock } from '../flow.ts';
import { exact } from '../number.ts';
import { absence } from './absence.ts';
import { type Attainment, attainment, closesSentence, disputedAim, shortfall } from './attainment.ts';
import { moneyClauses } from './brackets.ts';
import { changeText, saysBasis } from './change.ts';
import { firstClause } from './claim.ts';
import { contrastOf } from './contrast.ts';
import { countName } from './count-name.ts';
import { cumulativeClauses, effectClauses, runningTotal } from './effects.ts';
import { factClauses } from './facts.ts';
import { funnelClauses, mainStage, stageChange } from './funnel.ts';
import { inForm } from './in-form.ts';
import { openingOf } from './opening.ts';
import { partsText, shiftText } from './parts.ts';
import { partsPlace, tellsSecond } from './parts-place.ts';
import { isOfBatch, quotaClause } from './quota.ts';
import { fromPriorClauses, seriesClauses, sinceText, timesOfPrior } from './series.ts';
import { shapeOf } from './shape.ts';
import { againstClauses, rankClauses, shareClauses } from './standing.ts';
import { saysTotalAlone, tallyClauses, tellsAdded, tellsNet, totalParts } from './tallies.ts';
import { periodText } from './times.ts';
import { valueClauses } from './value.ts';
import { gap, inBrackets, quantityOrGap, valueText } from './words.ts';

interface PhraseOptions {
  form: Form;
  /** Replaces the figure's own verb; '' omits it if the group has said one. */
  verb?: string | undefined;
  /** Replaces the figure's name if part of it has been said. */
  label?: string | undefined;
  /** 同比 has been said for an earlier figure, so growth omits it. */
  compared?: boolean;
  /** The text behind it mentions the target, so the short form does not tell a shortfall. */
  aimed?: boolean;
  /** The period has been said at the start of the sentence. */
  dated?: boolean;
}

/** A figure as text, and what its neighbours need to know about it. */
export interface Told {
  text: string;
  /** Only one number: it may stand in a list and share its verb. */
  light: boolean;
  /** It has said 同比. */
  compared: boolean;
  /** What stands before the name and after it, if nothing else is said: neighbours of one number may share it, 各2家. */
  counted: { opening: string; count: string } | undefined;
}

/** One figure as a clause without end mark: 专利申请量2924件，同比增长41.7%. */
export function phrase(figure: Figure, options: PhraseOptions): string {
  return tell(figure, options).text;
}

/** The same, with what its neighbours in a sentence need to know. */
export function tell(given: Figure, options: PhraseOptions): Told {
  const figure = inForm(given, options.form);
  const { data } = figure;
  const period = options.dated ? '' : periodText(figure);
  const leadIn = data.leadIn && options.verb === undefined ? `${data.leadIn}，` : '';
  const all = clauses(figure, options);
  const verb = options.verb ?? data.verb ?? '';
  // The names in front are the subject of the verb, so a neighbour's number cannot share it.
  const ownSubject = options.form === '全' && shapeOf(figure) === 'value' && openingOf(figure, verb) === '摘名';
  const text = `${period}${leadIn}${all.join('，')}`;
  const light = all.length === 1 && leadIn === '' && !ownSubject && numbersIn(figure) === 1;
  return {
    text,
    light,
    counted: light ? countedIn(figure, text, options.label ?? figure.label) : undefined,
    compared: options.compared !== true && comparesByBasis(figure),
  };
}

function comparesByBasis(figure: Figure): boolean {
  const shape = shapeOf(figure);
  if (shape === 'funnel') {
    return STAGE_FIELDS.some((field) => saysBasis({ ...figure, change: stageChange(figure, field) }));
  }
  return shape === 'value' && saysBasis(figure) && !isStock(figure) && timesOfPrior(figure) === undefined;
}

/** How many numbers the first clause has: side by side, or 由……到. */
function numbersIn(figure: Figure): number {
  const { firstTime, again, added, facts, series, names, data } = figure;
  const listed = data.style === '列举' ? names.length : 1;
  return Math.max(
    1,
    facts.length,
    series.length,
    listed,
    added?.kinds.length ?? 0,
    firstTime && again ? 2 : 1,
    shapeOf(figure) === 'fromPrior' ? 2 : 1,
  );
}

/** 新增 and 2家. Not for money, where 各 would read as dividing it. */
function countedIn(figure: Figure, text: string, label: string): Told['counted'] {
  const quantity = shapeOf(figure) === 'value' ? figure.value : figure.added?.quantity;
  // 省级 before the name applies to this figure alone.
  if (figure.added && figure.added.kinds.length > 0) return undefined;
  if (!quantity || !exact(quantity) || /[元%]$/u.test(quantity.unit)) return undefined;
  const count = quantityOrGap(figure, quantity);
  const said = `${label}${count}`;
  return text.endsWith(said) ? { opening: text.slice(0, -said.length), count } : undefined;
}

/** The head depends on the figure's shape; the tail is the same for all: target, rank, share, last the shortfall. */
function clauses(figure: Figure, options: PhraseOptions): string[] {
  const full = options.form === '全';
  const { aim, plan, last } = aimTexts(figure, options);
  const ranks = rankClauses(figure, plan === '' ? lastSaid(figure) : undefined);
  const isFollowed = plan !== '' || ranks.length > 0;
  const [head = '', ...rest] = headClauses(figure, options, isFollowed);
  const [change = '', ...more] = rest;
  const against = againstClauses(figure);
  const { concedes, but } = contrastOf(figure, { change, aim, plan, isBehind: against.behind });
  const [average = '', ...averages] = against.clauses;
  const record = recordClause(figure, rest.length > 0);
  // The short form has the share without its change.
  const others = [...shareClauses(figure).slice(0, full ? undefined : 1), but('对比', average), ...averages];
  const behind = lastClauses(figure, options, but('尚差', last), aim !== undefined);
  const isBare = endsWithNumber(figure, head);
  // `tallyClauses` tells the quota of a number that was added, before the total.
  const quota = full && !tellsAdded(figure) ? quotaClause(figure) : [];
  const batch = isBare && isOfBatch(figure) ? quota.splice(0) : [];
  const parts = full ? partClauses(figure) : [];
  const tellsAnother = tellsSecond(figure, aim) || [...others, ...quota, ...behind].some((clause) => clause !== '');
  const place = parts.length > 0 ? partsPlace(figure, isBare, tellsAnother) : undefined;
  const noted = (text: string, notes: readonly string[]) =>
    notes.length === 0 ? text : `${text}${inBrackets(figure, notes.join(''))}`;
  const early = place === '另一数前';
  const since = full ? averageSince(figure) : '';
  const comparesGrowth = judgesGrowth(figure);
  return [
    noted(head, place === '数后' ? parts : batch),
    noted(concedes ? figure.setting.say('虽', { 怎样: change }) : change, place === '增幅后' ? parts : []),
    comparesGrowth ? '' : since,
    ...more,
    growthOfYear(figure, options, aim !== undefined),
    but('目标', plan),
    ...ranks,
    comparesGrowth ? since : '',
    ...(early ? [...record, ...parts] : []),
    ...others,
    ...(place === '数后' ? batch : []),
    ...quota,
    ...(early ? [] : record),
    ...behind,
    ...(place === '句末' ? parts : []),
  ].filter((clause) => clause !== '');
}

interface AimTexts {
  aim: Attainment | undefined;
  /** What is told of it behind the number, and at the end of the sentence; '' if nothing. */
  plan: string;
  last: string;
}

function aimTexts(figure: Figure, { form, aimed }: PhraseOptions): AimTexts {
  const aim = form === '全' ? attainment(figure) : aimed ? undefined : shortfall(figure);
  if (!aim) return { aim, plan: '', last: '' };
  if (closesSentence(figure, aim)) return { aim, plan: '', last: aim.text };
  // 未发生安全事故 says itself that a target of zero was met.
  const isSaid = shapeOf(figure) === 'value' && exact(aim.goal)?.isZero() && absence(figure) !== undefined;
  return { aim, plan: isSaid ? '' : aim.text, last: '' };
}

/** What closes the sentence, the parts apart: money, effects, the shortfall, and a target that is in dispute. */
function lastClauses(figure: Figure, { form, verb }: PhraseOptions, shortText: string, isAimed: boolean): string[] {
  if (form !== '全') return [shortText];
  return [
    ...moneyClauses(figure, verb ?? figure.data.verb ?? ''),
    ...runningTotal(figure),
    ...effectClauses(figure),
    shortText,
    isAimed ? '' : disputedAim(figure),
  ];
}

/** 2013年为历年最多 after a history: behind 年均增长40.3% a record without its year would seem to be the growth's. */
function recordClause(figure: Figure, followsGrowth: boolean): string[] {
  const year = shapeOf(figure) === 'series' && followsGrowth ? figure.series.at(-1)?.year : undefined;
  return firstClause(figure).map((text) =>
    year === undefined ? text : figure.setting.say('某年首创', { 年: `${year}年`, 首创: text }),
  );
}

/** 2020年以来年均增长13.5%, if 句式 asks for it. */
function averageSince(figure: Figure): string {
  const isTold = figure.data.style === '年均' && shapeOf(figure) === 'value' && figure.value && !isPending(figure);
  return (isTold ? sinceText(figure) : undefined) ?? '';
}

/** Whether a target or a rank follows that is for this year's growth: next to 年均 it would seem to be for that. */
function judgesGrowth({ data: { target, ranks = [] } }: Figure): boolean {
  return target?.growth !== undefined || ranks.some(({ of }) => of === '同比');
}

/** This year's change after a history: of a percentage always, of a number if the target is for its growth. */
function growthOfYear(figure: Figure, { compared }: PhraseOptions, isAimed: boolean): string {
  const { change, data, series } = figure;
  if (!change || shapeOf(figure) !== 'series' || series.length < 3) return '';
  const isRate = change.kind === 'points' && data.style !== '分列';
  return isRate || (isAimed && data.target?.growth !== undefined)
    ? changeText(figure, change, compared && change.kind !== 'points')
    : '';
}

/** Whether the head ends with the figure's number. */
function endsWithNumber(figure: Figure, head: string): boolean {
  return figure.value !== undefined && head.endsWith(valueText(figure, figure.value));
}

/** The last number of the head, if it is no value: a rank of it right after it does not name it again. */
function lastSaid(figure: Figure): Rank['of'] {
  if (endsWithTotal(figure)) return '总数';
  const { applied, recommended, approved, selected } = figure.data;
  const isAlone = !applied && !recommended && (approved === undefined || selected === undefined);
  return shapeOf(figure) === 'funnel' && isAlone ? (approved ? '立项' : selected && '入选') : undefined;
}

/** Whether the total is the last number of the head; its growth may follow. */
function endsWithTotal(figure: Figure): boolean {
  const { total } = figure;
  return total !== undefined && !tellsNet(figure, total) && ['tallies', 'funnel'].includes(shapeOf(figure));
}

function headClauses(figure: Figure, options: PhraseOptions, isFollowed: boolean): string[] {
  const label = options.label ?? shortName(figure, options) ?? figure.label;
  const own = options.verb ?? figure.data.verb;
  const verb = own ?? '';
  // A verb said for the group is shared with the other figures, so it stays a verb.
  const moving = options.verb === undefined ? countName(figure, label) : `${verb}${label}`;
  if (isPending(figure)) return [`${verb}${label}${gap(figure)}${figure.unit}`];
  switch (shapeOf(figure)) {
    case 'funnel':
      return [
        ...funnelClauses(figure, label, options.compared, isFollowed),
        // 申报18家，总数达76家 would read as the total of applications.
        ...tallyClauses(
          figure,
          saysTotalAlone(figure) && !mainStage(figure) ? label : '',
          own,
          options.form,
          isFollowed,
        ),
      ];
    case 'tallies':
      return tallyClauses(figure, label, own, options.form, isFollowed);
    case 'series':
      return seriesClauses(figure, moving);
    case 'fromPrior':
      return fromPriorClauses(figure, moving);
    case 'facts':
      return factClauses(figure, label, verb);
    case 'cumulative':
      return cumulativeClauses(figure, `${verb}${label}`);
    default:
      return valueClauses(figure, label, own, options);
  }
}

/** After the context given by a 引语 the short name is enough. */
function shortName({ data }: Figure, { verb }: PhraseOptions): string | undefined {
  return data.leadIn !== undefined && verb === undefined ? data.shortLabel : undefined;
}

/** 其中发明专利307件、增长65.9%; 由以……为主转向以……为主. */
function partClauses(figure: Figure): string[] {
  if (figure.total && endsWithTotal(figure)) return [totalParts(figure)].filter((text) => text !== '');
  const said = shapeOf(figure) === 'value' && figure.data.style !== '括注';
  if (!said || figure.parts.length === 0) return [];
  const shift = figure.data.style === '结构' ? shiftText(figure) : undefined;
  return [partsText(figure), ...(shift === undefined ? [] : [shift])];
}
