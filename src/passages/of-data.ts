import type { Path } from '../diagnostic.ts';
import { tokens } from '../figures/tokens.ts';
import { isDisputed } from '../report/amount.ts';
import { halfWidth } from '../report/half-width.ts';
import { monthsOf, partOf } from '../report/period.ts';
import type { Report } from '../report/schema.ts';
import { walk } from '../report/walk.ts';
import { placeWithin, type Scalar, type Source } from '../source/node.ts';
import { areaOf } from '../zh/area-of.ts';
import { type Manuscript, OPAQUE, type Passage, type Years } from './passage.ts';

/** Fields whose words are no part of the report's text: for the record or references, or only for tables and notes. */
export const UNPRINTED = new Set(['source', 'owner', 'template', 'evidence', 'id', 'basis', 'addresses', 'formerName']);
/** 成果.编号 among the figures of a group: a reference by an id that is not printed. */
const BY_ID = /^成果\./u;
/** Maps whose keys are the users' own words. */
const NAMED = new Set(['figures', 'parts', 'breakdown', 'facts', 'defined', 'kinds', 'grades', 'names']);

/** What a person typed into a data file: prose by paragraph, and single names and words. */
export function ofData(source: Source, report: Report): Manuscript {
  const passages: Passage[] = [];
  for (const visited of walk(source.root)) {
    const { node, shape } = visited;
    if (node.kind === 'map' && NAMED.has(String(visited.step))) {
      const { path } = visited;
      for (const { key, keyPlace } of node.entries) {
        passages.push({ kind: 'word', text: key, number: undefined, path: [...path, key], placeOf: () => keyPlace });
      }
    }
    if (node.kind !== 'scalar') continue;
    // Most amounts consist only of digits: nothing to check.
    const isAmount = shape.isAmount && /[^\d.]/u.test(node.text);
    if (!(shape.isText || shape.isWord || isAmount)) continue;
    const { path } = visited;
    if (path.some((step) => UNPRINTED.has(String(step)))) continue;
    if (shape.isText) passages.push(...prose(source, node, path), ...definedIn(source, node, path));
    else if (!(path.at(-2) === 'figures' && BY_ID.test(node.text)) && !isDisputed(node.text))
      passages.push({
        kind: 'word',
        // Full-width and half-width forms are both read as numbers; neither is an error.
        text: isAmount ? halfWidth(node.text) : node.text,
        number: undefined,
        path,
        placeOf: (from, to) => placeWithin(source, node, from, to),
      });
  }
  const { issued, organization, wording } = report;
  const area = wording?.area ?? areaOf(organization.fullName);
  return { origin: 'data', passages, years: yearsOf(report), area, issued, numberedByWord: false };
}

function yearsOf({ period }: Report): Years | undefined {
  const { from, year, label, isStandIn } = period;
  if (isStandIn) return undefined;
  return { from, to: year, months: monthsOf(partOf(period) ?? ''), isPart: !/^\d{4}(?:—\d{4})?年度?$/u.test(label) };
}

function prose(source: Source, node: Scalar, path: Path): Passage[] {
  const masked = node.text.replace(/【[^【】]*】/gu, (reference) => OPAQUE.repeat(reference.length));
  const passages: Passage[] = [];
  let at = 0;
  for (const paragraph of masked.split('\n\n')) {
    const start = at + paragraph.length - paragraph.trimStart().length;
    const text = paragraph.trim();
    if (text !== '') {
      passages.push({
        kind: kindOf(path),
        text,
        number: undefined,
        path,
        placeOf: (from, to) => placeWithin(source, node, start + from, start + to),
      });
    }
    at += paragraph.length + 2;
  }
  return passages;
}

/** 【标书=90余份】: the number defined in a text, as a separate word, like those under 指标. */
function definedIn(source: Source, node: Scalar, path: Path): Passage[] {
  return tokens(node.text).flatMap((token): Passage[] => {
    if (token.kind !== 'definition') return [];
    // Before 】: the same words may follow it.
    const start = node.text.lastIndexOf(token.value, token.to - 1 - token.value.length);
    return [
      {
        kind: 'word',
        text: halfWidth(token.value),
        number: undefined,
        path,
        placeOf: (from, to) => placeWithin(source, node, start + from, start + to),
      },
    ];
  });
}

function kindOf(path: Path): Passage['kind'] {
  if (path[0] === 'sectionTitles') return 'heading';
  if (path.at(-1) !== 'title') return 'paragraph';
  return path.length === 1 ? 'title' : 'heading';
}
