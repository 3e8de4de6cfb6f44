import { FALL, RISE } from '../zh/change-words.ts';
import { excerpt } from '../zh/text.ts';
import { halfWidth } from './half-width.ts';
import { shifted } from './same-amount.ts';

/** 14.7, 下降3.5, 0.3个点: a change whose unit is missing, or is not 个百分点. */
const UNITLESS = new RegExp(
  `^[+＋]?(?:${RISE}|(${FALL}))?了?([-－−–—])?(\\d+(?:\\.\\d+)?)(pp|个?点|个?百分点?)?$`,
  'iu',
);

/** What people write instead of a number, with what is wrong and what to write; undefined if none of these fits. */
export function ofAmount(
  fault: string,
  typed: string,
  path: readonly (string | number)[],
): [message: string, hint: string] | undefined {
  if (fault === 'not-a-change') return ofChange(typed);
  if (fault !== 'not-an-amount') return undefined;
  const bare = typed.trim();
  if (/^(?:[-—–－/／]+|无|没有|暂无|空|不详)$/u.test(bare)) return none(bare, path.at(-1) === 'prior');
  const [ratio, from, to] = /^(\d[\d.]*)\s*[:：∶]\s*(\d[\d.]*)$/u.exec(bare) ?? [];
  if (ratio && from && to) return proportion(ratio, from, to);
  const bound = /^([>≥＞⩾<≤＜⩽])\s*=?\s*(\d[^\s，。；]*)$/u.exec(bare);
  if (bound?.[1] && bound[2]) return bounded(bare, bound[2], /[>≥＞⩾]/u.test(bound[1]), path);
  const [, forecast, noted] = /^预计(?:达|为)?(\d\S{0,30})$|^(\d[^（(]{0,30})[（(]预计数?[）)]$/u.exec(bare) ?? [];
  const expected = forecast ?? noted;
  if (expected !== undefined)
    return [`“${excerpt(typed)}”里有“预计”，应只写数。`, `写成“数值: ${expected}, 预计: true”。`];
  const [, plain, note] = /^(\d[^（(]{0,30})[（(]([^（）()]{1,30})[）)]$/u.exec(bare) ?? [];
  if (plain !== undefined)
    return [`“${excerpt(typed)}”里有说明，应只写数。`, `写成${plain}；“${note}”写在“口径”里，或写在行末，前面加“#”。`];
  const [, named, number] = /^(\p{Script=Han}{1,20})(\d\S{0,30})$/u.exec(bare) ?? [];
  return named && number ? namedAmount(typed, named, number, path) : undefined;
}

/** 惠及: 企业186家, 资金: 补助资金300万元: what the number is of has a key of its own. */
function namedAmount(
  typed: string,
  named: string,
  number: string,
  path: readonly (string | number)[],
): [string, string] | undefined {
  const message = `“${excerpt(typed)}”不是一个数，名称和数应分开写。`;
  if (path.at(-1) === 'beneficiaries') return [message, `写成“惠及: ${number}, 对象: ${named}”。`];
  return path.at(-2) === 'funds' ? [message, `写成{名称: ${named}, 数值: ${number}}。`] : undefined;
}

function ofChange(typed: string): [string, string] | undefined {
  const bare = typed.trim();
  const [whole, fell, minus, digits = '', points] = UNITLESS.exec(halfWidth(bare)) ?? [];
  if (whole === undefined)
    return /^[+＋]/u.test(bare)
      ? [`“${excerpt(typed)}”前面有加号，增长的不写加号。`, `写成${bare.slice(1)}。`]
      : undefined;
  const sign = fell || minus ? '-' : '';
  if (points) return [`“${excerpt(typed)}”的单位应为“个百分点”。`, `写成${sign}${digits}个百分点。`];
  const message = `“${excerpt(typed)}”没有写单位，增减幅度应带“%”。`;
  if (/^[0.]+$/u.test(digits)) return [message, '写成持平。'];
  // A spreadsheet has 0.147 for 14.7%.
  const asFraction = digits.startsWith('0.') ? `，是小数的写成${sign}${shifted(digits, 2)}%` : '';
  return [message, `写成${sign}${digits}%${asFraction}；百分比指标写${sign}${digits}个百分点。`];
}

function none(typed: string, isPrior: boolean): [string, string] {
  const there = isPrior ? '没有上年的数的，删去“上年”' : '没有这个数的，删去这一行';
  return [`“${typed}”不是一个数，没有数的应不写。`, `${there}；还没有报来的，写“待补”。`];
}

/** A ratio to one: 17.6:1 and 1:5.2. */
function proportion(typed: string, from: string, to: string): [string, string] {
  const number = to === '1' ? from : from === '1' ? to : undefined;
  const told = number === undefined ? '' : `写成${number}，`;
  return [
    `“${typed}”是两个数的比，不是一个数，应写几比一的“几”。`,
    `${told}名称以“比”结尾，如生师比，不用写单位；要印出“${from}∶${to}”的，写在文字里。`,
  ];
}

/** A target already means “at least this much”. */
function bounded(
  typed: string,
  number: string,
  isLeast: boolean,
  path: readonly (string | number)[],
): [string, string] {
  const message = `“${excerpt(typed)}”不是一个数，应把“${/^\D+/u.exec(typed)?.[0].trim()}”写成文字。`;
  if (!isLeast) return [message, `写成${number}以内。`];
  if (path.includes('nextTarget')) return [message, `写成${number}以上。`];
  if (path.includes('target')) return [message, `目标写成${number}；要印出“以上”的，写成${number}以上。`];
  return [message, `写成超${number}或${number}以上。`];
}
