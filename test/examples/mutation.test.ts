import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../src/figures/figures.ts';
import { marker } from '../../src/figures/mark.ts';
import { longest } from '../../src/figures/references/members.ts';
import { tokens } from '../../src/figures/tokens.ts';
import { viewOf } from '../../src/markdown/view.ts';
import { parseAmount } from '../../src/report/amount.ts';
import type { Report } from '../../src/report/schema.ts';
import { walk } from '../../src/report/walk.ts';
import { placeWithin, type Source } from '../../src/source/node.ts';
import { inspect } from '../report-of.ts';

/**
 * One number in the data, one digit of it changed: every statement that prints it or follows from it changes, or a finding
 * names it; and no statement of another figure does.
 */
const EXAMPLES = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))
  // Its seed has not one figure; and the numbers of the departments stand in other files.
  .filter((name) => name !== 'school-it-term' && name !== 'departments');

describe.each(EXAMPLES)('%s', (name) => {
  const yaml = readFileSync(resolve('examples', `${name}.yaml`), 'utf8');
  const before = read(yaml);
  const numbers = numbersOf(before.source, before.sound);
  const effects = numbers.map((number) => ({ number, ...effect(yaml, before, number, numbers) }));

  test('there are numbers to change, and a report that cannot be drafted any more says which of them is wrong', () => {
    expect(numbers.length).toBeGreaterThan(0);
    expect(effects.flatMap(({ number, drafted, named }) => (drafted || named ? [] : number.owner))).toEqual([]);
  });

  test('a changed number changes no statement of another figure', () => {
    expect(effects.flatMap(({ number, strayed }) => strayed.map((text) => `${number.owner}: ${text}`))).toEqual([]);
  });

  test('no statement goes on printing the old number', () => {
    expect(
      effects.flatMap(({ number, stale }) => stale.map((text) => `${number.owner} ${number.text}: ${text}`)),
    ).toEqual([]);
  });

  test('no number is without effect, but where the report asks for another of the same figure', () => {
    const idle = effects.filter(({ changed, named }) => !changed && !named);
    const told = idle.filter(({ number }) => before.statements.some(({ whole }) => whole.includes(number.owner)));
    expect(told.map(({ number }) => `${number.owner} ${number.path.join('.')} ${number.text}`)).toEqual([]);
  });
});

test('the examples hold numbers enough to try', () => {
  const counts = EXAMPLES.map((name) => {
    const { source, sound } = read(readFileSync(resolve('examples', `${name}.yaml`), 'utf8'));
    return numbersOf(source, sound).length;
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(700);
});

interface Sound {
  report: Report;
  figures: Figures;
}

interface Statement {
  names: readonly string[];
  /** Those of them that are told as a whole sentence, and not by one of their numbers. */
  whole: readonly string[];
  text: string;
}

interface Read {
  source: Source;
  sound: Sound | undefined;
  statements: Statement[];
  findings: string[];
}

function read(yaml: string): Read {
  const { source, sound, diagnostics } = inspect('example.yaml', new TextEncoder().encode(yaml));
  const findings = diagnostics.map(({ message, path }) => `${message} ${path?.join('.') ?? ''}`);
  if (!sound) return { source, sound, statements: [], findings };
  const { mark } = marker();
  const statements: Statement[] = [];
  const traced = (names: readonly string[], text: string) => {
    const bases = names.map((each) => longest(sound.figures.byName, each)?.name ?? each);
    statements.push({ names: bases, whole: bases.filter((base) => names.includes(base)), text });
    return mark(names, text);
  };
  viewOf(sound.report, { ...sound.figures, mark: traced });
  return { source, sound, statements, findings };
}

interface TypedNumber {
  owner: string;
  path: readonly (string | number)[];
  text: string;
  /** Of the digit to change, in the file: the first, since the last may vanish in a rate of one decimal. */
  at: number;
}

/** Every number that is typed as one: amounts of figures and achievements, and of 【名=值】. */
function numbersOf(source: Source, sound: Sound | undefined): TypedNumber[] {
  const found: TypedNumber[] = [];
  const add = (owner: string, path: readonly (string | number)[], text: string, from: number) => {
    const digits = /\d+(?:\.\d+)?/u.exec(text);
    if (digits) found.push({ owner, path, text: digits[0], at: from + digits.index });
  };
  for (const { node, path, shape } of walk(source.root)) {
    if (node.kind !== 'scalar') continue;
    const from = node.place.start.offset;
    if (shape.isText) {
      for (const token of tokens(node.text)) {
        if (token.kind !== 'definition') continue;
        const start = token.to - 1 - token.value.length;
        add(token.name, path, token.value, placeWithin(source, node, start, token.to - 1).start.offset);
      }
    } else if (isAmount(sound?.report, path) && source.text.startsWith(node.text, from)) {
      const owner =
        path[0] === 'achievements' ? `成果.${sound?.report.achievements?.[Number(path[1])]?.id}` : ownerOf(path);
      if (typeof parseAmount(node.text) !== 'string') add(owner, path, node.text, from);
    }
  }
  return found;
}

function ownerOf(path: readonly (string | number)[]): string {
  const record = path[0] === 'figures' ? 0 : path.indexOf('defined');
  return String(path[record + 1]);
}

function isAmount(report: Report | undefined, path: readonly (string | number)[]): boolean {
  let at: unknown = report;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return typeof at === 'object' && at !== null && 'digits' in at;
}

function effect(yaml: string, before: Read, number: TypedNumber, all: readonly TypedNumber[]) {
  const digit = yaml[number.at];
  const after = read(
    `${yaml.slice(0, number.at)}${digit === '9' ? '8' : Number(digit) + 1}${yaml.slice(number.at + 1)}`,
  );
  const dependents = new Set([number.owner, ...wholesOf(before.sound?.figures, number.owner)]);
  const concerns = ({ names }: Statement) => names.some((name) => dependents.has(name));
  const texts = (all: readonly Statement[]) => all.map(({ names, text }) => `${names.join('、')}：${text}`);
  const others = (all: readonly Statement[]) => texts(all.filter((each) => !concerns(each)));
  const own = (all: readonly Statement[]) => texts(all.filter(concerns));
  const [mine, changedMine] = [own(before.statements), own(after.statements)];
  const named = after.findings.some((finding) => !before.findings.includes(finding) && finding.includes(number.owner));
  const otherTexts = others(after.statements);
  // Of a report that may not be drafted any more, the finding is all there is.
  const drafted = after.sound !== undefined;
  return {
    named,
    drafted,
    changed: mine.join('\n') !== changedMine.join('\n'),
    strayed: drafted ? others(before.statements).filter((text, index) => text !== otherTexts[index]) : [],
    stale:
      named || !drafted
        ? []
        : mine.filter(
            (text, index) => prints(text, number.text) && text === changedMine[index] && !isTwice(number, all),
          ),
  };
}

/** Figures whose share is of this one: 占: 营业收入. */
function wholesOf(figures: Figures | undefined, name: string): string[] {
  const whole = figures?.byName.get(name);
  return [...(figures?.byName.values() ?? [])].flatMap(({ name: each, data }) =>
    whole && data.share?.label === whole.label ? [each] : [],
  );
}

/** The number as a whole, not as the end of a longer one. */
function prints(text: string, digits: string): boolean {
  return new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.])`, 'u').test(text);
}

/** The same digits typed of the same figure elsewhere: which of the two a statement prints cannot be told from its text. */
function isTwice(number: TypedNumber, all: readonly TypedNumber[]): boolean {
  return all.filter(({ owner, text }) => owner === number.owner && text === number.text).length > 1;
}
