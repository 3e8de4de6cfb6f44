import { FALL, LAST_YEAR, RISE } from '../zh/change-words.ts';
import { FIVE_YEAR_PLAN } from '../zh/five-year-plan.ts';
import { AREA_LETTERS, LEVEL } from '../zh/levels.ts';
import { RANGE_MARKS } from '../zh/range-mark.ts';
import type { Scope, Years } from './passage.ts';

// Whose a number is and of what time, as far as the words next to it tell.

/** A period other than the year: 2021—2025年, “十四五”期间, 1—11月, 近三年; but not 累计 after 全年 and the like. */
const SPAN = new RegExp(
  `(?:19|20)\\d\\d(?:年)?[${RANGE_MARKS}至到](?:19|20)\\d\\d年|${FIVE_YEAR_PLAN}|期间|以来|(?<!(?:全年|年内|今年|本年|年)(?:已|共)?)累计|近[两二三四五六七八九十几\\d]+年|\\d{1,2}[${RANGE_MARKS}至到]\\d{1,2}月|\\d{1,2}月(?!\\d{1,2}日)|[上下]半年|[前一二三四]季度|截至(?!目前|年[底末])`,
  'gu',
);
/** 31 December, or 12月底, is the end of the year. */
const YEARS_END = /截至(?:(?:19|20)\d\d年)?12月(?:底|末|31日)/gu;
/** In 居全市第2位 the area is the scope of a rank: the number is still the unit's own. */
const AREA = new RegExp(`(?<!居)全[国${AREA_LETTERS}](?![域场])`, 'gu');

/** The period and area of a number in a sentence with at most one year; '' for the report's own. */
export function spanOf(before: string, year: string | undefined, { years, area }: Scope): string {
  const times = before.replaceAll(YEARS_END, '').match(SPAN)?.join('') ?? '';
  return `${otherYear(year, years)}${times}${otherArea(before, area) ?? ''}`;
}

/** 2023年 in a report of 2024; in a report of several years, any single year. */
function otherYear(year: string | undefined, of: Years | undefined): string {
  if (year === undefined || of === undefined) return '';
  return of.from === of.to && year === `${of.to}年` ? '' : year;
}

/** An area that is not the unit's own, such as 全省, or 全市 in a county's report. */
export function otherArea(words: string, own: string | undefined): string | undefined {
  return words.match(AREA)?.find((area) => (own === undefined ? /[国省]/u.test(area) : area !== own));
}

/** Words of a sentence whose numbers are still to come, not of the report's year. */
const TO_COME = /明年|来年|届时|完成后/u;
/** 全市研发投入强度2.60%，我县低0.54个百分点: of the larger area, compared with one's own. */
const OF_WHOLE = /全市.*[我本][县区校院]/u;
/** A place that is not the unit's own: 全县 and 我区 do not match, as spanOf handles them. */
const PLACE = /\p{Script=Han}{1,4}(?<![全我本])(?:区|县|镇|乡|街道|公司|集团|学院|科室|分校)(?:[^，。；]{0,4})?$/u;

/** Whether a sentence is about the future, a place named at its start, or a larger area compared with one's own. */
export function isOfAnother(sentence: string): boolean {
  return TO_COME.test(sentence) || OF_WHOLE.test(sentence) || PLACE.test(sentence.slice(0, 8));
}

/** A paragraph about a single unit: 甲县。专利申请量200件。 */
const OF_UNIT = /^[^，。：\d]{0,10}(?:[县区市镇乡系科部校所]|学院|公司|医院)[。：]/u;

/** Whether a paragraph opens with the unit that it is about, so that its numbers are that unit's. */
export function isOfUnit(paragraph: string): boolean {
  return OF_UNIT.test(paragraph);
}

/** Another time, a part, a change, a target or an average: the name alone does not identify such a number. */
const OTHER = new RegExp(
  `${LAST_YEAR}|同期|上季|前年|各[县区市]|其中|分别|每|平均|年均|预计|原计划|计划(?=新|引|在|到|完成|于|实现)|目标|力争|任务|比|占|(?!增加值)(?:${RISE}|${FALL})|从|由|至|(?<!达)到(?![账位])|（|［|-|—`,
  'u',
);

/** Whether the words before a number in its clause say that the name alone does not identify it. */
export function isOfOther(words: string): boolean {
  return OTHER.test(words);
}

/** Whose number it is, or of which part: 市属高校发挥作用，技术合同成交额32.6亿元. */
const HOLDER = new RegExp(
  `方面，?$|(?<!重点)领域|(?:工|制造|建筑|服务)业|(?<=\\p{Script=Han}{2})(?<!科技|创新|各类|层次)人才|高校|院所|医院|园区|开发区|高新区|经开区|孵化器|企业(?!培育)|${LEVEL}[级属]|输出|吸纳`,
  'u',
);

/** Whether a sentence, up to the clause of a number, names someone else whose number it may be. */
export function namesHolder(before: string): boolean {
  return HOLDER.test(before);
}

/** A clause that only says that work goes on, well or badly, or when; any other may tell whose numbers follow. */
const PLAIN = new RegExp(
  `^(?:${[
    '今年|全年|年内|本年度?|目前|一年来|截至[^，]{0,12}|(?:19|20)\\d\\d年|\\d[^，]{0,8}月',
    '[^，：]*有[^，：]*：',
    '[^，：]*(?:加强|加快|加大|增长|推进|完善|提升|增强|优化|健全|壮大|深化|明显|显著)',
    '[^，：]*(?:不足|不够|不[强高活旺快多]|偏[低小少弱慢]|薄弱|滞后|缓慢|较[低小少弱慢])',
  ].join('|')})[，：]?$`,
  'u',
);

/** Whether the numbers after a clause are still the unit's own. */
export function isPlain(clause: string): boolean {
  return PLAIN.test(clause);
}
