import { everyMatch } from '../../every-match.ts';
import { holds, isApposed, isOfSorts, namesIn, SORT } from '../../passages/lists.ts';
import type { Manuscript, Passage } from '../../passages/passage.ts';
import { AREA_LETTERS, LEVEL } from '../../zh/levels.ts';
import { OF_POINTS } from '../../zh/measure-words.ts';
import { countValue, numeral } from '../../zh/numerals.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const COUNT = '(?:\\d{1,2}|[两二三四五六七八九十]{1,3})';
/** 呈现出七大亮点：一是……, or with 一是 at the start of the next paragraph. */
const PROMISE = new RegExp(
  `(?<![第\\d])(${COUNT})(?:方面|[${OF_POINTS}点])(?:方面|亮点|特点|举措|措施|成效|突破|问题|不足|重点|工作|任务|转变|提升|经验|做法|原因|困难|建议)[^。；;：:\\n]{0,6}(?:[：:。]?[一1]是|[：:。]?$)`,
  'gu',
);
const COUNTED = `(?<![第前])(${COUNT})(?:所|家|个|位|名|类|大)(?:高校|大学|院校|学校|企业|公司|单位|部门|院所|县|区县|县区|乡镇|镇|领域|产业|环节|平台|方面)`;
/** A、B和C四所高校 */
const CLOSED = new RegExp(
  `((?:[^，,。；;：:、\\n\\d]{2,16}、){1,12}[^，,。；;：:、\\n\\d]{2,20}?)(等)?${COUNTED}`,
  'gu',
);
/** 生物医药、新材料等领域28家企业: the listed names are not companies. */
const FIELDS = /(?:等地|领域|行业|产业|方向|环节|地区|区域|赛道|学科|专业|系统|战线)$/u;
/** 甲公司、乙公司上下游配套12家企业: others, which are related to those listed. */
const RELATED = /(?:上下游|产业链|供应链|链上|配套|协作|关联|[下所附直]属|旗下)$/u;
/** 打造“光电、车联、生命、航天”四大产业: the quotation marks enclose the whole list, not a name. */
const QUOTED = /^([^、]*)“([^“”]*、[^“”]*?)(等)?”$/u;
/** 上门辅导服务36家企业: the count is the object of a verb, so the list names means or actors. */
const GOVERNING =
  /(?:服务|走访|走进|回访|调研|考察|辅导|培训|支持|孵化|培育|引进|招引|对接|带动|帮助|扶持|联系|覆盖|[组共搭创新筹]建|建[设成立]|设立|成立|创办|开放|选择)$/u;
const OF_ACTORS = new RegExp(`^${COUNT}(?:[家所位名]|个(?:县|区县|县区|乡镇|镇|平台))`, 'u');
/** 四大产业 */
const GREAT_COUNT = new RegExp(`^${COUNT}大`, 'u');
/** A quick test for what must follow a list: matching the list itself is slow. */
const CLOSE = new RegExp(COUNTED, 'u');
const NAMES = '((?:[^，,。；;：:、\\n\\d]{2,16}、){2,12}[^，,。；;：:、\\n\\d]{2,16}?)(等)?';
/** 5项成果获奖，分别是A、B、C、D、E。 */
const ENUMERATED = new RegExp(
  `(?<![第前\\d.])(${COUNT})[项个家名位所篇件种人][^，,。；;：:、\\d\\n]{0,12}[，,：:]分别(?:是|为)[：:]?([^。；;，,\\d\\n：:]{4,200})(?=[。；;]|$)`,
  'gu',
);
/** 强基、育苗、领航、登峰四大工程 */
const GREAT = new RegExp(`${NAMES}(${COUNT})大(?:工程|行动|计划|战略|任务|体系|板块|专项|品牌|赛道)`, 'gu');
/** 新增上市企业光启微纳、蓝桥生物、华芯科技3家 */
const NAMED = new RegExp(
  `(?:(?:新增|新?认定|引进|获批|新建|培育)\\p{Script=Han}{0,8}(?:企业|公司|高校|院所)|\\p{Script=Han}(?:企业|公司)新增)${NAMES}(\\d{1,2}|[两二三四五六七八九十]{1,3})[家所](?=[，,。；;]|$)`,
  'gu',
);
/** One organisation's name before 3家企业: the others are missing. Not a group (集团), which may have three. */
const LONE = new RegExp(
  `(?:^|[，,。；;])([^，,。；;：:、\\n\\d（）和与及等]{2,30}(?:${[
    '公司(?=[^家所]{1,2}[家所](?:企业|公司|单位))',
    '(?:大学|学院)(?=[^家所]{1,2}[家所](?:高校|大学|院校|单位))',
    '医院(?=[^家所]{1,2}[家所](?:医院|单位))',
    '研究[院所](?=[^家所]{1,2}[家所](?:院所|单位))',
  ].join('|')}))(\\d{1,2}|[两三四五六七八九十])[家所](?:企业|公司|高校|大学|院校|医院|单位|院所)`,
  'gu',
);
/** 6家（A、B）, but 6台（套） is one word. */
const BRACKETED = /(?<![\d.])(\d{1,2})(?:家|所|个|项|名|位|人)[（(]([^（()）\d\n]{2,200})[）)]/gu;
/** Brackets that do not contain a list of names: levels, titles and the like. */
const NO_NAMES = new RegExp(
  `其中|含|包括|另|比|较|占|分别|全[国${AREA_LETTERS}]|同比|累计|以上|以下|新增|均|不|[：:。；;]|\\uFFFC|^(?:${LEVEL}级?[、和及]?)+$|(?:职称|学历|学位)$`,
  'u',
);

