import { everyMatch } from '../../every-match.ts';
import { OPAQUE, type Passage } from '../../passages/passage.ts';
import { quantities } from '../../passages/quantities.ts';
import { clauses, sentences } from '../../passages/sentences.ts';
import { YEAR_BEFORE } from '../../zh/change-words.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import { TO } from '../../zh/range-mark.ts';
import { plansIn } from '../plans.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** Up to this month a report should neither describe the whole year nor plan the next one. */
const MIDYEAR = 6;

/** Replaces the report's own year, with the same length; any other year still has digits. */
const OWN = '@@@@年';
/** What is still to come. */
const TO_COME = /力争|预计|预期|确保|有望|[将拟]|计划|下半年/u;
/** Targets for the year, or numbers of another year. */
const NOT_DONE = new RegExp(`目标|任务|预算|指标|安排|${YEAR_BEFORE}|同期`, 'u');
/** 全年, followed by a number of what was done. */
const DONE = new RegExp(`(?<=^|[。；，：！？]|[今本]年|${OWN})全年(?=[^，。；]*[\\d${OPAQUE}])`, 'gu');
/** 全年需完成30家 and 全年12项实事中，已完成……: targets for the year. */
const DUE = /^全年(?:需|须|应|要|[分计]\d|\d+\p{Script=Han}[^，。；]*中，)/u;
/** 已公示18家, after a target for the year. */
const SO_FAR = /^(?:其中，?)?(?:现|目前|截至目前|上半年|\d{1,2}月底前)?已/u;
/** The year of a clause, unless it is the base of a comparison (比去年) or an attribute (2025年获批的). */
const OF_YEAR = new RegExp(
  `(?<![比较与同])(?:(今年|本年|${OWN})|${YEAR_BEFORE}|前年|\\d{4}年)(?![^，。；：]{0,30}的)`,
  'gu',
);
/** 全年可新增产值: a possibility, such as the output of a plant once it runs. */
const MAY = /(?<![认许])可(?:为|达|新增|增|减|节|实现|带动|创造|形成|完成)/u;
const ONCE_RUNNING = /(?:达产|投产|投用|建成|投入运行|投入使用)后/u;
/** 圆满完成全年目标任务; not 提前完成全年目标, which is possible in June. */
const ALL_DONE = /(?<=(?:圆满|全面|顺利|较好)地?完成了?(?:@{4}年)?)全年(?=[^，。；的]{0,6}(?:目标|任务))/gu;
/** Words of purpose: what follows has not happened yet. */
const FOR = /[为促]|确保|力争|推动|保障|努力|争取|助力/u;
const HAS_NUMBER = new RegExp(`[\\d${OPAQUE}]`, 'u');
/** Not 平台运行一年来, which is about the platform. */
const YEAR_PAST = /(?<=^|[。；！？]|回顾)一年来/gu;
/** 计划于2025年7月启动。一年来 is about something that began then. */
const BEGUN = new RegExp(
  `(?:\\d{4}年|${YEAR_BEFORE})[^，。；！？]{0,30}(?:启动|实施|施行|运行|成立|组建|揭牌|上线|开通)[^，。；！？]{0,2}[。！？]$`,
  'u',
);

const MONTH = '(?<month>1[0-2]|[1-9])月';
const TOLD = [
  `截至(?:${OWN})?${MONTH}`,
  `(?<![\\d年-])(?:${OWN})?[1一]月?${TO}${MONTH}`,
  `(?<=^|[。；！？])(?:${OWN})?${MONTH}(?:\\d{1,2}日)?(?=，)`,
].map((pattern) => new RegExp(pattern, 'gu'));

const ENDS_MONTH = /^(?:[底末]|下旬|3[01]日)/u;

/** 申报时间截至9月30日, 执行期为1—12月: how long something may last. */
const OF_TERM = /(?:(?<![本上])期|期限|时间|时段|受理|申报|报名|征集)(?:[为是至：]|延[长期]至)?$/u;
/** 制定1—12月工作台账: a plan of what is to be done. */
const DRAWN_UP = /(?:制[定订]|编制|拟[定订]|排定|倒排|谋划|明确|分解)[^，。；]{0,8}$/u;
const OF_PLAN =
  /^(?:[底末]?的)?(?:(?!制[定订]|编制|印发|出台|建立|形成|完成)\p{Script=Han}){0,8}(?:台账|(?:工作|重点|活动)清单|时间表|进度表|路线图|日程|日历|排期|方案|要点)/u;
/** 截至9月底完成认定的企业可享受奖补, 截至9月底须完成验收: permission or duty, if no number is given. */
const PERMITTED =
  /(?<![认许])可(?![靠用信控持再])|(?<![急所])[须需](?!求)|(?<![供效响反相适对感])应(?![用急对届变邀聘])/u;

const NEXT = `年(?=[，,]|(?:全[${AREA_LETTERS}]|我[${AREA_LETTERS}局])?(?:力争|计划|将))`;

