import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, Lexer, parseDocument } from 'yaml';
import { randomReport } from '../random-report.ts';
import { inspect } from '../report-of.ts';
import { anyRegister } from './any-figure.ts';
import { made } from './making.ts';

/** The text, which must have no error. */
function nextOf(yaml: string): string {
  const { text, diagnostics } = made(yaml);
  expect(diagnostics.map(({ place, message }) => `${place.start.line} ${message}\n${text}`)).toEqual([]);
  return text;
}

/** By the library's own lexer, not by ours. */
function commentsOf(yaml: string): string[] {
  return [...new Lexer().lex(yaml)].filter((token) => token.startsWith('#'));
}

function lost(before: string, after: string): string[] {
  const kept = commentsOf(after).join('\n');
  return commentsOf(before).filter((comment) => !kept.includes(comment.trim()));
}

/** Notes on the year before are told under that year in the next file. */
function ofAnyYear(yaml: string): string {
  return yaml.replaceAll(/(?:上年|\d{4}(?:—\d{4}学)?年)：/gu, '某年：');
}

const CURRENT = new Set('数值 新增 总数 首次认定 重新认定 复审 累计 惠及 同比 申报 立项 名次 比重'.split(' '));

/** Every number that stands as one of this year's, under 指标: key and value. */
function currentNumbers(yaml: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown, key: string, isCurrent: boolean): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const name = String(pair.key);
        if (!/^(?:上年|历年|目标)$/u.test(name)) visit(pair.value, name, CURRENT.has(name) || isCurrent);
      }
    } else if (isSeq(node)) for (const item of node.items) visit(item, key, isCurrent);
    else if (isScalar(node) && isCurrent && /^\S?\d/u.test(String(node.value))) found.push(`${key}: ${node.value}`);
  };
  // Of a figure in one line the number is the figure's value.
  const figures = parseDocument(yaml, { schema: 'failsafe' }).get('指标');
  if (isMap(figures)) for (const { key, value } of figures.items) visit(value, String(key), isScalar(value));
  return found;
}

/** What stands under one key of the figures. */
function fieldOf(yaml: string, key: string): [figure: string, value: unknown][] {
  const figures = parseDocument(yaml, { schema: 'failsafe' }).get('指标');
  const found = isMap(figures) ? figures.items : [];
  return found.flatMap(({ key: name, value }) => {
    const field = isMap(value) ? value.get(key) : undefined;
    return field === undefined ? [] : [[String(name), isMap(field) ? field.toJSON() : field]];
  });
}

// One of several files is tried in next-parts.test.ts.
const EXAMPLES = readdirSync('examples').filter((file) => file.endsWith('.yaml') && file !== 'departments.yaml');

describe.each(EXAMPLES)('%s', (file) => {
  const yaml = readFileSync(`examples/${file}`, 'utf8');
  const next = nextOf(yaml);

  test('made anew it has no error, and keeps every comment', () => {
    expect(lost(yaml, nextOf(yaml))).toEqual([]);
  });

  test('made anew twice it still has none', () => {
    expect(lost(ofAnyYear(next), ofAnyYear(nextOf(next)))).toEqual([]);
  });

  test('with CRLF it is the same, with CRLF', () => {
    expect(nextOf(yaml.replaceAll('\n', '\r\n'))).toBe(next.replaceAll('\n', '\r\n'));
  });

  test('no number of last year is this year’s, and targets are those set for this year', () => {
    expect(currentNumbers(next)).toEqual([]);
    expect(fieldOf(next, '目标')).toEqual(fieldOf(yaml, '明年目标'));
  });

  test('every text of last year is a comment', () => {
    const { sound } = inspect(file, Buffer.from(next));
    const { lead, highlights, work = [], problems, plans, closing } = sound?.report ?? {};
    expect([highlights, problems, plans, closing].filter((each) => each !== undefined)).toEqual([]);
    const told = [lead, ...work.flatMap(({ items = [], ...section }) => [section, ...items])];
    const texts = told
      .flatMap((each) => (each ? Object.entries(each) : []))
      .flatMap(([key, text]) => (key === 'content' && /^【待补(?:：.+)?】$/u.test(String(text)) ? [] : key));
    expect(texts.filter((key) => !/^(?:title|data|items|subItems|owner|transition|form)$/u.test(key))).toEqual([]);
  });
});

