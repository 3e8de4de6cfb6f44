import { everyMatch } from '../../every-match.ts';
import { UNITS } from '../../passages/quantities.ts';
import { AMID, BEFORE, BEHIND_ONCE } from '../../zh/approximation.ts';
import { MEASURE_WORDS } from '../../zh/measure-words.ts';
import type { TextRule } from '../rule.ts';

const NUMBER = '(?:\\d{1,12}(?:[,，]\\d{3}){0,4}(?:\\.\\d{1,8})?|[一二三四五六七八九十百千两]{1,8})';
const SCALE = '(?:[百千万]?[万亿]|[百千])?';
const TWICE = new RegExp(
  `(${BEFORE})${NUMBER}(?:${SCALE}(${AMID})${SCALE}(?:${UNITS})?(?:${BEHIND_ONCE})?|${SCALE}(?:${UNITS})?(${BEHIND_ONCE}))`,
  'gu',
);
const BOTH_BEHIND = new RegExp(`(?<!\\d)\\d{1,12}${SCALE}(${AMID})${SCALE}(?:${UNITS})?(${BEHIND_ONCE})`, 'gu');
/** A quick test: without any of these the long patterns cannot match. */
const SAID_BEHIND = new RegExp(`${AMID}|${BEHIND_ONCE}`, 'u');
const TWO_BEHIND = new RegExp(`${AMID}[^余多]{0,12}(?:${BEHIND_ONCE})`, 'u');
const ENDS_BEFORE = new RegExp(`(?:${BEFORE})$`, 'u');
const HUNDREDS = new RegExp(`(?<![\\d.])\\d{2,12}[十百]${AMID}`, 'gu');
/** 近10余年来: 近 says that the years are the last ones. */
const SINCE = new RegExp(`^近${NUMBER}${AMID}?(?:年|个月|天|周)(?:以?来|间)`, 'u');
/** 86多家 is contradictory: an exact count cannot be approximate; 35多公里 is fine, as there may be a fraction. */
const EXACT = new RegExp(`(?<![\\d.])\\d{1,11}[1-9][多余](?=[${MEASURE_WORDS}])`, 'gu');
const FORECAST = /(预计)[^。！？；;，,\n]{0,40}?[（(]?(预计)[）)]?/gu;

export const approximationOnce: TextRule = {
  name: 'approximation-once',
  severity: 'error',
  description: '约数只用一个词表示，数到个位的不再说“多”“余”。',
  why: '“近”与“余”、“约”与“左右”并用，意思重复，有的还自相矛盾。',
  basis: '惯例；参照GB/T 15835—2011',
  bad: '服务企业近500余家。',
  good: '服务企业500余家。',
  readsNames: true,
  *check({ passages }) {
    for (const passage of passages) {
      for (const [match, message, hint] of saidTwice(passage.text)) {
        yield { passage, from: match.index, to: match.index + match[0].length, message, hint };
      }
    }
  },
};

type Said = [match: RegExpExecArray, message: string, hint: string];

function saidTwice(text: string): Said[] {
  return [...beforeAndBehind(text), ...twiceBehind(text), ...hundreds(text), ...exact(text), ...forecast(text)];
}

/** 近500余家, 约30人左右. */
function beforeAndBehind(text: string): Said[] {
  return (SAID_BEHIND.test(text) ? everyMatch(text, TWICE) : []).flatMap((match): Said[] => {
    const [, before = '', more, behind = ''] = match;
    return SINCE.test(text.slice(match.index)) ? [] : [ofTwoWords(match, before, more ?? behind)];
  });
}

/** 500多家以上. */
function twiceBehind(text: string): Said[] {
  return (TWO_BEHIND.test(text) ? everyMatch(text, BOTH_BEHIND) : []).flatMap((match): Said[] => {
    const [, more = '', behind = ''] = match;
    return hasWordBefore(text, match) ? [] : [ofTwoWords(match, more, behind)];
  });
}

function ofTwoWords(match: RegExpExecArray, one: string, other: string): Said {
  return [match, `“${one}”与“${other}”都表示约数，应只用一个。`, `删去“${one}”或“${other}”。`];
}

/** 300百余. */
function hundreds(text: string): Said[] {
  return everyMatch(text, HUNDREDS).flatMap((match): Said[] =>
    hasWordBefore(text, match) ? [] : [[match, `“${match[0]}”把位数说了两遍，应只说一遍。`, '如“300余”或“三百余”。']],
  );
}

/** 86多家. */
function exact(text: string): Said[] {
  return everyMatch(text, EXACT).map((match) => {
    const [typed] = match;
    const about = typed.slice(-1);
    return [
      match,
      `“${typed}”既数到个位，又说“${about}”，应只取一种。`,
      `写实数的，删去“${about}”；写约数的，取整数，如“80${about}”。`,
    ];
  });
}

/** 预计全年达86家（预计）. */
function forecast(text: string): Said[] {
  return everyMatch(text, FORECAST).map((match) => [match, '一个数前后两次说“预计”，应只说一次。', '删去一个“预计”。']);
}

/** Whether a word that makes the number approximate stands before it, which is told by itself. */
function hasWordBefore(text: string, { index }: RegExpExecArray): boolean {
  return ENDS_BEFORE.test(text.slice(Math.max(0, index - 4), index));
}
