import { everyMatch } from '../../every-match.ts';
import type { Manuscript, Passage } from '../../passages/passage.ts';
import { ALIKE_IN_SHAPE, alikeInShape } from '../../zh/lookalikes.ts';
import { matches } from '../matches.ts';
import type { TextFinding, TextRule } from '../rule.ts';

interface Name {
  text: string;
  isQuoted: boolean;
  passage: Passage;
  from: number;
  to: number;
}

const QUOTED = /“([^“”《》\n]{5,40})”/gu;
/** Names that are not in quotation marks: …大会, …研究院. */
const UNQUOTED =
  /\p{Script=Han}{3,30}?(?:大会|动员会|博览会|洽谈会|推介会|宣传周|活动周|活动月|研究院|研究所|工程技术研究中心)/gu;
/** Words before such a name that are not part of it. */
const LEAD =
  /^.*(?:召开|举办|举行|参加|开好|贯彻|落实|建设|成立|组建|依托|组织|实施|筹备|承办|通过|结合|推进|出席|参与|会同|联合)(?=.{5})/u;
/** Names that differ in these characters are names of different things. */
const TELLING =
  /[\d〇一二三四五六七八九十百甲乙丙丁东西南北上下左右大小男女内外省市县区镇乡村国院系部处科高低首末中文理工农医商]|^[新老年月日]$/u;
const FEWEST = 6;
/** Longer entries in the configured list of names are ignored. */
const LONGEST = 60;
const MOST_EXTRA = 3;

export const namesConsistent: TextRule = {
  name: 'names-consistent',
  severity: 'warning',
  description: '同一单位、计划、活动的名称，全文应一字不差。',
  why: '会议前面叫“推进大会”，后面叫“推动大会”，读者会当成两个会。',
  basis: '惯例',
  bad: '召开全市科技创新推进大会。\n全市科技创新推动大会明确了目标。',
  good: '召开全市科技创新推进大会。\n全市科技创新推进大会明确了目标。',
  *check(manuscript, { names }) {
    yield* nearOwnNames(manuscript, names);
    const near = [...nearEachOther(manuscript)];
    yield* near;
    for (const found of alikeInShapeOnce(manuscript)) if (!near.some((each) => overlap(each, found))) yield found;
  },
};

/** Finds names from the configured list with one inner character wrong or missing. */
function* nearOwnNames(manuscript: Manuscript, names: readonly string[]): Generator<TextFinding> {
  for (const name of names) {
    if (name.length < 4 || name.length > LONGEST) continue;
    for (const pattern of nearMisses(name)) {
      for (const { passage, from, to } of matches(manuscript, pattern)) {
        const typed = passage.text.slice(from, to);
        if (typed === name || isWithin(passage.text, from, to, name)) continue;
        yield {
          passage,
          from,
          to,
          message: `“${typed}”与名称“${name}”只差一个字。`,
          hint: `核对后改为“${name}”。`,
          mark: name,
        };
      }
    }
  }
}

/** A pattern that matches the name with any one inner character replaced or missing. */
function nearMisses(name: string): RegExp[] {
  const letters = [...name].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const inner = letters.slice(1, -1).map((_, index) => {
    const at = index + 1;
    return `${letters.slice(0, at).join('')}(?:[\\p{Script=Han}](?!${letters[at]}))?${letters.slice(at + 1).join('')}`;
  });
  return inner.length === 0 ? [] : [new RegExp(inner.join('|'), 'gu')];
}

function isWithin(text: string, from: number, to: number, name: string): boolean {
  const at = text.indexOf(name, Math.max(0, from - name.length));
  return at >= 0 && at <= from && to <= at + name.length;
}

/** Finds pairs of names that differ in a few characters, using an index of bigrams. */
function* nearEachOther(manuscript: Manuscript): Generator<TextFinding> {
  const known = new Map<string, Name>();
  const byPair = new Map<string, Name[]>();
  for (const name of namesOf(manuscript)) {
    if (known.has(name.text)) continue;
    known.set(name.text, name);
    const other = nearest(name, byPair);
    for (const pair of pairsOf(name.text)) {
      const all = byPair.get(pair);
      if (all) all.push(name);
      else byPair.set(pair, [name]);
    }
    if (!other || areListed(name, other)) continue;
    yield {
      passage: name.passage,
      from: name.from,
      to: name.to,
      message: `这里写“${name.text}”，前面写“${other.text}”，是同一个的，名称应一致。`,
      hint: '核对后统一名称；确是两个的，不必改。',
    };
  }
}

