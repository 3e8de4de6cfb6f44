import type { Manuscript, Passage, Years } from '../../passages/passage.ts';
import { sentenceAt, sentenceStart, sentences } from '../../passages/sentences.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import { countValue } from '../../zh/numerals.ts';
import { RANGE_MARKS, TO } from '../../zh/range-mark.ts';
import { isChapter } from '../chapters.ts';
import { headsIn } from '../heads.ts';
import { matches } from '../matches.ts';
import { OtherYears, YEAR } from '../other-years.ts';
import { PLAN_NOUNS, plannedYear, plansIn } from '../plans.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** Words that explain another year here: a base, a history, a plan, a name. */
const REASON_BEFORE = new RegExp(
  `(?:从|由|自|比|较|与|同|到|于|以|在|${TO}|和|、|迄|截至|力争|预计|计划|规划|原|早|曾|继|是|为|按|（|《|“|’|\\d届|\\d年，|起始|始建|成立|建成|第\\p{Script=Han})$`,
  'u',
);
const REASON_BEHIND = new RegExp(
  `^(?:(?:\\d{1,2}月(?:\\d{1,2}日)?)?[${RANGE_MARKS}至到]|(?:\\d{1,2}月(?:\\d{1,2}日)?[底末初]?|第?[一二三四]季度|[上下]半年)(?:以来|起|开始)|度|版|修订|以来|起|开始|前|后|[底末初](?:的|前|以来|，?达|达)?|全|新|被|获|荣|认定|批准|印发|出台|颁布|启动|立项|成立|建成|建立|创办|设立|投产|引进|入选|参加|高考|规划|远景|目标|和|、|与|增|累|的|同期|上升|下降|为|是|\\p{Script=Han}{0,4}统计(?:数据|结果|公报|年[报鉴])|年[报鉴])`,
  'u',
);

/** Work of this year on another year's projects: evaluation, payment of awards, correction of audit findings. */
const LOOKING_BACK =
  /^年(?:度，?)?(?!完成|开展|组织|举办|召开|实施|建成|培训|下达|拨付|兑现|发放|推进|落实|启动|签订(?!的))[^，。；！？“《]{0,20}?(?:绩效|评价|评审|验收|审计|考核|决算|清算|整改|结题|奖励|奖补|补助|津贴|兑现|结转|结余|反馈|年报|第\p{Script=Han}{1,2}批|以前|之前|任务书|合同书|合同签订|签订的|立项的|获批的|逾期)/u;

/** 全市 and 我局: whose work it is. */
const OURS = `${AREA_LETTERS}校院局`;
/** The clause starts with the year and tells what was done in it: 2024年新认定高新技术企业218家. */
const ACTED = new RegExp(
  `^年度?，?(?:全[国${OURS}]|我[${OURS}])?(?:共)?(?:新认定|新增|新建|新获|新引进|新培育|获[得批评]?|荣获|引进|培育|兑现|认定|入选)(?![^，。；]{0,20}的)[^，。；]{0,30}\\d`,
  'u',
);

/** 2024年全市科技工作扎实推进; but 2024年全市科技大会, 2024年全省考核 are names. */
const OF_AREA = new RegExp(
  `^年全[${OURS}](?![^，。；]{0,16}(?:的|大?会|赛|考[核评]|评[选价比估审]|测评|排名|活动|[周月日展]|论坛|名单|先进|优秀|典型|十[大佳]|通报|目标|任务|计划|规划|专项|项目|资金|预算))`,
  'u',
);

/** 奖励资金860万元已兑现到位: last year's rewards are paid this year. */
const PAID =
  /(?:奖[励补]|补[助贴]|津贴|资金|兑付)[^，。；]{0,12}(?:已|全部)[^，。；]{0,4}(?:兑现|拨付|发放|到位|到账)/u;

