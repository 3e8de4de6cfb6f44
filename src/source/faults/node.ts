import { isAlias, isCollection, type Node as YamlNode } from 'yaml';
import { type Fault, rangeOf } from './lines.ts';

/** Faults of the marks *, & and !, which YAML takes out of the text. */
export function ofNode(text: string, node: YamlNode): Fault[] {
  const [start, end] = rangeOf(node);
  if (isAlias(node)) {
    return [
      {
        rule: 'reserved-start',
        start,
        end,
        message: `“${text.slice(start, end)}”以“*”开头，在YAML里是引用别处，不是文字。`,
        hint: `给它加上引号：'${text.slice(start, end)}'。`,
        edit: { start, end: start + 1, text: '＊' },
      },
    ];
  }
  if (node.anchor !== undefined) {
    const at = Math.max(0, text.lastIndexOf(`&${node.anchor}`, start));
    const end = at + 1 + node.anchor.length;
    // Before a mapping or a list it cannot be text; the value is read without it.
    const isMark = isCollection(node);
    return [
      {
        rule: 'reserved-start',
        start: at,
        end,
        message: `“&${node.anchor}”在YAML里是记号，${isMark ? '数据文件不用' : '会从文字中消失'}。`,
        hint: isMark
          ? `删去“&${node.anchor}”；引用它的地方写出内容。`
          : '若是文字的一部分，请给整个值加上引号；数据文件不用记号。',
        edit: isMark ? { start: at, end, text: ' '.repeat(end - at) } : { start: at, end: at + 1, text: '＆' },
      },
    ];
  }
  if (node.tag?.startsWith('!')) {
    const at = text.lastIndexOf('!', start);
    if (at >= 0) {
      return [
        {
          rule: 'reserved-start',
          start: at,
          end: start,
          message: `“${text.slice(at, start).trim()}”以半角“!”开头，在YAML里是记号，会从文字中消失。`,
          hint: '若是文字，请给整个值加上引号，或用全角“！”。',
          edit: { start: at, end: at + 1, text: '！' },
        },
      ];
    }
  }
  return [];
}
