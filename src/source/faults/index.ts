import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLError,
  type Node as YamlNode,
} from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { pointsOf } from '../points.ts';
import { ofError } from './error.ts';
import { ofKey } from './key.ts';
import { lineHeadsOf } from './line-heads.ts';
import { type Fault, type Keys, linesOf, rangeOf } from './lines.ts';
import { ofNode } from './node.ts';
import { ofFlowItem, ofScalar } from './scalar.ts';
import { ofLineAbove } from './separators.ts';

/** All recognised faults of one parse. `keys`: every key of the data format, to distinguish keys from prose. */
export function findFaults(text: string, docs: readonly Document[], keys: Keys): Fault[] {
  const faults: Fault[] = [...secondDocument(text, docs)];
  const first = docs[0];
  const headOf = lineHeadsOf(text);
  if (first?.contents) visit(first.contents, undefined);
  const errors = first?.errors ?? [];
  const ended = errors.findIndex(({ message }) => message.includes('in YAML stream'));
  // After this one the parser reports every further token.
  for (const error of fewOnEachLine(text, ended < 0 ? errors : errors.slice(0, ended + 1))) {
    faults.push(...ofError(text, error));
  }
  if (errors.length > 0 && isScalar(first?.contents)) faults.push(proseAbove(text, first.contents));
  // An error that no fault explains may be caused by the line above.
  if (faults.length === 0 && errors[0]) faults.push(...ofLineAbove(text, errors[0].pos[0], keys));
  return faults;

  function visit(node: YamlNode, parent: Pair | undefined): void {
    faults.push(...ofNode(text, node));
    if (isScalar(node)) faults.push(...ofScalar(text, node, keys, parent, headOf));
    if (isSeq(node)) for (const item of node.items) visitItem(item, node, parent);
    if (isMap(node)) {
      node.items.forEach((pair, index) => {
        faults.push(...ofKey(text, pair, keys, node.flow === true, node.items[index - 1]));
        if (isCollection(pair.key)) return;
        if (isScalar(pair.key)) faults.push(...ofNode(text, pair.key));
        if (pair.value) visit(pair.value as YamlNode, pair);
      });
    }
  }

  function visitItem(item: unknown, seq: YamlNode, parent: Pair | undefined): void {
    if (isScalar(item) && isSeq(seq) && seq.flow) faults.push(...ofFlowItem(text, item, parent));
    if (isPair(item)) return;
    if (item) visit(item as YamlNode, undefined);
  }
}

/** One slip may cause as many errors as its line has words, and each is looked up in the whole line. */
function fewOnEachLine(text: string, errors: readonly YAMLError[]): YAMLError[] {
  const pointAt = pointsOf(text);
  const counts = new Map<number, number>();
  return errors.filter(({ pos }) => {
    const { line } = pointAt(pos[0]);
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    return count <= MOST_ON_A_LINE;
  });
}

const MOST_ON_A_LINE = 20;

/** Words above the first key, not marked as a comment: YAML takes them for the whole file. */
function proseAbove(text: string, node: Scalar): Fault {
  const [start, end] = rangeOf(node);
  const lines = linesOf(text, start, end);
  return {
    rule: 'value-missing',
    start,
    end: start + (lines[0]?.text.length ?? 1),
    message: `“${excerpt(lines[0]?.text ?? '')}”不是“键: 值”，后面的内容都读不到。`,
    hint: '若是说明，行首加“# ”；不需要就删去。',
    edit: lines.map((line) => ({ start: line.start, end: line.start, text: '# ' })),
  };
}

function secondDocument(text: string, docs: readonly Document[]): Fault[] {
  const second = docs[1];
  if (!second) return [];
  const end = docs[0]?.range?.[2] ?? 0;
  const marker = text.indexOf('---', Math.max(0, end - 4));
  const start = marker < 0 ? (second.range?.[0] ?? 0) : marker;
  return [
    {
      rule: 'second-document',
      start,
      end: start + 3,
      message: '“---”以下被当作另一份文件，一个数据文件只写一份。',
      hint: '删去这一行“---”；若确有两份总结，请分成两个文件。',
    },
  ];
}