/** A cell with only a year: the head of a row or column of a history. */
const HEAD = /^\d{4}年(?:（[^（）]*）|【[^【】]*】|[*＊※①②③④⑤])*$/u;
/** Heads of this year's column, beside which 2025年实际 is that of the year before. */
const OF_THIS = /^(?:本[年期]|今年|当年|报告期|数值$|(?:实际)?完成(?:[数值量额]|情况)?$)/u;
/** 注：2025年数据为最终核实数: says of what kind the numbers of that year are; preliminary ones are this year's. */
const NOTE = /^(?:备?注|说明|附注|数据来源)\d*[：:](?![^。]*(?:快报|预计|初步|[截至]止))/u;
/** 2025年省委一号文件: a year's document is carried out in later years too. */
const OF_DOCUMENT = /^年\p{Script=Han}{0,8}(?:第?[一二三四五六七八九十\d]{1,3})号(?:文件?|令|决定)/u;
/** 力争2027年底前完成，2028年申报: a year that is still to come is one of a plan. */
const TO_COME = /力争|争取|确保|计划|预计|规划|将|拟/u;

/** 2025年12月启动建设的中试基地: something that started then and exists now. */
const BEGUN =
  /^年(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|第?[一二三四]季度)(?:启动|开工|立项|获批|认定|成立|建成|印发|出台|投产)[^，。；]{0,15}的/u;

/** 2025年国家奖提名项目2项进入二审: the year is that of an award or scheme, of which a later step is told. */
const OF_SCHEME =
  /^年\p{Script=Han}{1,16}?(?:奖(?:提名|推荐|申报)?|(?:奖|基金|计划|专项)\p{Script=Han}{0,6}(?:项目|课题|成果|人选|候选人|候选单位|团队))(?:共?\d+[项个件名人])?(?:已|均|都|全部|顺利|如期|按期|陆续)*(?:进入|通过|接受|转入|公示|公布|揭晓|答辩|进展|完成(?=[^，。；]{0,8}(?:中期|答辩|公示|检查|考察|论证)))/u;

/** 2025年专利密集型产业增加值86.3亿元，增长4.6%，占地区生产总值的比重为9.2%: compared with GDP of the same year. */
const OF_PRODUCT = /^年度?[^，。；年]{2,20}\d[^。；年]{0,40}占(?:地区|国内)?(?:GDP|生产总值)的?(?:比重|比例)/u;
/** Statistics published a year later: 研发投入强度, 研发经费, shares and rates; and those of the whole nation. */
const LAGGING =
  /^年度?，?[^，。；]{0,20}?(?:(?:研发|R&D)[^，。；]{0,10}(?:投入|经费|费用|支出|强度|全时当量)|(?:研发|R&D)人员(?:数|总数)?[达为]|比例|比重|占比|贡献率|普及率)[^，。；]{0,12}(?:，(?:达到?|为))?[\d\uFFFC]|^年度?，?(?:全国|我国|国家高新区)(?!首|第|唯一|率先)[^，。；]{2,20}(?:达到?|为|超过?|突破)[\d\uFFFC]/u;
/** A sentence that starts with the report's own year, written as @: 在@，我局……; @度，……. */
const IN_YEAR = /(?:^|[。；！？])在?@度?[，,]/u;
/** Since the start of that year, so all of it is last year; 2025年9月以来 extends into this year. */
const SINCE_YEAR = /(?:^|[。；！？])(?:@以来|[自从]?@(?:年?初|1月)以来)/u;
/** Up to a month other than the last: then last year's report was written, whereas the state at year end is a base. */
const AS_OF_YEAR = /截至@(?!12月(?:[底末，]|31日))\d{1,2}月(?!\d{0,2}日?的|[底末]的)/u;
/** 2024年，2025年连续获奖: one of a series of years. */
const ROW = /^年度?，(?:19|20)\d\d年/u;
/** 2022年第9位、2023年第7位: a year followed by a number. */
const MEMBER = /(?<!\d)((?:19|20)\d\d)年(?=[^，。；、\d]{0,6}\d)/gu;
/** The text between one year of a series and the next. */
const NEXT_MEMBER = /^[^。；]{0,20}[、，]$/u;
/** 2025年以来，累计新建平台12个: covers two years. */
const ACCUMULATED = /累计|共|先后|连续|两年|逐年/u;
/** 2026年研发投入15.92亿元，2025年14.61亿元: the number of another year, of what the group names. */
const BASE = /^年(?:同期)?([^，。；、\d]{0,16}?)[为是]?\d/u;

