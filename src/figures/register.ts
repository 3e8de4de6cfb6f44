import type { Diagnostic, Path, Place } from '../diagnostic.ts';
import { type Amount, parseAmount } from '../report/amount.ts';
import { shapeOf } from '../report/fields.ts';
import type { Joined } from '../report/join.ts';
import { letterInNumber } from '../report/letters-for-digits.ts';
import { withinOf } from '../report/period.ts';
import { eachPrintedValue } from '../report/printed-values.ts';
import {
  type Achievement,
  type FigureData,
  figure as figureSchema,
  type Group,
  type Report,
} from '../report/schema.ts';
import type { Dispute } from '../report/unite.ts';
import { walk } from '../report/walk.ts';
import { entryOf, nodeAt, placeWithin, startOf } from '../source/node.ts';
import { derive } from './derive.ts';
import type { Figure, Setting } from './figure.ts';
import { before, type LastYear, withPriors } from './last-year.ts';
import { MEMBER_NAMES } from './members.ts';
import type { Quantity } from './number.ts';
import { tokens } from './tokens.ts';
import { unseen } from './unseen.ts';
import { say as plainWording, type Say } from './wording.ts';

/** Every figure of a report by name, from 指标, from 数据 and from the texts (【名=值】), each defined once. */
export interface Figures {
  report: Report;
  byName: ReadonlyMap<string, Figure>;
  achievements: ReadonlyMap<string, Achievement>;
  sets: ReadonlyMap<string, readonly string[]>;
  say: Say;
  /** What departments do not agree on, in the joined parts. */
  disputes: readonly Dispute[];
  /** The data file of 上年数据, where it is sound and of last year. */
  lastYear?: LastYear;
  /** Told of every phrase on its way into a text; what it gives back stands there instead. See mark.ts. */
  mark?: (names: readonly string[], text: string) => string;
}

interface Registered {
  figures: Figures;
  diagnostics: Diagnostic[];
}

const FIELD_NAMES: ReadonlySet<string> = new Set([
  ...shapeOf(figureSchema).fields.flatMap(({ id, zh }) => [id, zh]),
  ...MEMBER_NAMES,
]);

export function register(
  report: Report,
  { source, disputes: found, departments }: Joined,
  lastYear?: LastYear,
): Registered {
  const disputes = [...found];
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, Figure>();
  const places = new Map<string, Place>();
  const { year } = report.period;
  const setting: Setting = { year, within: withinOf(report), area: report.wording?.area ?? '', say: plainWording };

  for (const [name, data] of Object.entries(report.figures ?? {})) {
    define(continued(name, data, ['figures', name]), keyPlace(['figures'], name));
  }
  for (const { path, group } of groupsOf(report)) {
    for (const [name, data] of Object.entries(group.defined ?? {})) {
      const base = [...path, 'defined'];
      define(continued(name, data, [...base, name]), keyPlace(base, name));
    }
  }
  for (const visited of walk(source.root)) {
    const { node, shape } = visited;
    if (!shape.isText || node.kind !== 'scalar') continue;
    const { path } = visited;
    for (const token of tokens(node.text)) {
      if (token.kind !== 'definition') continue;
      const amount = parseAmount(token.value);
      const place = placeWithin(source, node, token.from, token.to);
      if (typeof amount === 'string') notAnAmount(amount, token.value, place, path);
      else define(derive(token.name, { value: amount }, path, setting), place);
    }
  }

  for (const [name, figure] of byName) byName.set(name, withWhole(figure, byName));

  const achievements = new Map<string, Achievement>();
  const numbered = new Map<string, Place>();
  for (const [index, achievement] of (report.achievements ?? []).entries()) {
    if (achievement.id === undefined) continue;
    const place = nodeAt(source.root, ['achievements', index, 'id'])?.place ?? startOf(source);
    const before = numbered.get(achievement.id);
    if (before) diagnostics.push(twice(`成果编号“${achievement.id}”`, place, before, '换一个编号。'));
    else {
      achievements.set(achievement.id, achievement);
      numbered.set(achievement.id, place);
    }
  }
  const sets = new Map(Object.entries(report.figureSets ?? {}));
  const figures = { report, byName, achievements, sets, say: plainWording, disputes, ...(lastYear && { lastYear }) };
  return { figures, diagnostics };

  /** With last year's numbers from its file. */
  function continued(name: string, data: FigureData, path: (string | number)[]): Figure {
    const figure = derive(name, data, path, setting);
    if (!lastYear) return figure;
    const asOf = { mine: report.asOf, theirs: lastYear.report.asOf };
    return derive(name, withPriors(figure, before(name, data, lastYear.figures.byName), asOf), path, setting);
  }

  function define(figure: Figure, place: Place): void {
    const before = places.get(figure.name);
    if (before) {
      const first = byName.get(figure.name);
      const other = first && unseen({ figure: first, place: before }, { figure, place }, departments);
      if (first && other) {
        if (other.dispute) disputes.push(other.dispute);
        byName.set(figure.name, derive(figure.name, { ...first.data, value: other.value }, first.path, setting));
        return;
      }
      diagnostics.push(twice(`指标“${figure.name}”`, place, before, `这里改为引用【${figure.name}】，或换一个名称。`));
      return;
    }
    for (const reserved of reservedNames(figure)) {
      diagnostics.push({
        rule: 'name-reserved',
        severity: 'error',
        message: `“${reserved}”是指标的字段名，不能用作${reserved === figure.name ? '指标' : '部分'}的名称。`,
        hint: '在前面加上所指的事物，如“企业总数”。',
        place,
        related: [],
      });
    }
    byName.set(figure.name, figure);
    places.set(figure.name, place);
  }

  function keyPlace(path: (string | number)[], name: string): Place {
    return entryOf(nodeAt(source.root, path), name)?.keyPlace ?? startOf(source);
  }

  function notAnAmount(fault: string, value: string, place: Place, path: (string | number)[]): void {
    const [message, hint] =
      fault === 'letter-in-number'
        ? letterInNumber(value)
        : [`【】里等号后面的“${value}”不是一个数，应为数字加单位。`, '如【检查商品=近万件】、【赌博机=570余台】。'];
    diagnostics.push({
      rule: fault === 'letter-in-number' ? fault : 'not-an-amount',
      severity: 'error',
      message,
      hint,
      place,
      path,
      related: [],
    });
  }
}