/** “甲”和“乙”, “甲”“乙”2个项目 are different things, and so are those in “甲”“丙”获一等奖，“乙”“丁”通过验收. */
function areListed(name: Name, other: Name): boolean {
  const { text } = name.passage;
  if (!name.isQuoted || !other.isQuoted || name.passage !== other.passage) return false;
  const between = text.slice(other.to, name.from);
  return (
    /^”(?:[、和与及]|以及)?“$/u.test(between) ||
    (!/[。！？]/u.test(between) && ((isListed(name) && isListed(other)) || areApart(name, other))) ||
    /^”等?(?:\d{1,2}|[两二三四五六七八九十])[个项]/u.test(text.slice(name.to, name.to + 6))
  );
}

/** What the unit may be in a project or meeting; it has one part in each. */
const PARTS = [/牵头|主持|领衔|主导|主办/gu, /参与|参加|协[办助同]|配合/gu, /承办/gu];
const FAR = 200;
/** Quoted names before or behind another of the list. */
const NAMES_BEFORE = /(?:“[^“”]*”(?:[、和与及]|以及)?)*“$/u;
const PRIZE_BEHIND = /^(?:”(?:[、和与及]|以及)?“[^“”]*)*”[^，。；“”]{0,16}?((?:[特一二三]等|[金银铜]|优秀)奖)/u;

/** 牵头“甲”，参与“乙” and “甲”获一等奖，“乙”获二等奖: one thing would not have both. */
function areApart(name: Name, other: Name): boolean {
  return [partIn, prizeOf].some((said) => {
    const [one, two] = [said(name), said(other)];
    return one !== undefined && two !== undefined && one !== two;
  });
}

/** Which of PARTS the clause up to the name tells. */
function partIn({ passage: { text }, from }: Name): number | undefined {
  const [clause = ''] =
    /[^，。；！？“”]*$/u.exec(text.slice(Math.max(0, from - FAR), from).replace(NAMES_BEFORE, '')) ?? [];
  const told = PARTS.map((part) => everyMatch(clause, part).at(-1)?.index ?? -1);
  const last = Math.max(...told);
  return last < 0 ? undefined : told.indexOf(last);
}

function prizeOf({ passage: { text }, to }: Name): string | undefined {
  return PRIZE_BEHIND.exec(text.slice(to, to + FAR))?.[1];
}

/** Whether the name is next to another quoted name in a list. */
function isListed({ passage: { text }, from, to }: Name): boolean {
  return (
    /^”(?:[、和与及]|以及)?“/u.test(text.slice(to, to + 4)) ||
    /”(?:[、和与及]|以及)?“$/u.test(text.slice(Math.max(0, from - 4), from))
  );
}

function* namesOf(manuscript: Manuscript): Generator<Name> {
  for (const { passage, from, groups } of matches(manuscript, QUOTED)) {
    const text = groups[1] ?? '';
    if (text.length < FEWEST || /[，。；：、]/u.test(text)) continue;
    yield { text, isQuoted: true, passage, from: from + 1, to: from + 1 + text.length };
  }
  for (const { passage, to, groups } of matches(manuscript, UNQUOTED)) {
    const text = (groups[0] ?? '').replace(LEAD, '');
    if (text.length >= FEWEST) yield { text, isQuoted: false, passage, from: to - text.length, to };
  }
}

function pairsOf(text: string): Set<string> {
  return new Set([...text].slice(1).map((letter, index) => `${text[index]}${letter}`));
}

/** A bigram shared by more names than this is ignored. */
const CROWD = 60;

function nearest({ text, isQuoted }: Name, byPair: ReadonlyMap<string, readonly Name[]>): Name | undefined {
  const candidates = new Set<Name>();
  for (const pair of pairsOf(text)) {
    const all = byPair.get(pair) ?? [];
    if (all.length <= CROWD) for (const each of all) candidates.add(each);
  }
  for (const each of candidates) if (isNear(each.text, text, each.isQuoted && isQuoted)) return each;
  return undefined;
}