/** In a half-year or quarterly report: whole years, future months, and plans for the next year. */
export const monthsInReport: TextRule = {
  name: 'months-in-report',
  severity: 'warning',
  description: '半年、季度的报告不应说全年做了什么，不应写还没有到的月份，打算应是当年的。',
  why: '套用去年年终的稿子，最容易把“全年”“一年来”“截至11月底”留在里面。',
  basis: '惯例：总结只写报告期内已经发生的',
  bad: '某局2013年上半年工作总结\n全年实现技术合同成交额4.85亿元。',
  good: '某局2013年上半年工作总结\n上半年实现技术合同成交额4.85亿元。',
  *check(manuscript) {
    const { years } = manuscript;
    const last = years?.months?.last ?? 12;
    if (!years || last >= 12) return;
    const plans = plansIn(manuscript);
    for (const passage of manuscript.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'heading') continue;
      // Closing words below the plans look back as well.
      if (!plans.has(passage) || passage.path?.[0] === 'closing') yield* toldTooEarly(passage, years.to, last);
      else if (last <= MIDYEAR) yield* plannedForNextYear(passage, years.to + 1);
    }
  },
};

function* toldTooEarly(passage: Passage, year: number, last: number): Generator<TextFinding> {
  const whole = passage.text.replaceAll(`${year}年`, OWN);
  for (const { text, from, to } of sentences(whole)) {
    if (last <= MIDYEAR) {
      for (const word of wholeYearsIn(text, whole.slice(0, from)))
        yield early(passage, from + word.index, word[0].length, last);
    }
    // 2025年，……。9月，举办……: after another year is mentioned, a month may be of that year.
    if (TO_COME.test(text) || NOT_DONE.test(text) || /\d{4}年/u.test(whole.slice(0, to))) continue;
    for (const told of TOLD.flatMap((pattern) => everyMatch(text, pattern))) {
      // The state at a later date may be included up to the day of signing, which is before the next month ends.
      const isState = told[0].startsWith('截至') && !ENDS_MONTH.test(text.slice(told.index + told[0].length));
      const latest = isState ? last + 1 : last;
      if (Number(told.groups?.month) > latest && !isSet(text, told.index, told.index + told[0].length))
        yield early(passage, from + told.index, told[0].length, last);
    }
  }
}

/** Whether the date is a deadline, or one for which something is planned or permitted. */
function isSet(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(Math.max(0, from - 16), from);
  if (DRAWN_UP.test(before) || OF_PLAN.test(sentence.slice(to))) return true;
  const behind = sentence.slice(to).replace(/^(?:\d{1,2}日|[底末])?/u, '');
  const stated = withoutNumber(behind.replace(/^，/u, ''));
  return (
    (OF_TERM.test(before) && withoutNumber(behind) !== undefined) || (stated !== undefined && PERMITTED.test(stated))
  );
}

/** The first clause of a text, if it contains no number. */
function withoutNumber(text: string): string | undefined {
  const [clause = ''] = /^[^，。；]*/u.exec(text) ?? [];
  return HAS_NUMBER.test(clause) ? undefined : clause;
}

function wholeYearsIn(sentence: string, before: string): RegExpExecArray[] {
  const all = clauses(sentence);
  const clauseOf = (at: number) => all.find(({ from, to }) => from <= at && at < to)?.text ?? '';
  const done = TO_COME.test(sentence) ? [] : everyMatch(sentence, DONE);
  return [
    ...everyMatch(sentence, YEAR_PAST).filter(() => !BEGUN.test(before)),
    ...done.filter(({ index }) => !NOT_DONE.test(clauseOf(index)) && !isOpen(sentence, index)),
    ...everyMatch(sentence, ALL_DONE).filter(({ index }) => !FOR.test(clauseOf(index))),
  ];
}

/** Whether 全年 is of another year, or about a target or an expected result. */
function isOpen(sentence: string, at: number): boolean {
  const year = everyMatch(sentence.slice(0, at), OF_YEAR).at(-1);
  if (year && year[1] === undefined) return true;
  if (ONCE_RUNNING.test(sentence.slice(0, at)) || DUE.test(sentence.slice(at))) return true;
  const [clause, next] = clauses(sentence.slice(at));
  return MAY.test(clause?.text ?? '') || isPart(clause?.text ?? '', next?.text ?? '');
}

/** 全年重点工作36项，已完成18项: only a part of the target is done. */
function isPart(set: string, next: string): boolean {
  const whole = quantities(set).at(-1);
  const [done] = SO_FAR.test(next) ? quantities(next) : [];
  return whole !== undefined && done?.unit === whole.unit && done.value.lt(whole.value);
}

function early(passage: Passage, from: number, length: number, last: number): TextFinding {
  const said = passage.text.slice(from, from + length);
  return {
    passage,
    from,
    to: from + length,
    message: `报告只写到${last}月，这里写“${said}”。`,
    hint: '改为报告所说的时间，看是不是去年年终的稿子里留下的；还没有到的，写进打算。',
  };
}

function* plannedForNextYear(passage: Passage, next: number): Generator<TextFinding> {
  const start = passage.number?.typed.length ?? 0;
  const opening = new RegExp(`(?<=^|[。！？])${next}${NEXT}`, 'gu');
  for (const { index } of everyMatch(passage.text.slice(start), opening)) {
    yield {
      passage,
      from: start + index,
      to: start + index + 5,
      message: `报告是${next - 1}年的，年度还没有过完，这里的打算写${next}年。`,
      hint: `改为${next - 1}年下半年，或删去年份；确是${next}年的打算，写明“着眼”“谋划”等。`,
    };
  }
}
