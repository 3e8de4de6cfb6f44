import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const POINT = '[•・‧∙.．]';
const MONTH = '(?:0?[1-9]|1[0-2])';
const LATE_DAY = '(?:[12]\\d|3[01])';
const DAY = `(?:0?[1-9]|${LATE_DAY})`;
/** 4.26世界知识产权日 and 5.12抗震救灾 contain dates; 10.5国际单位, 2.8全国第一 and an earthquake of 7.8 do not. */
const NAMED_DAY = `(?:(?:世界|全国|国际)(?![最第平])\\p{Script=Han}{0,8}[日周节](?!均)|(?<=${LATE_DAY})(?:抗震|地震))`;
/** “5.12”防灾减灾宣传, “6.5”环境日. */
const IN_QUOTES = `${DAY}[”"]\\p{Script=Han}{0,20}(?:日(?!均)|讲话)|${LATE_DAY}[”"]\\p{Script=Han}{0,20}(?:周|节|宣传|活动|纪念|抗震|地震|减灾)`;
/** A date is followed by an event (HAPPENING); a decimal by what it grades: “2.5”产业, “1.5”级. */
const OF_SORT = '(?:[版级代档折倍度米元天]|产业|学制|时代|阶段|模式|标准|水平)';
const HAPPENING = '[日节周假案灾会奖]|讲话|精神|批示|事件|事故|宣传|活动|纪念|抗震|地震|表彰|慰问|红旗|前后|期间';
const IS_DECIMAL = `${DAY}[”"]${OF_SORT}|\\d[”"](?=\\p{Script=Han})(?!\\p{Script=Han}{0,8}(?:${HAPPENING}))`;
const DATE = '节日、事件名中的月日之间应用间隔号“·”。';

const FORMS: { pattern: RegExp; kind: string; message: string; fix?: string }[] = [
  {
    pattern: /(?<=[\p{Script=Han}”》）\d])(?:-{2,}|－{2,}|–{2,})(?=[\p{Script=Han}“《（])/gu,
    kind: 'dash',
    message: '破折号应为“——”。',
    fix: '——',
  },
  {
    // In 逐项一一“销号” it means one by one, so there is no automatic fix.
    pattern: /(?<=[\p{Script=Han}”》）\d])一{2}(?=[“《])/gu,
    kind: 'dash of numerals',
    message: '这里的“一一”如果是破折号，应为“——”。',
  },
  {
    pattern: /(?<=[\p{Script=Han}”》）])(?:\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…)|、{3,}|，{3,})/gu,
    kind: 'ellipsis',
    message: '省略号应为“……”。',
    fix: '……',
  },
  {
    pattern: /(?<=[\p{Script=Han}”])[•・‧∙⋅●](?=[\p{Script=Han}“])/gu,
    kind: 'interpunct',
    message: '间隔号应为“·”。',
    fix: '·',
  },
  {
    pattern: new RegExp(
      `(?<=(?<![\\d.])${MONTH})${POINT}(?=${DAY}${NAMED_DAY})|(?<=[“"]${MONTH})${POINT}(?=${IN_QUOTES})`,
      'gu',
    ),
    kind: 'date',
    message: DATE,
    fix: '·',
  },
  {
    pattern: new RegExp(`(?<=[“"]${MONTH})${POINT}(?=${DAY}[”"])(?!${IN_QUOTES}|${IS_DECIMAL})`, 'gu'),
    kind: 'date or decimal',
    message: DATE,
  },
  {
    pattern: /(?<=\p{Script=Han})\?(?=\p{Script=Han}{2})/gu,
    kind: 'lost',
    message: '名称中间的“?”多半是转换时丢失的间隔号或汉字。',
  },
  {
    pattern: /(?<=\p{Script=Han}{2})\.(?=\p{Script=Han}{2})/gu,
    kind: 'point',
    message: '汉字之间的半角“.”应为句号“。”或间隔号“·”。',
  },
];
/** The text before the mark contains a question word, so it is a real question mark. */
const ASKS = /[吗呢么何谁哪几不]|怎|是否|能否|可否|为什么/u;

export const dashesAndDotsInForm: TextRule = {
  name: 'dashes-and-dots-in-form',
  severity: 'warning',
  description: '破折号、省略号和间隔号应写作——、……和·。',
  why: '用连字符、点号拼出来的，换一台电脑就成了乱码或问号。',
  basis: 'GB/T 15834—2011，4.10、4.11、4.14',
  bad: '重大项目--煤层气抽采示范工程通过验收。',
  good: '重大项目——煤层气抽采示范工程通过验收。',
  readsNames: true,
  *check(manuscript) {
    for (const { pattern, kind, message, fix } of FORMS) {
      for (const { passage, from, to } of matches(manuscript, pattern)) {
        if (kind === 'lost' && ASKS.test(passage.text.slice(Math.max(0, from - 12), from))) continue;
        yield {
          passage,
          from,
          to,
          message,
          hint: fix === undefined ? '核对原文后改正。' : `改为“${fix}”。`,
          ...(fix !== undefined && { fix }),
          mark: kind,
        };
      }
    }
  },
};
