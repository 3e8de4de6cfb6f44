import type { BraceFault } from './braces.ts';

/** Handlebars parses, compiles and expands levels recursively, and would run out of stack. */
const MOST_NESTED = 50;

const TOKEN = /\{\{!--|\{\{!|\{\{~?(?:[#/]|\^(?!~?\}\})|\s*else(?=\s+[^\s}~]))?|\}\}|[()]|"[^"]*"|'[^']*'/gu;

/** Where blocks, or the helpers within one pair of braces, are nested too deeply. */
export function nestingFault(text: string): BraceFault | undefined {
  /** The levels of each open block: {{else if}} opens one more, and a single end closes them all. */
  const open: number[] = [];
  let blocks = 0;
  let helpers = 0;
  let isInside = false;
  const token = new RegExp(TOKEN);
  for (let at = text.indexOf('{{'); at >= 0; at = isInside ? token.lastIndex : text.indexOf('{{', token.lastIndex)) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) break;
    const [typed] = found;
    if (typed.startsWith('{{!')) {
      const end = text.indexOf(typed === '{{!' ? '}}' : '--}}', token.lastIndex);
      if (end < 0) break;
      token.lastIndex = end;
    } else if (typed.startsWith('{{')) {
      isInside = true;
      helpers = 0;
      if (/[#^]$/u.test(typed)) {
        open.push(1);
        blocks++;
      } else if (typed.endsWith('/')) blocks -= open.pop() ?? 0;
      else if (typed.endsWith('else') && open.length > 0) {
        open.push((open.pop() ?? 0) + 1);
        blocks++;
      }
    } else if (typed === '}}') isInside = false;
    else if (typed === '(') helpers++;
    else if (typed === ')') helpers--;
    if (blocks > MOST_NESTED)
      return fault(found.index, typed, '把里面的几层移到partials里的一个部分，或去掉多余的层。');
    if (helpers > MOST_NESTED) return fault(found.index, typed, '去掉多余的括号，一个“或”里少套几个“或”。');
  }
  return undefined;
}

function fault(from: number, typed: string, hint: string): BraceFault {
  return {
    from,
    to: from + typed.length,
    message: `模板在这里套了超过${MOST_NESTED}层，应在${MOST_NESTED}层以内。`,
    hint,
  };
}