/** The same figures, said in other words. */
export function withWording(figures: Figures, say: Say): Figures {
  return figures.say === say ? figures : { ...withSetting(figures, { say }), say };
}

/** The same figures, as they are told among the problems. */
export function amongProblems(figures: Figures): Figures {
  return withSetting(figures, { amongProblems: true });
}

function withSetting(figures: Figures, other: Partial<Setting>): Figures {
  const set = (figure: Figure): Figure => ({
    ...figure,
    setting: { ...figure.setting, ...other },
    parts: figure.parts.map(set),
  });
  return { ...figures, byName: new Map([...figures.byName].map(([name, figure]) => [name, set(figure)])) };
}

/** 占: 营业收入 takes the number of that figure, which is typed there and nowhere else. */
function withWhole(figure: Figure, byName: ReadonlyMap<string, Figure>): Figure {
  const { share } = figure.data;
  const whole = share && byName.get(share.label);
  if (!share || !whole || whole === figure || share.value) return figure;
  const [value, prior] = [whole.value && inOwnUnit(whole.value), whole.prior && inOwnUnit(whole.prior)];
  const data = { ...figure.data, share: { ...share, value, prior, label: whole.label } };
  return derive(figure.name, data, figure.path, figure.setting);
}

function inOwnUnit({ amount, unit }: Quantity): Amount {
  return { ...amount, unit };
}

/** Every group under a 数据 of the report, with its path. */
export function groupsOf(report: Report): { path: Path; group: Group }[] {
  return listsOf(report, 'data').flatMap(({ path, value }) =>
    value.map((group, index) => ({ path: [...path, index], group: group as Group })),
  );
}

/** Every list that stands under the key in the parts of the report that are printed, with its path. */
export function listsOf(report: Report, wanted: string): { path: Path; value: unknown[] }[] {
  const found: { path: Path; value: unknown[] }[] = [];
  eachPrintedValue(report, (value, path) => {
    if (path.at(-1) === wanted && Array.isArray(value)) found.push({ path, value });
  });
  return found;
}

function reservedNames(figure: Figure): string[] {
  const below = (whole: Figure): string[] => [
    ...whole.parts.flatMap((part) => [part.name, ...below(part)]),
    ...whole.facts.map(({ name }) => name),
  ];
  return [figure.name, ...below(figure)].filter((name) => FIELD_NAMES.has(name));
}

function twice(what: string, place: Place, before: Place, remedy: string): Diagnostic {
  return {
    rule: 'defined-twice',
    severity: 'error',
    message: `${what}写了两处，应只写一处。`,
    hint: `先写的在${before.file === place.file ? '' : before.file}第${before.start.line}行；${remedy}`,
    place,
    related: [{ message: '先写在这里。', place: before }],
  };
}
