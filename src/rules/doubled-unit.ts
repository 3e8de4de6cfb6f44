import { UNITS } from '../passages/quantities.ts';
import { scaled } from '../report/scale.ts';

const NUMBER = '[\\d余多万亿百千十】]';
/** What may follow a superfluous unit; in 12家家庭农场, 3项项目 and 20人人均 a word follows instead. */
const BOUND =
  '(?=$|[^\\p{Script=Han}\\dA-Za-z]|以[上下内]|左右|上下|[的等和及与或并占达较]|同比|环比|比上|增长|下降|完成)';
const ENDS = new RegExp(BOUND.replace('(?=', '^(?:'), 'u');
const LAST = new RegExp(`${NUMBER}((?:[百千万]?[万亿])?(?:${UNITS}))$`, 'u');

/** 2924件件; a unit of several characters may be doubled as well. */
export const DOUBLED_UNIT = new RegExp(`(?<=${NUMBER})(${UNITS})\\1(?!\\1)(?:(?<=[%％‰])|${BOUND})`, 'gu');

/** The unit of the number at the end of a printed text. */
export function unitAtEnd(said: string): string | undefined {
  return LAST.exec(said)?.[1];
}

/** The unit repeated after the number: 件 in “件。” after 2924件, 元 in “元。” after 38亿元. */
export function saidAgain(unit: string, behind: string): string | undefined {
  const forms = [unit, scaled(unit).name, unit.replace(/^个/u, ''), unit.replace('%', '％')];
  return forms.find((typed) => {
    const rest = behind.slice(typed.length);
    if (typed === '' || !behind.startsWith(typed) || rest.startsWith(typed)) return false;
    return typed.length > 1 || /[%％‰]/u.test(typed) || ENDS.test(rest);
  });
}
