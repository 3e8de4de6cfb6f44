import type { Diagnostic, Path, Place } from '../../diagnostic.ts';
import { parseAmount } from '../../report/amount.ts';
import { FAULTS } from '../../report/faults.ts';
import type { FigureData, Report } from '../../report/schema.ts';
import { walk } from '../../report/walk.ts';
import { entryOf, nodeAt, placeWithin, type Source, startOf } from '../../source/node.ts';
import { derive } from '../derive.ts';
import type { Figure, Setting } from '../figure.ts';
import type { LastYear } from '../figures.ts';
import { groupsOf } from '../printed-lists.ts';
import { tokens } from '../tokens.ts';
import { before, withPriors } from './last-year.ts';

/** A figure and the place where it is defined. */
export interface Definition {
  figure: Figure;
  place: Place;
}

/** What is needed to read the definitions of a report. */
interface Reading {
  source: Source;
  setting: Setting;
  lastYear: LastYear | undefined;
}

/** Every definition of a figure, with priors from last year's file, in order of precedence: 指标, 数据, texts. */
export function* definitionsIn(report: Report, reading: Reading): Generator<Definition | Diagnostic> {
  for (const [name, data] of Object.entries(report.figures ?? {}))
    yield keyed(report, reading, ['figures'], name, data);
  for (const { path, group } of groupsOf(report)) {
    const base = [...path, 'defined'];
    for (const [name, data] of Object.entries(group.defined ?? {})) yield keyed(report, reading, base, name, data);
  }
  yield* inTexts(reading);
}

/** A figure defined under its name as a key. */
function keyed(
  { asOf: mine }: Report,
  { source, setting, lastYear }: Reading,
  base: Path,
  name: string,
  data: FigureData,
): Definition {
  const path = [...base, name];
  const place = entryOf(nodeAt(source.root, base), name)?.keyPlace ?? startOf(source);
  const figure = derive(name, data, path, setting);
  if (!lastYear) return { figure, place };
  const theirs = before(name, data, lastYear.figures.byName);
  const filled = withPriors(figure, theirs, { mine, theirs: lastYear.report.asOf });
  return { figure: derive(name, filled, path, setting), place };
}

/** The figures defined in texts: 【名=值】. */
function* inTexts({ source, setting }: Reading): Generator<Definition | Diagnostic> {
  for (const { node, shape, path } of walk(source.root)) {
    if (!shape.isText || node.kind !== 'scalar') continue;
    for (const token of tokens(node.text)) {
      if (token.kind !== 'definition') continue;
      const amount = parseAmount(token.value);
      const place = placeWithin(source, node, token.from, token.to);
      if (typeof amount === 'string') yield notAnAmount(amount, token.value, place, path);
      else yield { figure: derive(token.name, { value: amount }, path, setting), place };
    }
  }
}

function notAnAmount(fault: string, value: string, place: Place, path: Path): Diagnostic {
  const isNumber = fault === 'letter-in-number' || fault === 'stray-mark';
  const [message, hint] = (isNumber ? FAULTS[fault]?.(value) : undefined) ?? [
    `【】里等号后面的“${value}”不是一个数，应为数字加单位。`,
    '如【检查商品=近万件】、【赌博机=570余台】。',
  ];
  return { rule: isNumber ? fault : 'not-an-amount', severity: 'error', message, hint, place, path, related: [] };
}