export const listMatchesCount: TextRule = {
  name: 'list-matches-count',
  severity: 'error',
  description: '说有几项，就应列出几项；没有列全的加“等”，列全的不加“等”。',
  why: '读者数一数便知与所说的个数不符，不知是多算了还是漏写了。',
  basis: '惯例：数目与所列相符',
  bad: '新认定高新技术企业4家（恒隆化工、易锋机械、新纪元钢管）。',
  good: '新认定高新技术企业3家（恒隆化工、易锋机械、新纪元钢管）。',
  *check(manuscript) {
    for (const [index, passage] of manuscript.passages.entries()) {
      yield* promised(manuscript, index, passage);
      if (passage.text.includes('、')) {
        yield* closed(passage);
        yield* apart(passage);
      }
      if (passage.text.includes('分别')) yield* enumerated(passage);
      yield* lone(passage);
      yield* bracketed(passage);
    }
  },
};

/** A、B和C四所高校; 光电、车联等四大产业. */
function* closed(passage: Passage): Generator<TextFinding> {
  for (const match of CLOSE.test(passage.text) ? everyMatch(passage.text, CLOSED) : []) {
    const [whole, list = '', etc, count = ''] = match;
    const said = whole.slice(list.length);
    if (isInBrackets(list) || FIELDS.test(list) || RELATED.test(list) || isGoverned(list, said)) continue;
    if (etc === undefined && !isApposed(list, said)) continue;
    const from = match.index + list.length + (etc?.length ?? 0);
    const [, lead = '', names = list, etcInside = etc] = QUOTED.exec(list) ?? [];
    const to = match.index + whole.length;
    yield* judged(passage, from, to, lead + names, countValue(count), etcInside !== undefined);
  }
}

/** 强基、育苗、领航、登峰四大工程; 新增上市企业甲、乙、丙3家. */
function* apart(passage: Passage): Generator<TextFinding> {
  for (const pattern of [GREAT, NAMED]) {
    for (const match of everyMatch(passage.text, pattern)) {
      const wrong = namedApart(match, pattern === NAMED);
      if (wrong) yield { passage, ...wrong };
    }
  }
}

/** 5项成果获奖，分别是A、B、C、D. */
function* enumerated(passage: Passage): Generator<TextFinding> {
  for (const match of everyMatch(passage.text, ENUMERATED)) {
    const [whole, count = '', names = ''] = match;
    if (!names.includes('、') || names.includes('等')) continue;
    const to = match.index + whole.search(/[，,：:]/u);
    yield* judged(passage, match.index, to, names, countValue(count), false);
  }
}

/** 光纤线缆有限公司3家企业. */
function* lone(passage: Passage): Generator<TextFinding> {
  for (const match of everyMatch(passage.text, LONE)) {
    const [whole, name = '', count = ''] = match;
    if (countValue(count) === 1) continue;
    const from = match.index + whole.indexOf(name) + name.length;
    yield* judged(passage, from, match.index + whole.length, name, countValue(count), false);
  }
}

/** 6家（A、B）. */
function* bracketed(passage: Passage): Generator<TextFinding> {
  for (const match of everyMatch(passage.text, BRACKETED)) {
    const [whole, count = '', inside = ''] = match;
    const names = inside.replace(/等$/u, '');
    const isNone = NO_NAMES.test(inside) || names.includes('等') || isOfSorts(names, Number(count));
    if (isNone || (namesIn(names).most === 1 && !isName(names))) continue;
    const to = match.index + whole.length - inside.length - 2;
    yield* judged(passage, match.index, to, names, Number(count), names !== inside);
  }
}

/**
 * Checks a list of names of equal length, which cannot be mistaken for the verb before the first name or for kinds of
 * things. After 等 the count may be larger than the list, or equal (长江、黄河、珠江、黑龙江等四大河流).
 */
