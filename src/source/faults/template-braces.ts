import { excerpt } from '../../zh/text.ts';
import { type Fault, lineAround } from './lines.ts';

/** The fault of {{name}} in a data file: only a template refers to a number in this way. */
export function templateBraces(typed: string, name: string): { rule: string; message: string; hint: string } {
  return {
    rule: 'template-braces',
    message: `“${excerpt(typed)}”是模板的写法，数据文件里引用数字用【】。`,
    hint: `写成【${excerpt(name)}】。`,
  };
}

/** {{甲}} in a value or as one: YAML takes its first brace for the start of a mapping, and its second for a key. */
export function bracesAt(text: string, start: number): Fault | undefined {
  if (start < 0 || !text.startsWith('{{', start)) return undefined;
  const close = text.slice(start, lineAround(text, start).end).indexOf('}}');
  const end = close < 0 ? start + 2 : start + close + 2;
  const name = text.slice(start + 2, end - 2).trim();
  return { ...templateBraces(text.slice(start, end), name), start, end, edit: { start, end, text: `【${name}】` } };
}
