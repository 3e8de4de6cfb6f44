import type { Place } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import type { Figures } from '../figures/figures.ts';
import { before } from '../figures/register/last-year.ts';
import { tokens } from '../figures/tokens.ts';
import { entryOf, type Node, nodeAt, placeWithin, type Source, sourceOf } from '../source/node.ts';
import { numberTokens } from './number-tokens.ts';
import type { Typed } from './shown.ts';

/** Every place where a number of a figure is typed: in the data file, in a department's part, in last year's file. */
export function typedOf(figure: Figure, figures: Figures, source: Source): Typed[] {
  const { lastYear } = figures;
  const own = typedAt(figure, source);
  const old = lastYear && before(figure.name, figure.data, lastYear.figures.byName);
  if (!lastYear || !old) return own;
  const theirs = typedAt(old, lastYear.source).filter(({ numbers }) => numbers.length > 0);
  return [...own, ...theirs.map((each) => ({ ...each, what: joined('上年数据', each.what) }))];
}

/** What is typed for a figure in this source: its values, or without any its key; empty if it is not there. */
export function typedAt({ name, path }: Pick<Figure, 'name' | 'path'>, source: Source): Typed[] {
  const node = nodeAt(source.root, path);
  if (!node) return [];
  // 【检查商品=近万件】, in a text.
  if (node.kind === 'scalar' && path[0] !== 'figures' && path.at(-1) !== name) {
    const token = tokens(node.text).find((each) => each.kind === 'definition' && each.name === name);
    if (token?.kind !== 'definition') return [typed('', node.text, node.place, source)];
    return [typed('', token.value, placeWithin(source, node, token.from, token.to), source)];
  }
  const key = entryOf(nodeAt(source.root, path.slice(0, -1)), String(path.at(-1)))?.keyPlace;
  const found = below(node, '', source);
  return found.length > 0 ? found : [typed('', '', key ?? node.place, source)];
}

function below(node: Node, what: string, source: Source): Typed[] {
  if (node.kind === 'scalar') return [typed(what, node.text, node.place, source)];
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, typed: word, keyPlace, value }) => {
      // A value in a short form has no key of its own: 全市第2, [甲, 乙].
      const isShort = keyPlace.start.offset === value.place.start.offset;
      return SILENT.has(key) ? [] : below(value, joined(what, isShort ? '' : word), source);
    });
  }
  // Names that are counted, or listed beside a number.
  if (node.items.every((item) => item.kind === 'scalar' && numberTokens(item.text).length === 0)) {
    return node.items.length === 0 ? [] : [typed(joined(what, '名单'), '', node.place, source)];
  }
  return node.items.flatMap((item) => below(item, what, source));
}

/** Fields that are not numbers and are shown elsewhere on the card. */
const SILENT = new Set(['unit', 'owner', 'source', 'verb', 'form', 'style', 'trend', 'label', 'leadIn', 'shownUnit']);

function joined(above: string, word: string): string {
  return [above, word].filter((each) => each !== '').join('·');
}

function typed(what: string, text: string, place: Place, source: Source): Typed {
  return {
    what,
    where: whereOf(place),
    code: lineAt(source, place),
    numbers: numberTokens(text).map((token) => token.text.replace(/%$/u, '')),
  };
}

/** 2026年.yaml:12:11: file, line, column, both from 1. */
export function whereOf({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}

/** The line in which a place begins. */
function lineAt(source: Source, { file, start }: Place): string {
  return lineOf(sourceOf(source, file).text, start.offset);
}

/** The line at an offset, without spaces around it. */
export function lineOf(text: string, offset: number): string {
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [line = ''] = text.slice(from).split(/[\r\n]/u, 1);
  return line.trim();
}
