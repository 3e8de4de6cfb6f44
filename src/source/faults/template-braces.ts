import { excerpt } from '../../zh/text.ts';

/** The fault of {{name}} in a data file: only a template refers to a number in this way. */
export function templateBraces(typed: string, name: string): { rule: string; message: string; hint: string } {
  return {
    rule: 'template-braces',
    message: `“${excerpt(typed)}”是模板的写法，数据文件里引用数字用【】。`,
    hint: `写成【${excerpt(name)}】。`,
  };
}