/** Comments on lines of their own, before keys of every depth, and behind numbers. */
function withComments(yaml: string, seed: number): string {
  let state = seed + 1;
  const isDrawn = (oneIn: number) => {
    state = (state * 48271) % 2147483647;
    return state % oneIn === 0;
  };
  let number = 0;
  return yaml
    .split('\n')
    .flatMap((line) => {
      const indent = /^( *)(?:- )?\S+:(?: |$)/u.exec(line)?.[1];
      const isNumber = /^\s*(?:- )?\S+: (?:\d[^"'|>]*|待补)$/u.test(line);
      const commented = isNumber && isDrawn(3) ? `${line} # 行尾${number++}` : line;
      return indent !== undefined && isDrawn(3) ? [`${indent}# 单独${number++}`, commented] : [commented];
    })
    .join('\n');
}

/** Made anew the file is as sound as it was; what is found in it was found in the old one. */
function check(yaml: string): void {
  const before = inspect('2013.yaml', new TextEncoder().encode(yaml));
  // Comments may have cut a text.
  fc.pre(before.sound !== undefined);
  const { text, diagnostics } = made(yaml);
  const rules = new Set(before.diagnostics.map(({ rule }) => rule));
  expect(inspect('next.yaml', new TextEncoder().encode(text)).sound, `${yaml}\n${text}`).toBeDefined();
  // The words of a title may be at fault, as they were.
  expect(diagnostics.filter(({ rule }) => !rules.has(rule)).map(({ message }) => `${message}\n${text}`)).toEqual([]);
  expect(lost(yaml, text)).toEqual([]);
  expect(
    currentNumbers(text).filter((each) => !/^(?:目标|净增|同比: 12%)/u.test(each)),
    text,
  ).toEqual([]);
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const numRuns = process.env.LONG ? 500 : 25;

test.each([
  ['占: 全市的38.2%', '占: {名称: 全市, 比重: 待补}', '占: 全市的38.2%'],
  ['位次: 连续三年居全市第2', '位次: {范围: 全市, 名次: 待补, 上年: 2}', '位次: 连续三年居全市第2'],
  ['位次: 由全市第5升至第3', '位次: {范围: 全市, 名次: 待补, 上年: 3}', '位次: 由全市第5升至第3'],
])('what is written in one text is awaited anew, and kept in the comment: %s', (typed, fresh, kept) => {
  const { next } = made(
    `单位: 某局\n年度: 2013\n指标:\n  项目: {单位: 项, 数值: 40, ${typed}}\n主要工作: [{标题: 一, 数据: [项目]}]\n`,
  );
  const line =
    [...(next?.texts.values() ?? [])]
      .join('')
      .split('\n')
      .find((each) => each.includes('项目: {')) ?? '';
  const [data = '', comment = ''] = line.split('  # 上年：');
  expect([data, comment]).toEqual([expect.stringContaining(fresh), kept]);
});

test.each([
  ['{单位: 项, 申报: 40}', 1],
  ['{单位: 项, 申报: {数值: 40}, 立项: 20}', 1],
  ['{单位: 项, 申报: 近40}', 0],
  ['{单位: 项, 申报: 40, 预计: 是}', 0],
])('a figure counts once, whatever number of it became last year’s: %s', (figure, expected) => {
  const { next } = made(`单位: 某局\n年度: 2013\n指标: {项目: ${figure}}\n主要工作: [{标题: 一, 数据: [项目]}]\n`);
  expect(next?.figures).toBe(expected);
});

describe('random reports', () => {
  test('made anew they have no error, no number of the old year and every comment', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomReport, seeds, fc.boolean(), (report, seed, crlf) => {
        const lines = withComments(report, seed);
        check(crlf ? lines.replaceAll('\n', '\r\n') : lines);
      }),
      { numRuns },
    );
  });

  test('of figures with all that a figure may have, likewise', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRegister, seeds, (register, seed) => check(withComments(register, seed))),
      { numRuns },
    );
  });
});