const COUNT = '(?<![两二三四五六七八九十\\d])[两二三四五六七八九十\\d]{1,2}';
/** 建设期三年: something that started then and continues. */
const TERM = new RegExp(`期[为是]?${COUNT}年(?!行动|计划|规划)`, 'u');
/** 三年翻了一番: a number of years, which may be those since then. */
const YEARS = new RegExp(`(?<!连续|近|第|届)(${COUNT})年(?!行动|计划|规划|[级制期])`, 'gu');

const NOW = /目前|如今|至今|现[有已]/u;
/** Words that tell that it was done; 2025年底 may still be to come. */
const LOOKED_BACK = /了|已|虽|曾|取得|仍|不足|问题|基础上|同比/u;
const OUTLOOK = /之年|将|力争|争取|计划|继续|进一步/u;
const OPENING = /^((?:19|20)\d\d)年(?!\d|底|末|度?(?:的|以来|前|后|印发|出台|启动|立项|建成|获))/u;
/** 2025年新认定的高企，及时兑现奖补: something of that year to be dealt with in the next. */
const LEFT_OVER = /^\d{4}年度?(?:结转|结余|未\p{Script=Han}{2}|(?:新?(?:认定|引进|签[订约]|入选|入库|培育))的)/u;
/** 于一季度, 3月底前: in the next year. */
const WITHIN_NEXT = /季度|\d月/u;
const PLANNED = new RegExp(PLAN_NOUNS, 'u');
const AIM = '(?:力争|争取|确保|计划)';
const TYPED = '(?:19|20)\\d\\d年';
/** 到2025年底，建成……, 2025年底前建成…… and 力争2025年末……: what a plan is to reach by then. */
const BY_YEAR = new RegExp(
  `(?:^|，)(?:${[
    `${AIM}?[到至]${TYPED}(?:年?[底末]?之?前|年?[底末]|(?=，))`,
    `${AIM}?[于在]?${TYPED}年?[底末]?之?前`,
    `${AIM}[于在]?${TYPED}年?[底末]`,
    `${TYPED}年?[底末](?=，?(?:${AIM}|(?:建成|实现|完成|达到)(?![^，。；]{0,20}[的后时])))`,
  ].join('|')})(?:，|(?![^，。；]{0,20}的))`,
  'u',
);
/** 2026年9月底前: a month of the report's own year; if it is over, it is no plan. */
const BY_MONTH = new RegExp(
  `(?:^|，)${AIM}?[于在到至]?((?:19|20)\\d\\d)年(\\d{1,2})月(?:\\d{1,2}日)?[底末]?之?前`,
  'u',
);
/** A report on a year is written at its end. */
const WRITTEN = 11;
/** A state, not a plan: 到2025年底，共有高新技术企业100家. */
const STATE = /[共只仅]有|累计|[^作成]为\d|占/u;

export const yearsInReport: TextRule = {
  name: 'years-in-report',
  severity: 'warning',
  description: '年份应是报告的年份，打算应是下一年的；提到别的年份，应看得出为什么。',
  why: '套用去年的稿子，最容易把去年的年份留在里面。',
  basis: '惯例',
  bad: '某局2013年工作总结\n2012年，全局上下扎实推进各项工作。',
  good: '某局2013年工作总结\n2013年，全局上下扎实推进各项工作。',
  *check(manuscript) {
    const { years } = manuscript;
    if (!years) return;
    const told = new OtherYears(manuscript, years);
    const tables = headsIn(manuscript.passages);
    const isHead = new Set(tables.flat());
    const beside = new Set(tables.filter((heads) => heads.some(isOf(years))).flat());
    for (const { passage, from, groups } of matches(manuscript, YEAR)) {
      if (passage.kind === 'title' || (passage.kind === 'cell' && HEAD.test(passage.text))) continue;
      const year = Number(groups[1]);
      if (year >= years.from && year <= years.to + 1) continue;
      if ((beside.has(passage) && from === 0) || NOTE.test(passage.text)) continue;
      if (!isLeft(told, passage, from, years)) continue;
      const said = years.from === years.to ? `${years.to}` : `${years.from}—${years.to}`;
      yield {
        passage,
        from,
        to: from + 5,
        message: `报告的是${said}年，这里写${year}年。`,
        hint: isHead.has(passage)
          ? `核对是不是去年留下的；确是那一年的数，旁边应有${years.to}年的一列。`
          : '核对是不是去年留下的；确是那一年的事，写明“从”“自”“比”等。',
      };
    }
    yield* plannedForPast(manuscript);
  },
};

