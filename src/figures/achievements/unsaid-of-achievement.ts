import type { Achievement } from '../../report/schema.ts';
import { countWord } from '../../zh/numerals.ts';
import type { Unsaid } from '../phrase/unsaid-of-shape.ts';
import {
  amountText,
  endsClause,
  isDocument,
  isNameless,
  isNamePending,
  isSeveral,
  joinsVerb,
  nameOf,
  resultOf,
  tellsLevel,
  tellsNumber,
  unquoted,
} from './achievement-words.ts';
import { isFunded, levelSaid } from './projects.ts';

type Field = keyof Achievement;
type Kind = Achievement['kind'];

/** Need not be printed: kept for the record, references, order and checks. `ofLevel` checks the level by itself. */
const RECORD: readonly Field[] = ['id', 'kind', 'level', 'owner', 'source'];
/** Printed for every kind: what stands before the verb, and what follows the name. */
const OF_ALL: readonly Field[] = [
  ...(['date', 'holder', 'streak', 'cumulative', 'venue', 'verb', 'name', 'funds', 'facts'] as const),
];
/** Printed in addition for each kind; no kind counts as 平台. */
const OF_KIND: Record<NonNullable<Kind>, readonly Field[]> = {
  奖励: ['grades', 'role'],
  荣誉: [],
  项目: ['grades', 'role', 'programme'],
  平台: ['grades', 'role'],
  活动: ['role'],
};
/** Printed with a result, which is printed verbatim. */
const WITH_RESULT: readonly Field[] = ['date', 'result', 'funds', 'facts'];

/** Fields that the achievement's sentence leaves out, each with advice on what to do. */
export function unsaidOfAchievement(achievement: Achievement): Unsaid[] {
  const { kind = '平台' } = achievement;
  const typed = (Object.keys(achievement) as Field[]).filter(
    (field) => achievement[field] !== undefined && !RECORD.includes(field),
  );
  const result = resultOf(achievement);
  if (result !== undefined) return [...besideResult(achievement, typed, result), ...ofLevel(achievement, result)];
  const said = [...OF_ALL, ...OF_KIND[kind], 'result'];
  return [
    ...typed.filter((field) => !said.includes(field)).map((field) => ofOtherKinds(achievement, field)),
    ...once(achievement),
    ...besideVerb(achievement),
    ...ofLevel(achievement),
  ];
}

/** An award's level only decides the order; for any other kind the sentence must show it. */
function ofLevel(achievement: Achievement, result?: string): Unsaid[] {
  const { kind, level, name = '', programme = '' } = achievement;
  const isOpen = isNameless(achievement) || isNamePending(achievement);
  if (level === undefined || kind === '奖励' || (result === undefined && isOpen)) return [];
  const isSaid = result === undefined && (isFunded(achievement) || levelSaid(achievement) !== '');
  if (isSaid || tellsLevel(result ?? `${programme}${name}`, level)) return [];
  const place = result !== undefined ? '结果' : kind === '项目' ? '计划' : '名称';
  const hint = isDocument(achievement) ? `；是标准的，如“计划: ${STANDARDS[level] ?? '团体标准'}”` : '';
  return [
    {
      path: ['level'],
      why: `读者看不出是${level}的，应写进“${place}”`,
      hint: `在“${place}”里写明${hint}；不必说的，删去“级别”。`,
    },
  ];
}

/** What a standard of each level is called (《中华人民共和国标准化法》, Art. 2 and 13). */
const STANDARDS: Record<string, string> = {
  国际级: '国际标准',
  国家级: '国家标准',
  省级: '地方标准',
  市级: '地方标准',
};

function besideResult(achievement: Achievement, typed: readonly Field[], result: string): Unsaid[] {
  return typed
    .filter((field) => !WITH_RESULT.includes(field) && !tells(achievement, field, result))
    .map((field) => ({
      path: [field],
      why: '写了“结果”就照“结果”印，应把它写进“结果”',
      hint: '写进“结果”那句话里；或删去“结果”，由程序用各项组句。',
    }));
}

