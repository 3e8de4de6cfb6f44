import { isAlias, type Node as YamlNode } from 'yaml';
import { type Fault, rangeOf } from './lines.ts';

/** Marks that YAML takes out of the text: *, & and !. */
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
    const at = text.lastIndexOf(`&${node.anchor}`, start);
    return [
      {
        rule: 'reserved-start',
        start: Math.max(0, at),
        end: at + 1 + node.anchor.length,
        message: `“&${node.anchor}”在YAML里是记号，会从文字中消失。`,
        hint: '若是文字的一部分，请给整个值加上引号；数据文件不用记号。',
        edit: { start: Math.max(0, at), end: at + 1, text: '＆' },
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