/** Whether a head of a table names the report's year. */
function isOf({ to }: Years): (head: Passage) => boolean {
  return ({ text }) => text.startsWith(`${to}年`) || OF_THIS.test(text);
}

/** Whether nothing explains a year that is not the report's. Last year at the start of a sentence is suspect. */
function isLeft(told: OtherYears, passage: Passage, from: number, years: Years): boolean {
  const { kind, text } = passage;
  const year = Number(text.slice(from, from + 4));
  const isLast = year === years.from - 1;
  const sentence = sentenceAt(text, from);
  const head = text.slice(Math.max(0, from - 4), from);
  const tail = text.slice(from + 5, from + 13);
  const behind = text.slice(from + 4, from + 64);
  const opens = /(?:^|[。；！？])$/u.test(head);
  const around = `${head}@${tail}`;
  if (kind === 'heading' && isLast && !LOOKING_BACK.test(behind)) return true;
  const isBeside = tellsOwn(sentence, years) || told.besideOwn(passage, from);
  // Last year's draft tells last year's results; next to this year's they are a comparison.
  if (opens && isLast && ACTED.test(behind) && !PAID.test(sentence) && !isBeside) return true;
  if (opens && !isLast && ACTED.test(behind) && !PAID.test(sentence) && !isBeside && !told.severalIn(passage)) {
    return !NOW.test(sentence) && !spansYears(sentence, years.to - year);
  }
  if (isOfRow(sentence, year) || isBase(text.slice(sentenceStart(text, from), from), behind, years)) return false;
  if (year > years.to && TO_COME.test(text.slice(sentenceStart(text, from), from))) return false;
  if ([LOOKING_BACK, OF_SCHEME, LAGGING, OF_PRODUCT, OF_DOCUMENT, BEGUN].some((reason) => reason.test(behind)))
    return false;
  // 2022年，只有12家，目前达96家; but with last year, 目前 may be left over too.
  if (!isLast && NOW.test(sentence)) return false;
  if (opens && (tellsOwn(sentence, years) || spansYears(sentence, years.to - year))) return false;
  // 增加值2024年达86亿元，2025年前三季度增长7.6%: both years are told.
  if (sentence.slice(sentence.indexOf(`${year}年`)).includes(`，${years.to}年`)) return false;
  if (IN_YEAR.test(around)) return !isBeside && !ROW.test(behind);
  if (isLast && years.from === years.to) {
    if (SINCE_YEAR.test(around)) return !isBeside && !ACCUMULATED.test(sentence);
    if (AS_OF_YEAR.test(around)) return !tellsOwn(sentence, years);
  }
  if (opens && told.ownIn(passage)) return false;
  if (opens && OF_AREA.test(behind)) return !PAID.test(sentence);
  return !REASON_BEFORE.test(head) && !REASON_BEHIND.test(tail);
}

/** Whether the sentence is about all the years since then: as many as have passed, or a term that began then. */
function spansYears(sentence: string, passed: number): boolean {
  if (TERM.test(sentence)) return true;
  return [...sentence.matchAll(YEARS)].some(([, count = '']) => passed > 1 && countValue(count) === passed);
}

