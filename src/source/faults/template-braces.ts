import { excerpt } from '../../zh/text.ts';

/** For {{name}}, which is how a template refers to a number, in a data file. */
export function templateBraces(typed: string, name: string): { rule: string; message: string; hint: string } {
  return {
    rule: 'template-braces',
    message: `“${excerpt(typed)}”是模板的写法，数据文件里引用数字用【】。`,
    hint: `写成【${excerpt(name)}】。`,
  };
}
