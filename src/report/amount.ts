import { AMID, BEFORE, BEHIND } from '../zh/approximation.ts';
import { RANGE_MARKS, TO } from '../zh/range-mark.ts';
import { halfWidth } from './half-width.ts';
import { inDigits } from './letters-for-digits.ts';
import { withoutStrayMarks } from './stray-marks.ts';

/**
 * A quantity as typed: 2924 · 500多 · 近10万 · 30左右 · 近百 · 4158万元 · 1.21% · 待补. The digits typed are the value
 * (2.50 stays 2.50); no float is made of them. `digits` is null where there is none to compute with.
 */
export interface Amount {
  /** As typed, with ASCII digits and a hyphen for a minus: -3.5. */
  digits: string | null;
  /** 近、约、超…… before the digits; 近百 and the like are here as a whole, without digits. */
  before: string;
  /** 多、余 between digits and unit. */
  after: string;
  /** 左右、以上 after the unit. */
  end: string;
  /** '' if it is in the figure's own unit; '%' for every spelling of it. */
  unit: string;
  pending: boolean;
}

type AmountFault =
  | 'thousands-separator'
  | 'digit-separator'
  | 'exponent'
  | 'leading-zero'
  | 'curly-quotes'
  | 'range'
  | 'letter-in-number'
  | 'stray-mark'
  | 'not-an-amount';

/** Words before a number that say how it was counted: it is no less exact. */
const COUNTED = '累计|共';
const OPENING = `${BEFORE}|${COUNTED}`;
/** 52个县（市、区）: the only unit that contains 、. */
const KINDS_OF_COUNTY = '[市区县旗州]+(?:、[市区县旗州]+)+';
const COUNTIES = `[县市]（${KINDS_OF_COUNTY}）`;
/** What no unit has in brackets, unlike 台（套） and 个县（市、区）: it is said of the number, 12家（预计）. */
const NOTED = new RegExp(`^[（(]|[（(](?!(?:\\p{Script=Han}|[A-Za-z]+|${KINDS_OF_COUNTY})[）)])`, 'u');
const SHAPE = new RegExp(
  `^(${OPENING})?([-−－]?\\d+(?:\\.\\d+)?)((?:${AMID}|上下)(?=\\D|$))?((?:${COUNTIES}|[^\\d\\s，。；：、])*?)(${BEHIND})?$`,
  'u',
);
const WORDS = new RegExp(
  `^((?:${OPENING})?[数几]?[一二两三四五六七八九十百千万亿]+)(${AMID})?([^\\d\\s，。；：、一二三四五六七八九]*?)(${BEHIND})?$`,
  'u',
);
/** 5千多, 1.2万余元: the scale is printed before 多, so it belongs to the number as a whole. */
const SCALED = new RegExp(
  `^((?:${OPENING})?\\d+(?:\\.\\d+)?(?:[百千万]?[万亿]|[百千]))(${AMID})([^\\d\\s，。；：、]*?)(${BEHIND})?$`,
  'u',
);

/** 20—40, with any of the marks for 至; printed with — (GB/T 15834-2011, 4.13.3.2). */
const RANGE = new RegExp(
  `^(\\d+(?:\\.\\d+)?)${TO}(\\d+(?:\\.\\d+)?)([^\\d\\s，。；：、${RANGE_MARKS}至]*?)(${BEHIND})?$`,
  'u',
);
/** 3000家—4000家, 1—2—3. */
const RANGE_OF_OTHERS = new RegExp(`^\\d+(?:\\.\\d+)?\\S*${TO}\\d`, 'u');
const ENDS_OPEN = new RegExp(`^[${RANGE_MARKS}_]`, 'u');

/** What is typed for a number, or a name, that is not available yet. */
export const PENDING = '待补';

/** A number as typed, with or without words and a unit → its parts; a key of FAULTS if it is none. */
export function parseAmount(typed: string): Amount | AmountFault {
  const text = halfWidth(typed.trim()).replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
  const meant = inDigits(text);
  if (meant !== text && typeof parseAmount(meant) !== 'string') return 'letter-in-number';
  const parsed = parsedAs(text);
  return hasStrayMark(text, parsed) ? 'stray-mark' : parsed;
}

/** Whether only a mark keeps it from being a number, or would be taken for its unit. */
function hasStrayMark(text: string, parsed: Amount | AmountFault): boolean {
  const plain = withoutStrayMarks(text);
  if (plain === text || isDisputed(text) || typeof parsedAs(plain) === 'string') return false;
  // 3家，其中甲公司 is a sentence, not a number with a mark.
  return typeof parsed !== 'string' || ((parsed === 'not-an-amount' || parsed === 'range') && text.startsWith(plain));
}

function parsedAs(text: string): Amount | AmountFault {
  const parts = partsOf(text);
  return typeof parts !== 'string' && NOTED.test(parts.unit) ? 'not-an-amount' : parts;
}

