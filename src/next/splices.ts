import type { Entry, List, Mapping, Node, Source } from '../source/node.ts';
import { Lines } from './lines.ts';
import { type Child, cuts, type Removal } from './removal.ts';

/** A node, and the end of the outermost flow collection ([…], {…}) containing it; undefined in block style. */
export interface Within<T extends Node = Node> {
  node: T;
  closes: number | undefined;
}

interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Prefix of every comment about last year. */
const LAST_YEAR = '# 上年：';

/**
 * Edits a YAML text by offsets: the rest of it is not reformatted, and no comment is lost. What is removed in block
 * style is commented out in place; what is removed from a flow collection is noted in a comment after it, on the same
 * line.
 */
export class Splices {
  readonly #source: Source;
  readonly #splices: Splice[] = [];
  readonly #removed = new Map<Node, Removal>();
  readonly #notes = new Map<number, string[]>();
  readonly #lines: Lines;

  constructor(source: Source) {
    this.#source = source;
    this.#lines = new Lines(source);
  }

  /** A node, given the collection that contains it. */
  inside<T extends Node>(node: T, holder: Within | undefined): Within<T> {
    if (holder?.closes !== undefined) return { node, closes: holder.closes };
    const isFlow = node.kind !== 'scalar' && /[[{]/u.test(this.#source.text[node.place.start.offset] ?? '');
    return { node, closes: isFlow ? node.place.end.offset : undefined };
  }

  /** Replaces a value that contains no comment. */
  replace(node: Node, text: string): void {
    this.#splice(node.place.start.offset, this.#lines.endOf(node), text);
  }

  /** Changes the text of a single-line scalar in place, within its quotes. Returns false if it has several lines. */
  retext({ value }: Entry, change: (text: string) => string): boolean {
    if (value.kind !== 'scalar') return true;
    const text = change(value.text);
    const [only, ...others] = value.stretches ?? [];
    if (text === value.text) return true;
    if (!only || others.length > 0) return false;
    this.#splice(only.offset, only.offset + value.text.length, text);
    return true;
  }

  rename({ keyPlace }: Entry, holder: Within<Mapping>, key: string): void {
    this.#makeRoom(holder, key);
    this.#splice(keyPlace.start.offset, keyPlace.end.offset, key);
  }

  /** Changes a key in place, within its quotes. */
  rekey({ keyPlace }: Entry, change: (key: string) => string): void {
    const [from, to] = [keyPlace.start.offset, keyPlace.end.offset];
    const old = this.#source.text.slice(from, to);
    const key = change(old);
    if (key !== old) this.#splice(from, to, key);
  }

  /** Inserts `key: value` pairs before an entry. */
  before({ keyPlace }: Entry, holder: Within<Mapping>, pairs: readonly string[]): void {
    if (pairs.length === 0) return;
    this.#makeRoom(holder, ...pairs);
    const at = keyPlace.start.offset;
    const between = holder.closes === undefined ? this.#lines.mark + this.#lines.indent(at) : ', ';
    this.#splice(at, at, pairs.map((pair) => pair + between).join(''));
  }

  /** Adds a pair at the end of a map. */
  append({ node, closes }: Within<Mapping>, pair: string): void {
    const last = node.entries.at(-1);
    if (!last) return;
    const end = this.#lines.endOf(last.value);
    if (closes !== undefined) this.#splice(end, end, `, ${pair}`);
    else this.afterEntry(last, pair);
  }

  /** Adds a pair on a new line after an entry. */
  afterEntry({ keyPlace, value }: Entry, pair: string): void {
    const at = this.#lines.end(this.#lines.endOf(value));
    this.#splice(at, at, this.#lines.mark + this.#lines.indent(keyPlace.start.offset) + pair);
  }

  /** Inserts an item at the start of a list, given both as lines of block style and in flow style. */
  firstItem({ node, closes }: Within<List>, lines: readonly string[], inBraces: string): void {
    const [first] = node.items;
    const { offset } = node.place.start;
    if (closes !== undefined) this.#splice(offset + 1, offset + 1, inBraces + (first ? ', ' : ''));
    else
      this.#splice(offset, offset, lines.map((line) => line + this.#lines.mark + this.#lines.indent(offset)).join(''));
  }

  /** Changes the comments that have a line of their own and belong to no value. */
  comments({ entries }: Mapping, change: (comment: string) => string): void {
    for (const { index: from, 0: comment } of this.#source.text.matchAll(/^#[^\r\n]*/gmu)) {
      const isIn = entries.some(({ value }) => value.place.start.offset <= from && from < this.#lines.endOf(value));
      const text = isIn ? comment : change(comment);
      if (text !== comment) this.#splice(from, from + comment.length, text);
    }
  }

  /** Adds lines at the end of the file. */
  atEnd(lines: readonly string[]): void {
    const { text } = this.#source;
    const opening = /[^\r\n]$/u.test(text) ? this.#lines.mark : '';
    this.#splice(text.length, text.length, opening + lines.map((line) => line + this.#lines.mark).join(''));
  }

  /** Gives a key another value and comments the old one as last year's; with '' the key has no value. */
  supersede(entry: Entry, holder: Within<Mapping>, text: string): void {
    const { value, keyPlace } = entry;
    if (value.kind === 'scalar' && value.style === 'empty') return;
    const [from, to] = [value.place.start.offset, this.#lines.endOf(value)];
    if (holder.closes !== undefined) {
      if (text === '') this.mute(entry, holder);
      else {
        this.#splice(from, to, text);
        this.#note(holder.closes, this.#source.text.slice(keyPlace.start.offset, to));
      }
    } else if (/[\r\n]/u.test(this.#source.text.slice(keyPlace.end.offset, from))) {
      const colon = this.#source.text.indexOf(':', keyPlace.end.offset) + 1;
      if (text !== '') this.#splice(colon, colon, ` ${text}`);
      this.#comment(from, to, this.#opening(from, to));
    } else this.#comment(from, to, text === '' ? LAST_YEAR : `${text} ${LAST_YEAR}`);
  }

  /** Removes an entry and comments it as last year's. */
  mute(entry: Entry, holder: Within<Mapping>): void {
    const [from, to] = [entry.keyPlace.start.offset, this.#lines.endOf(entry.value)];
    if (holder.closes === undefined) this.#comment(from, to, LAST_YEAR);
    else {
      this.#remove(holder.node, entry);
      this.#note(holder.closes, this.#source.text.slice(from, to));
    }
  }

  /** Removes an item from a list and comments it as last year's. */
  muteItem(item: Node, holder: Within<List>): void {
    const [from, to] = [item.place.start.offset, this.#lines.endOf(item)];
    if (holder.closes === undefined) {
      const dash = this.#source.text.lastIndexOf('-', from - 1);
      this.#comment(dash, to, this.#opening(dash, to));
    } else {
      this.#remove(holder.node, item);
      this.#note(holder.closes, this.#source.text.slice(from, to));
    }
  }

  /** Gives an item another value, and comments the whole of `row`, the list that it is in, as last year's, once. */
  supersedeItem(item: Node, row: Within<List>, text: string): void {
    const [from, to] = [item.place.start.offset, this.#lines.endOf(item)];
    if (row.closes === undefined) {
      this.#comment(from, to, `${text} ${LAST_YEAR}`);
      return;
    }
    this.#splice(from, to, text);
    const old = this.#source.text.slice(row.node.place.start.offset, this.#lines.endOf(row.node));
    if (!this.#notes.get(row.closes)?.includes(old)) this.#note(row.closes, old);
  }

  /** Replaces an entry by other pairs and comments it as last year's. */
  exchange(entry: Entry, holder: Within<Mapping>, pairs: readonly string[]): void {
    if (holder.closes === undefined || pairs.length === 0) {
      this.before(entry, holder, pairs);
      this.mute(entry, holder);
      return;
    }
    this.#makeRoom(holder, ...pairs);
    const [from, to] = [entry.keyPlace.start.offset, this.#lines.endOf(entry.value)];
    this.#splice(from, to, pairs.join(', '));
    this.#note(holder.closes, this.#source.text.slice(from, to));
  }

  /** Deletes an obsolete entry whose value is on one line; a comment beside it is kept. */
  drop(entry: Entry, holder: Within<Mapping>): void {
    const [from, to] = [entry.keyPlace.start.offset, this.#lines.endOf(entry.value)];
    const { text } = this.#source;
    const [start, end] = [this.#lines.start(from), this.#lines.end(to)];
    if (holder.closes !== undefined) this.#remove(holder.node, entry);
    else if (text.slice(start, from).trim() !== '') this.mute(entry, holder);
    else if (text.slice(to, end).trim() !== '')
      this.#splice(from, to + (/^[ \t]*/u.exec(text.slice(to))?.[0].length ?? 0), '');
    else this.#splice(start, end + (/^(?:\r\n|\r|\n)/u.exec(text.slice(end))?.[0].length ?? 0), '');
  }

  finish(): string {
    for (const removal of this.#removed.values()) {
      for (const [from, to] of cuts(removal, this.#source.text, this.#lines)) this.#splice(from, to, '');
    }
    for (const [at, notes] of this.#notes) {
      const end = this.#lines.end(at);
      const told = notes.map((note) => note.replace(/\s*[\r\n]+\s*/gu, ' ')).join('；');
      const isCommented = this.#source.text.slice(at, end).includes('#');
      this.#splice(end, end, isCommented ? `；上年：${told}` : `  ${LAST_YEAR}${told}`);
    }
    const { text } = this.#source;
    let spliced = '';
    let at = 0;
    for (const splice of this.#splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
      if (splice.from < at) throw new Error(`splices overlap at ${splice.from}`);
      spliced += text.slice(at, splice.from) + splice.text;
      at = splice.to;
    }
    return spliced + text.slice(at);
  }

  /** A key without a value (上年: ) is left out where the same key is written with one. */
  #makeRoom(holder: Within<Mapping>, ...pairs: string[]): void {
    const keys = new Set(pairs.map((pair) => pair.split(':', 1)[0]));
    for (const entry of holder.node.entries) {
      const { key, value } = entry;
      if (keys.has(key) && value.kind === 'scalar' && value.text.trim() === '') this.drop(entry, holder);
    }
  }

  #splice(from: number, to: number, text: string): void {
    this.#splices.push({ from, to, text });
  }

  #note(closes: number, text: string): void {
    this.#notes.set(closes, [...(this.#notes.get(closes) ?? []), text]);
  }

  #remove(node: Mapping | List, child: Child): void {
    const known = this.#removed.get(node) ?? { node, gone: new Set() };
    known.gone.add(child);
    this.#removed.set(node, known);
  }

  /** Comments out lines, the first one from `from` on. Empty lines and comments are left unchanged. */
  #comment(from: number, to: number, opening: string): void {
    this.#splice(from, from, opening);
    const column = from - this.#lines.start(from);
    const { text } = this.#source;
    for (const { index, 0: mark } of text.slice(from, to).matchAll(/\r\n|\r|\n/gu)) {
      const start = from + index + mark.length;
      const [indent = ''] = /^[ \t]*/u.exec(text.slice(start, this.#lines.end(start))) ?? [];
      const next = text[start + indent.length] ?? '\n';
      if (/[#\r\n]/u.test(next)) continue;
      const at = start + Math.min(indent.length, column);
      this.#splice(at, at, '# ');
    }
  }

  /** The prefix of a comment; before several lines it has a line of its own, so that they stay aligned. */
  #opening(from: number, to: number): string {
    const isBlock = /[\r\n]/u.test(this.#source.text.slice(from, to));
    return isBlock ? `${LAST_YEAR}${this.#lines.mark}${this.#lines.indent(from)}# ` : LAST_YEAR;
  }
}