function namedApart(match: RegExpExecArray, isBare: boolean): Omit<TextFinding, 'passage'> | undefined {
  const [whole, list = '', etc, digits = ''] = match;
  const [first = '', ...names] = list.split('、');
  const [length] = names.map((name) => name.length);
  const count = countValue(digits);
  if (length === undefined || count === undefined || names.some((name) => name.length !== length)) return undefined;
  if (isBare ? first.length !== length || [first, ...names].some((name) => SORT.test(name)) : first.length < length)
    return undefined;
  const listed = names.length + 1;
  if (etc === undefined ? listed === count : listed <= count) return undefined;
  const to = match.index + whole.length;
  const from = match.index + whole.lastIndexOf(list) + list.length + (etc?.length ?? 0);
  return {
    from,
    to,
    message: `说“${whole.slice(from - match.index)}”，列出的名称有${listed}个，两者应相等。`,
    hint: listed > count ? '核对个数和所列名称。' : '补全名称，或在末尾加“等”，或改个数。',
  };
}

/** 各县（市、区）的36家企业: the list's only commas are in brackets, the first of which may be before the list. */
function isInBrackets(list: string): boolean {
  return !list.replace(/^[^（()）]*[）)]|[（(][^（()）]*[）)]/gu, '').includes('、');
}

/** The exception is for counts of organisations or people: 研发、中试、孵化三个环节 are still names. */
function isGoverned(names: string, said: string): boolean {
  return names.endsWith('提供') || (GOVERNING.test(names) && OF_ACTORS.test(said));
}

/** A single word in brackets counts as a name only if it looks like one. */
function isName(text: string): boolean {
  return /(?:公司|集团|大学|医院|学院|研究院|研究所)$/u.test(text);
}

function* judged(
  passage: Passage,
  from: number,
  to: number,
  names: string,
  count: number | undefined,
  open: boolean,
): Generator<TextFinding> {
  if (count === undefined) return;
  const bounds = namesIn(names);
  const listed = bounds.least === bounds.most ? `${bounds.least}` : `${bounds.least}—${bounds.most}`;
  const said = passage.text.slice(from, to);
  if (open ? bounds.least < count : holds(bounds, count)) return;
  if (open && holds(bounds, count)) {
    // 长江、黄河、珠江、黑龙江等四大河流: here 等 ends a complete list.
    if (bounds.least !== bounds.most || GREAT_COUNT.test(said)) return;
    yield {
      passage,
      from,
      to,
      message: `“${said}”已经列全，不应再加“等”。`,
      hint: '删去“等”。',
    };
    return;
  }
  yield {
    passage,
    from,
    to,
    message: `说“${said}”，列出的名称有${listed}个，两者应相等${open || bounds.most > count ? '' : '，没有列全的应加“等”'}。`,
    hint: bounds.most < count ? '补全名称，或在末尾加“等”，或改个数。' : '核对个数和所列名称。',
  };
}

/** 七大亮点：一是……七是, possibly continued in the following paragraphs. */
function* promised({ passages }: Manuscript, index: number, passage: Passage): Generator<TextFinding> {
  const all = everyMatch(passage.text, PROMISE);
  for (const [nth, match] of all.entries()) {
    const count = countValue(match[1] ?? '');
    const end = all[nth + 1]?.index ?? passage.text.length;
    const start = match.index + match[0].length;
    const opensHere = match[0].endsWith('是');
    let reached = follow(passage.text.slice(start, Math.min(end, start + 5000)), opensHere ? 1 : 0);
    for (const after of nth === all.length - 1 ? passages.slice(index + 1, index + 30) : []) {
      const next = followingOf(after.text.slice(0, 12), reached);
      if (!next) break;
      reached = follow(after.text.slice(0, 5000), reached);
    }
    if (count === undefined || reached === count || reached < 2) continue;
    const to = match.index + match[0].replace(/[：:。]?(?:[一1]是)?$/u, '').length;
    yield {
      passage,
      from: match.index,
      to,
      message: `说“${passage.text.slice(match.index, to)}”，下面列到第${reached}项，两者应相等。`,
      hint: '核对项数，补全或改数。',
    };
  }
}

function followingOf(text: string, reached: number): boolean {
  return text.includes(`${numeral(reached + 1)}是`);
}

/** The last of 二是、三是 and so on that occurs in order in this text. */
function follow(text: string, from: number): number {
  let reached = from;
  let at = 0;
  while (reached < 20) {
    const next = text.indexOf(`${numeral(reached + 1)}是`, at);
    if (next < 0) break;
    reached++;
    at = next;
  }
  return reached;
}