function tells(achievement: Achievement, field: Field, result: string): boolean {
  const { streak, cumulative, grades = {} } = achievement;
  if (field === 'streak') return counts(result, '连续', streak ?? 0);
  if (field === 'cumulative') return counts(result, '累计', cumulative ?? 0);
  if (field === 'grades') {
    return Object.entries(grades).every(
      ([grade, amount]) => result.includes(grade) && tellsNumber(result, amountText(achievement, amount, '项')),
    );
  }
  return result.includes(unquoted(String(achievement[field])));
}

function counts(result: string, word: string, times: number): boolean {
  return [String(times), isSeveral(times) ? countWord(times) : '一'].some((count) => result.includes(word + count));
}

function ofOtherKinds({ kind, grades, programme }: Achievement, field: Field): Unsaid {
  const path = [field];
  if (field === 'programme') {
    return {
      path,
      why: '只有项目才说属于哪个计划，应写进“名称”',
      hint: `是项目的，写上“类别: 项目”；不是的，把“${programme}”写进“名称”里，或删去“计划”。`,
    };
  }
  if (field === 'role') {
    return {
      path,
      why: '荣誉只说谁获得，不说怎样参与，应删去',
      hint: '要说的写在“主体”里，或写成一句“结果”。',
    };
  }
  if (kind === '活动') {
    const [grade = '一等奖'] = Object.keys(grades ?? {});
    return {
      path,
      why: '活动不说等级，只说成效，应写进“分项”',
      hint: `写成“分项: {评出${grade}: 1项}”这样；或另加一条“类别: 奖励”的成果，写上“动词: 评出”和“等级”。`,
    };
  }
  return {
    path,
    why: '荣誉只说称号，不分等级，应改写或删去',
    hint: '得的是奖，把“类别”写成奖励；称号本身带等级的，写进“名称”。',
  };
}

/** 连续1次 and 累计1次 say nothing, and are not printed. */
function once(achievement: Achievement): Unsaid[] {
  const words = { streak: '连续', cumulative: '累计' } as const;
  return (['streak', 'cumulative'] as const).flatMap((field) => {
    const times = achievement[field];
    if (times === undefined || isSeveral(times)) return [];
    return {
      path: [field],
      why: `只有一次说不上${words[field]}，应写2以上的数`,
      hint: `写上${words[field]}几次获得；只有一次的删去“${words[field]}”。`,
    };
  });
}

/** What others did to it: no verb for what the unit did. */
const GRANTED = /^(?:新?获|认定|立项|命名|备案|建成|投用)/u;

/** 主持制定 is one verb; 参建获批 is none, and becomes 参与共建的……获批. */
function bothSaid(role: string, verb: string, achievement: Achievement): string {
  if (!GRANTED.test(verb)) return `合成一个“动词”，如“动词: ${role}${verb}”`;
  const done = role === '参建' ? '参与共建' : role;
  // 牵头建设的……获批建设 would say 建设 twice.
  const plain = /建设$/u.test(done) ? verb.replace(/(?<=.)建设$/u, '') : verb;
  const passive = /^(?:认定|命名|备案)/u.test(plain) ? `获${plain}` : plain;
  return `改写“结果”，代替“名称”“动词”：“结果: ${done}的${nameOf(achievement)}${passive}”`;
}

/** 主持 and 获批 are two verbs, and only one is printed; an award prints both, and so does 主持的……获资金. */
function besideVerb(achievement: Achievement): Unsaid[] {
  const { kind, role, verb } = achievement;
  const saysBoth = isFunded(achievement) || (kind !== '活动' && endsClause(achievement));
  const isOneOfTwo = kind !== '奖励' && kind !== '荣誉' && !saysBoth;
  if (!isOneOfTwo || role === undefined || verb === undefined || joinsVerb(role)) return [];
  return [
    {
      path: ['role'],
      why: '它和“动词”只说一个，应删去一个或合成一个',
      hint: `删去“角色”；两个都要说的，${bothSaid(role, verb, achievement)}。`,
    },
  ];
}