/**
 * Whether two names are equal except for a few characters in one place that do not distinguish things. Where a name
 * without quotation marks starts is only guessed, so there only replaced characters in its middle count.
 */
function isNear(one: string, other: string, areQuoted: boolean): boolean {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail++;
  const a = one.slice(head, one.length - tail);
  const b = other.slice(head, other.length - tail);
  const most = Math.max(a.length, b.length);
  if (most > MOST_EXTRA || head + tail < FEWEST - 1 || most >= head + tail) return false;
  // 水稻研究所 and 蔬菜研究所 differ in a word; a slip of the pen leaves a character of it.
  if (a.length > 1 && b.length > 1) return false;
  if (!areQuoted && (a.length !== b.length || head < 2 || tail < 2)) return false;
  return !TELLING.test(a) && !TELLING.test(b);
}

interface Spot {
  passage: Passage;
  at: number;
}

/** How many characters next to the lookalike must be equal. */
const BESIDE = 3;
/** A name used this often is assumed to be right. */
const OFTEN = 3;
/** Characters shown on each side in the message. */
const WIDEST = 12;
const OF_NAME = /[\p{Script=Han}A-Za-z\d]/u;

/** Finds 云衫牌机器人 used once where 云杉牌机器人 is used elsewhere: only a lookalike character differs. */
function* alikeInShapeOnce({ passages }: Manuscript): Generator<TextFinding> {
  const places = new Map<string, Map<string, Spot[]>>();
  for (const passage of passages) {
    for (const { index, 0: character } of everyMatch(passage.text, ALIKE_IN_SHAPE)) {
      const spot = { passage, at: index };
      for (const beside of besides(passage.text, index)) add(places, beside, character, spot);
    }
  }
  const told = new Set<Spot>();
  for (const here of places.values()) {
    const often = here.size > 1 && [...here.values()].find((spots) => spots.length >= OFTEN)?.[0];
    for (const [spot, ...more] of often ? here.values() : []) {
      if (!often || !spot || more.length > 0 || told.has(spot)) continue;
      told.add(spot);
      yield onlyOnce(spot, often);
    }
  }
}

function add(places: Map<string, Map<string, Spot[]>>, beside: string, character: string, spot: Spot): void {
  const here = places.get(beside) ?? new Map<string, Spot[]>();
  const spots = here.get(character);
  if (spots) spots.push(spot);
  else here.set(character, [spot]);
  places.set(beside, here);
}

/** The contexts of a character, with all its lookalikes in its place: 云杉衫牌机. */
function besides(text: string, at: number): string[] {
  const all = alikeInShape(text[at] ?? '');
  return Array.from({ length: BESIDE + 1 }, (_, left) => {
    const before = text.slice(Math.max(0, at - left), at);
    const behind = text.slice(at + 1, at + 1 + BESIDE - left);
    const isWhole =
      before.length + behind.length === BESIDE && [...before, ...behind].every((each) => OF_NAME.test(each));
    return isWhole ? `${before}${all}${behind}` : '';
  }).filter((each) => each !== '');
}

function onlyOnce({ passage, at }: Spot, often: Spot): TextFinding {
  const [one, other] = [passage.text, often.passage.text];
  let [left, right] = [0, 0];
  while (left < WIDEST && isShared(one[at - left - 1], other[often.at - left - 1])) left++;
  while (right < WIDEST && isShared(one[at + right + 1], other[often.at + right + 1])) right++;
  const [from, to] = [at - left, at + right + 1];
  const name = other.slice(often.at - left, often.at + right + 1);
  return {
    passage,
    from,
    to,
    message: `这里写“${one.slice(from, to)}”，别处都写“${name}”，只差一个形近的字。`,
    hint: `核对后改为“${name}”；确是两个的，不必改。`,
  };
}

function isShared(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other && OF_NAME.test(one);
}

function overlap(one: TextFinding, other: TextFinding): boolean {
  return one.passage === other.passage && one.from < other.to && other.from < one.to;
}