function partsOf(text: string): Amount | AmountFault {
  if (text === PENDING) return { digits: null, before: '', after: '', end: '', unit: '', pending: true };
  if (isDisputed(text)) return { digits: null, before: text, after: '', end: '', unit: '', pending: false };
  const range = RANGE.exec(text);
  if (range) {
    const [, from = '', to = '', unit = '', end = ''] = range;
    if (Number(from) >= Number(to)) return 'range';
    return { digits: null, before: `${from}—${to}`, after: '', end, unit: sameUnit(unit), pending: false };
  }
  const scaled = SCALED.exec(text);
  if (scaled) {
    const [, before = '', after = '', unit = '', end = ''] = scaled;
    return { digits: null, before, after, end, unit: sameUnit(unit), pending: false };
  }
  const match = SHAPE.exec(text);
  if (match) {
    const [, before = '', digits = '', after = '', unit = '', end = ''] = match;
    const plain = digits.replace(/^[−－]/u, '-');
    if (/^-?0\d/u.test(plain)) return 'leading-zero';
    if (/^[eE]$/u.test(unit)) return 'exponent';
    if (ENDS_OPEN.test(unit)) return unit.startsWith('_') ? 'digit-separator' : 'range';
    return { digits: plain, before, after, end, unit: sameUnit(unit), pending: false };
  }
  const words = WORDS.exec(text);
  if (words && (words[2] || !/^[一二两三四五六七八九十百千万亿]+$/u.test(words[1] ?? ''))) {
    const [, before = '', after = '', unit = '', end = ''] = words;
    return { digits: null, before, after, end, unit: sameUnit(unit), pending: false };
  }
  if (/^[“”"'‘’].*[“”"'‘’]$/u.test(text)) return 'curly-quotes';
  if (/^-?\d{1,3}(?:[,，]\d{3})+(?!\d)/u.test(text)) return 'thousands-separator';
  if (/^\d[\d_]*_\d/u.test(text)) return 'digit-separator';
  if (/^\d+(?:\.\d+)?[eE][+-]?\d+/u.test(text)) return 'exponent';
  if (RANGE_OF_OTHERS.test(text)) return 'range';
  return 'not-an-amount';
}

const DISPUTED = /^【待核：[^【】]+】$/u;
const BOTH = /^【待核：([^【】／]+)／([^【】]+)】$/u;

/** A value on which departments disagree, as in the joined parts: 【待核：36／成果科39】. */
export function isDisputed(typed: string): boolean {
  return DISPUTED.test(typed);
}

/** Whether the number is not settled yet: 待补, or 【待核：36／成果科39】. */
export function isOpen({ pending, before }: Amount): boolean {
  return pending || isDisputed(before);
}

/** The sides of a disagreement kept as an amount: 36 and 成果科39. Undefined if the amount is none. */
export function disputeIn(amount: Amount | undefined): { stated: string; found: string } | undefined {
  const [, stated, found] = BOTH.exec(amount?.before ?? '') ?? [];
  return stated === undefined || found === undefined ? undefined : { stated, found };
}

/** A unit in its one spelling: % for 百分比 and ％, any other as typed. */
export function sameUnit(unit: string): string {
  return /^(?:％|%|百分比|百分之)$/u.test(unit) ? '%' : unit;
}

/** The amount with its own unit or, if it has none, with this one: 近10 → 近10万元, 30左右 → 30万元左右. */
export function withUnit(typed: string, unit: string): string {
  const text = typed.trim();
  const parsed = unit === '' ? 'not-an-amount' : parseAmount(text);
  if (typeof parsed === 'string' || parsed.pending || parsed.unit !== '' || isDisputed(text)) return typed;
  const at = text.length - parsed.end.length;
  return text.slice(0, at) + sameUnit(unit) + text.slice(at);
}

/** 全年, 第四季度, 实际, 预计数, 可比价: the time or the kind of a number, not its unit. */
const OF_A_NUMBER =
  /^(?:[全本今当上去]年|年[度初末底]|[上下]半年|第?[一二三四]季度|[本上同]期|实[际绩]|预[计测估]|估[计算]|累计|计划|快报|核[定实]|初步|不?含税)|(?:季度|同期|完成|口径|[数值价])$/u;

/** Whether a word can be a unit: 亿元, 百分比; not 1—11月, not 全年. */
export function isUnit(typed: string): boolean {
  if (OF_A_NUMBER.test(typed)) return false;
  const parsed = parseAmount(`1${typed}`);
  return typeof parsed !== 'string' && parsed.unit === sameUnit(typed);
}

/** The amount of a number that was computed, or extracted from another; it is in the figure's own unit. */
export function exactAmount(digits: string): Amount {
  return { digits, before: '', after: '', end: '', unit: '', pending: false };
}

/** Whether an amount can be computed with: it has digits, and no word before or after them makes it approximate. */
export function isExact({ digits, before, after, end }: Amount): boolean {
  return digits !== null && COUNTED_OR_NOT.test(before) && after === '' && end === '';
}

const COUNTED_OR_NOT = new RegExp(`^(?:${COUNTED})?$`, 'u');
