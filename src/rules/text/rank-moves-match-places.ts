import { everyMatch } from '../../every-match.ts';
import type { Years } from '../../passages/passage.ts';
import { AGAINST_LAST_YEAR, isOfSeveralYears, LAST_YEAR } from '../../zh/change-words.ts';
import { FIVE_YEAR_PLAN } from '../../zh/five-year-plan.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import { countValue } from '../../zh/numerals.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const PLACE = '第(\\d{1,3}|[一二三四五六七八九十]{1,3})[位名]';
const UP = '前移|上升|提升|提高|前进|跃升|攀升|晋升|升|进';
const DOWN = '后移|下降|下滑|滑落|回落|后退|退后|退居|降|退|跌';
const MOVED = `(${UP}|${DOWN})`;
const BY = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个?位次?|名)';
/** 居第4位，比上年第5位前移1位. */
const AGAINST = new RegExp(
  `(?<now>${PLACE})[，,]?[比较]${LAST_YEAR}(?:的|（)?(?<before>${PLACE})）?(?<verb>${MOVED})了?(?<by>${BY})`,
  'gu',
);
/** 居第4位，由上年第5位前移1位. */
const MOVED_HERE = new RegExp(
  `(?<now>${PLACE})[，,、（]?[由从自](?:${LAST_YEAR}|\\d{4}年)?的?(?:全[${AREA_LETTERS}]的?)?(?<before>${PLACE})(?<verb>${MOVED})了?(?<by>${BY})`,
  'gu',
);
/** 由第5位前移到第4位, optionally with the number of places. */
const BETWEEN = new RegExp(
  `(?<before>${PLACE})(?<verb>${MOVED})[到至为](?:\\p{Script=Han}{0,8})(?<now>${PLACE})(?:[，,、](?<against>${AGAINST_LAST_YEAR})?(?<again>${MOVED})了?(?<by>${BY}))?`,
  'gu',
);
/** 由2020年的第12位, 由“十三五”末的第12位, 由组建之初的第12位: a rank that is not last year's. */
const FROM_OTHER_TIME = new RegExp(
  `[从由自](?:(\\d{4})年|${FIVE_YEAR_PLAN}|[\\d两三四五六七八九十]+年前|最初|起初|当初|\\p{Script=Han}{1,6}(?:之初|初期|前|时)的?)[^，,。；;]{0,12}$`,
  'u',
);
/** 由上年的第12位 is last year's, whatever the start of the sentence says. */
const FROM_LAST_YEAR = new RegExp(`[从由自]${LAST_YEAR}[^，,。；;]{0,12}$`, 'u');
const RISES = new RegExp(`^(?:${UP})$`, 'u');

export const rankMovesMatchPlaces: TextRule = {
  name: 'rank-moves-match-places',
  severity: 'error',
  description: '位次前移、后移多少位，应与前后两个位次相符。',
  why: '位次是考核的结果，进退说反了、位数算错了，读者一看便知。',
  basis: '惯例：位次的数变小是前移',
  bad: '研发投入强度居全省第4位，比上年第5位后移1位。',
  good: '研发投入强度居全省第4位，比上年第5位前移1位。',
  *check({ passages, years }) {
    for (const passage of passages) {
      for (const pattern of [AGAINST, MOVED_HERE, BETWEEN]) {
        for (const match of everyMatch(passage.text, pattern)) {
          const wrong = faultOf(match, years);
          if (wrong) yield { passage, ...wrong };
        }
      }
    }
  },
};

function faultOf(match: RegExpExecArray, years: Years | undefined): Omit<TextFinding, 'passage'> | undefined {
  const { index, 0: whole, groups = {} } = match;
  const { before = '', now = '', verb = '', against } = groups;
  const isApart = against !== undefined && isFromEarlier(match, years);
  const { again, by } = isApart ? {} : groups;
  const [was, is] = [placeOf(before), placeOf(now)];
  if (was === undefined || is === undefined || was === is) return undefined;
  const isUp = is < was;
  const said = `${before}到${now}`;
  for (const each of [verb, again]) {
    if (each === undefined || RISES.test(each) === isUp) continue;
    const from = index + (each === verb ? whole.indexOf(verb) : whole.lastIndexOf(each));
    return {
      from,
      to: from + each.length,
      message: `${said}是${isUp ? '前移' : '后移'}，这里说“${each}”，应与位次一致。`,
      hint: `改为“${isUp ? '前移' : '后移'}”，或核对两个位次。`,
    };
  }
  if (by === undefined || placeOf(by) === Math.abs(was - is)) return undefined;
  const from = index + whole.length - by.length;
  return {
    from,
    to: from + by.length,
    message: `${said}，相差应为${Math.abs(was - is)}位，这里写${by}。`,
    hint: `改为${Math.abs(was - is)}位，或核对两个位次。`,
  };
}

/** Whether the first of two ranks is from before last year. */
function isFromEarlier({ index, input }: RegExpExecArray, years: Years | undefined): boolean {
  const before = input.slice(Math.max(0, index - 24), index);
  if (FROM_LAST_YEAR.test(before)) return false;
  const other = FROM_OTHER_TIME.exec(before);
  return other ? other[1] !== `${(years?.to ?? 0) - 1}` : isOfSeveralYears(input, index, years?.to);
}

function placeOf(typed: string): number | undefined {
  return countValue(typed.replace(/[第位名次个]/gu, ''));
}
