import { excerpt } from '../../zh/text.ts';
import { type Fault, inFlow, lineAround, lineStart, tidy, valueEnd } from './lines.ts';

/** `甲, 乙]` and `文字"`: the opening mark is missing, and YAML takes the closing one for text. */
export function withoutOpening(text: string, start: number, end: number): Fault | undefined {
  const mark = text[end - 1] ?? '';
  const inside = text.slice(start, end - 1);
  const at = { start: end - 1, end };
  if (mark === '"' && !inside.includes('"')) {
    return {
      rule: 'quote-unclosed',
      ...at,
      message: '后面有半角引号"，前面没有与它配对的。',
      hint: `删去这个引号；文字里的引号用中文引号“”。`,
      edit: { ...at, text: '' },
    };
  }
  const open = mark === ']' ? '[' : mark === '}' ? '{' : undefined;
  if (!open || inside.includes(open) || /[[{【]/u.test(inside.slice(1))) return undefined;
  const wrong = /^[【［｛〔]/u.test(inside) ? inside.slice(0, 1) : '';
  return {
    rule: 'bracket-unmatched',
    ...at,
    message: wrong
      ? `后面是“${mark}”，前面却是“${wrong}”，应为“${open}”。`
      : `多了一个“${mark}”，前面没有与它相配的括号。`,
    hint: `前面补上“${open}”：“${open}${excerpt(inside.slice(wrong.length))}${mark}”；或删去这个“${mark}”。`,
    edit: { start, end: start + wrong.length, text: open },
  };
}

/** `单位: 全称: 某市科技局, 简称: 市科技局}`; `at` is where the value begins. */
export function valueWithoutOpening(text: string, at: number): Fault | undefined {
  const line = lineAround(text, at);
  const depth = ['[]', '{}'].map((pair) => {
    let open = 0;
    for (let index = line.start; index < line.end; index++) {
      if (text[index] === pair[0]) open++;
      else if (text[index] === pair[1] && --open < 0) return index;
    }
    return -1;
  });
  const close = Math.max(...depth);
  return close < 0 ? undefined : withoutOpening(text, at, close + 1);
}

/** The last quotation mark before `at`, where YAML missed its end; none if it opens no value. */
export function unclosedQuote(text: string, at: number): Fault[] {
  const start = lastQuote(text, at);
  if (!opensValue(text, start)) return [];
  const mark = text[start] ?? '';
  const line = lineAround(text, start);
  const mixed = /^([^"']*?)[”’]/u.exec(text.slice(start + 1, line.end));
  const stop = inFlow(text, start) ? text.slice(start + 1, line.end).search(/[,，}\]]/u) : -1;
  const end = stop < 0 ? line.end : start + 1 + stop;
  const close = mixed ? start + mixed[0].length : line.end;
  return [
    {
      rule: 'quote-unclosed',
      start,
      end: start + 1,
      message: mixed
        ? `前面是半角引号${mark}，后面是中文引号${text[close]}，两者不配对，应都用中文引号。`
        : `半角引号${mark}有头无尾，从这里往下都会被当作一段文字。`,
      hint: mixed
        ? `写成：“${mixed[1]}”${tidy(text.slice(close + 1, valueEnd(text, start)))}。`
        : `写成${mark}${excerpt(text.slice(start + 1, end).trim())}${mark}；文字里的引号用中文引号“”。`,
      edit: mixed ? { start, end: start + 1, text: '“' } : { start: end, end, text: mark },
    },
  ];
}

function lastQuote(text: string, at: number): number {
  return Math.max(text.lastIndexOf('"', at - 1), text.lastIndexOf("'", at - 1));
}

/** A quote at the beginning of a value, after a colon, a dash, a comma or an opening bracket. */
function opensValue(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text[before] === ' ') before--;
  return quote >= 0 && /[:\-[{,]/u.test(text[before] ?? '');
}

/** The innermost bracket that is still open at `at`, where YAML expected its end. */
export function unclosedBracket(text: string, at: number): Fault[] {
  const start = openBracket(text, at);
  if (start < 0) return [];
  const open = text[start] === '[' ? '[' : '{';
  const close = open === '[' ? ']' : '}';
  const line = lineAround(text, start);
  const inside = text.slice(start + 1, line.end);
  const wrong = wrongCloser(inside, open === '[' ? /[】］〕}]/u : /[｝】\]]/u);
  if (wrong >= 0 && !inside.slice(0, wrong).includes('【')) {
    const end = start + 1 + wrong;
    return [
      {
        rule: 'bracket-unclosed',
        start: end,
        end: end + 1,
        message: `前面是“${open}”，这里却是“${text[end]}”，应为“${close}”。`,
        hint: `把“${text[end]}”改为“${close}”。`,
        // `{…[…}`: the brace closes the outer one.
        edit: { start: end, end: closesOuter(text, start, end) ? end : end + 1, text: close },
      },
    ];
  }
  const comment = inside.search(/\s+#/u);
  const end = comment < 0 ? line.end : start + 1 + comment;
  return [
    {
      rule: 'bracket-unclosed',
      start,
      end: start + 1,
      message: `“${open}”没有配对的“${close}”。`,
      hint: `在这一项末尾补上“${close}”。`,
      edit: { start: end, end, text: close },
    },
  ];
}

/** The position of the first closing mark of the wrong kind; -1 if there is none. */
function wrongCloser(inside: string, wrong: RegExp): number {
  const open: string[] = [];
  for (let index = 0; index < inside.length; index++) {
    const mark = inside[index] ?? '';
    if (mark === '[' || mark === '{') open.push(mark);
    else if ((mark === ']' && open.at(-1) === '[') || (mark === '}' && open.at(-1) === '{')) open.pop();
    else if (open.length === 0 && wrong.test(mark)) return index;
  }
  return -1;
}

function closesOuter(text: string, start: number, end: number): boolean {
  const outer = openBracket(text, start);
  return outer >= lineStart(text, start) && text[end] === (text[outer] === '[' ? ']' : '}');
}

/** The nearest bracket before `at`, within a few lines, that nothing before `at` closes; -1 if there is none. */
function openBracket(text: string, at: number): number {
  const closers: string[] = [];
  for (let index = at - 1; index >= 0 && at - index < 4000; index--) {
    const mark = text[index] ?? '';
    if (mark === ']' || mark === '}') closers.push(mark);
    else if (mark === '[' || mark === '{') {
      if (closers.at(-1) !== (mark === '[' ? ']' : '}')) return index;
      closers.pop();
    }
  }
  return -1;
}