/** Whether the year is in a series of consecutive years, each with its number. */
function isOfRow(sentence: string, year: number): boolean {
  const row = [...sentence.matchAll(MEMBER)];
  return row.slice(1).some((next, nth) => {
    const [last, now] = [Number(row[nth]?.[1]), Number(next[1])];
    const between = sentence.slice((row[nth]?.index ?? 0) + 5, next.index);
    return now === last + 1 && (year === last || year === now) && NEXT_MEMBER.test(between);
  });
}

/** Whether a year is the base of a comparison: the same was told of the report's year before it. */
function isBase(before: string, behind: string, years: Years): boolean {
  const [, name] = BASE.exec(behind) ?? [];
  if (name === undefined || !/\d[^\d，]{0,8}[，、（]而?$/u.test(before)) return false;
  return tellsOwn(before, years) && before.includes(name);
}

/** Whether the sentence mentions the report's year. */
function tellsOwn(sentence: string, { to }: Years): boolean {
  return sentence.includes(`${to}年`) || /今年|本年|基础上/u.test(sentence);
}

/** Finds plans for the next year that start with the report's year: probably left over from last year's plans. */
function* plannedForPast(manuscript: Manuscript): Generator<TextFinding> {
  const { origin, years } = manuscript;
  if (!years || years.isPart) return;
  const plans = plansIn(manuscript);
  // A report dated within its own year may plan for the rest of it, unless its plans are headed by the next.
  const first = plannedYear(manuscript, plans) ?? Math.max(years.from, manuscript.issued?.year ?? 0);
  for (const passage of plans) {
    const { kind, number, text } = passage;
    // 2013年工作思路: titles are checked by title-years-in-order.
    const isTitle = kind === 'heading' && ((origin === 'draft' && isChapter(passage)) || PLANNED.test(text));
    if (isTitle || kind === 'cell') continue;
    const start = number?.typed.length ?? 0;
    for (const sentence of sentences(text.slice(start))) {
      yield* aimedAtPast(passage, start, sentence, { to: years.to, first });
      const year = Number(OPENING.exec(sentence.text)?.[1] ?? 0);
      // Closing words also look back on the year itself.
      if (isLeftOver(sentence.text) || (passage.path?.[0] === 'closing' && !OUTLOOK.test(sentence.text))) continue;
      if (year !== years.to || LOOKED_BACK.test(sentence.text) || sentence.text.includes(`${year + 1}年`)) continue;
      const from = start + sentence.from;
      yield {
        passage,
        from,
        to: from + 5,
        message: `报告的是${years.to}年，下一步的打算应是${years.to + 1}年的，这里写${year}年。`,
        hint: `改为${years.to + 1}年，或删去年份；说的是${years.to}年的事，写明做了什么。`,
      };
    }
  }
}

function isLeftOver(sentence: string): boolean {
  return LEFT_OVER.test(sentence) || (LOOKING_BACK.test(sentence.slice(4)) && WITHIN_NEXT.test(sentence.slice(5)));
}

/** Finds plans that name a year before `first`, which they may be for. */
function* aimedAtPast(
  passage: Passage,
  start: number,
  sentence: { text: string; from: number },
  { to, first }: { to: number; first: number },
): Generator<TextFinding> {
  const byMonth = BY_MONTH.exec(sentence.text);
  const found = byMonth ?? BY_YEAR.exec(sentence.text);
  if (!found) return;
  const year = Number(/\d{4}/u.exec(found[0])?.[0]);
  const isOver = byMonth !== null && year === to && Number(byMonth[2]) < WRITTEN;
  if ((year >= first && !isOver) || LOOKED_BACK.test(sentence.text) || STATE.test(sentence.text)) return;
  if (sentence.text.includes(`${to + 1}年`)) return;
  const from = start + sentence.from + found.index + found[0].indexOf(String(year));
  yield {
    passage,
    from,
    to: from + 5,
    message: `报告的是${to}年，下一步的打算应是以后的，这里写${year}年。`,
    hint: `核对是不是以前留下的，改为打算的年份；说的是${year}年的事，写明做了什么。`,
  };
}
