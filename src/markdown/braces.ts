/** A fault of braces, and its range in the text. */
export interface BraceFault {
  from: number;
  to: number;
  message: string;
  hint: string;
}

/**
 * Why Handlebars could not parse a template, which its own message does not say: something is opened and never closed,
 * closed and never opened, or closed by another's end. Undefined if none of these is the cause.
 */
export function braceFault(text: string): BraceFault | undefined {
  const open: Tag[] = [];
  for (let at = 0; ; ) {
    const from = next(text, /\{\{|\}\}/u, at);
    if (from === undefined) break;
    const tag = tagAt(text, from);
    if ('message' in tag) return tag;
    at = tag.to;
    const fault = tag.isComment ? undefined : (writtenWrong(tag) ?? nestedWrong(text, tag, open));
    if (fault) return fault;
  }
  const left = open.at(-1);
  return left && { ...rangeOf(left), ...unclosed(left) };
}

/** {{…}}, with its range in the text. */
interface Tag {
  from: number;
  to: number;
  typed: string;
  isComment: boolean;
  /** Without braces and the marks that trim spaces: #each 亮点. */
  inner: string;
  /** # or ^ opens a block, / closes it; undefined for any other tag. */
  sign: string | undefined;
  name: string;
}

/** The tag that begins at `from`, where braces stand, or why it is none. */
function tagAt(text: string, from: number): Tag | BraceFault {
  if (text[from] === '}') {
    return { from, to: from + 2, message: '“}}”前面没有“{{”，应成对。', hint: '补上“{{”，或去掉多余的“}}”。' };
  }
  const isLong = text.startsWith('{{!--', from);
  const isComment = text[from + 2] === '!';
  const end = next(text, isLong ? /--\}\}/u : /\}\}/u, from + 2);
  const another = next(text, /\{\{/u, from + 3);
  if (end === undefined || (!isComment && another !== undefined && another < end)) {
    const line = next(text, /[\r\n]/u, from) ?? text.length;
    const to = Math.min(line, another ?? line);
    return { from, to, message: '“{{”没有配上“}}”，应成对。', hint: '在名称后面补上“}}”。' };
  }
  const closed = end + (isLong ? 4 : 2);
  const to = text[from + 2] === '{' && text[closed] === '}' ? closed + 1 : closed;
  const typed = text.slice(from, to);
  const inner = typed.replace(/^\{+~?|~?\}+$/gu, '').trim();
  const [, sign, name = ''] = /^([#^/])\s*([^\s"]*)/u.exec(inner) ?? [];
  return { from, to, typed, isComment, inner, sign, name };
}

/** A fault within one tag. */
function writtenWrong({ inner, ...tag }: Tag): BraceFault | undefined {
  if (inner === '') {
    return { ...rangeOf(tag), message: '花括号里是空的，应写名称。', hint: '写上名称，或去掉这一对花括号。' };
  }
  if (inner.split('"').length % 2 === 0) {
    return { ...rangeOf(tag), message: '引号没有成对，应为一对英文引号。', hint: '补上另一个"。' };
  }
  return undefined;
}

/** A fault of a tag that closes a block, among those that are `open`; keeps these up to date. */
function nestedWrong(text: string, tag: Tag, open: Tag[]): BraceFault | undefined {
  const { sign, name, typed } = tag;
  // {{^}} is an “else”.
  if (sign === '#' || (sign === '^' && name !== '')) open.push(tag);
  if (sign !== '/') return undefined;
  const opened = open.pop();
  if (!opened) {
    return {
      ...rangeOf(tag),
      message: `${typed}前面没有{{#${name}}}，应成对。`,
      hint: `补上{{#${name} ……}}，或去掉${typed}。`,
    };
  }
  if (opened.name === name) return undefined;
  const line = text.slice(0, opened.from).split(/\r\n|\r|\n/u).length;
  return {
    ...rangeOf(tag),
    message: `这里应为{{/${opened.name}}}，不是${typed}。`,
    hint: `第${line}行的${opened.typed}还没有结束，先写{{/${opened.name}}}。`,
  };
}

function unclosed({ typed, name }: Tag): Pick<BraceFault, 'message' | 'hint'> {
  return { message: `${typed}没有结束，应有{{/${name}}}。`, hint: `在这一段的末尾写{{/${name}}}。` };
}

function rangeOf({ from, to }: Pick<Tag, 'from' | 'to'>): Pick<BraceFault, 'from' | 'to'> {
  return { from, to };
}

/** The fault where Handlebars gave up, if no better reason is found. */
export function unreadable(text: string, line: number): BraceFault {
  const from = offsetsOf(text)({ line, column: 0 });
  return {
    from,
    to: from,
    message: '模板这一行附近的花括号不合写法，模板没有读完。',
    hint: '检查{{#……}}与{{/……}}是否成对，{{与}}是否齐全。',
  };
}

interface StrayBraces {
  typed: string;
  meant: string;
  start: hbs.AST.Position;
  end: hbs.AST.Position;
}

/** Braces that Handlebars takes for text and would print, in a text that begins at `start`. */
export function* strayBraces(text: string, start: hbs.AST.Position): Generator<StrayBraces> {
  let { line, column } = start;
  let before = 0;
  for (const { 0: typed, 1: inner = '', index } of text.matchAll(/[{｛]{1,2}([^{}｛｝\n]*)[}｝]{1,2}|[}｝｛]{2}/gu)) {
    const lines = text.slice(before, index).split('\n');
    line += lines.length - 1;
    column = (lines.length === 1 ? column : 0) + (lines.at(-1) ?? '').length;
    before = index;
    const meant = inner.trim() === '' ? '{{名称}}' : `{{${inner.trim()}}}`;
    yield { typed, meant, start: { line, column }, end: { line, column: column + typed.length } };
  }
}

/** Offsets from lines and columns as Handlebars counts them: \r\n is one line end, and \r is part of the line. */
export function offsetsOf(text: string): (at: { line: number; column: number }) => number {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column, text.length);
}

function next(text: string, pattern: RegExp, from: number): number | undefined {
  const found = new RegExp(pattern.source, 'gu');
  found.lastIndex = from;
  return found.exec(text)?.index;
}
