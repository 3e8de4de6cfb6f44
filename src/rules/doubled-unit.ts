import { UNITS } from '../passages/quantities.ts';
import { scaled } from '../report/scale.ts';

const NUMBER = '[\\d余多万亿百千十】]';
/** What follows a unit that is one too many; 12家家庭农场, 3项项目 and 20人人均 go on with a word. */
const BOUND =
  '(?=$|[^\\p{Script=Han}\\dA-Za-z]|以[上下内]|左右|上下|[的等和及与或并占达较]|同比|环比|比上|增长|下降|完成)';
const ENDS = new RegExp(BOUND.replace('(?=', '^(?:'), 'u');
const LAST = new RegExp(`${NUMBER}((?:[百千]?[万亿])?(?:${UNITS}))$`, 'u');

/** 2924件件; one of several characters is doubled like any word. */
export const DOUBLED_UNIT = new RegExp(`(?<=${NUMBER})(${UNITS})\\1(?!\\1)(?:(?<=[%％‰])|${BOUND})`, 'gu');

/** The unit that the number ends in with which something said ends. */
export function unitAtEnd(said: string): string | undefined {
  return LAST.exec(said)?.[1];
}

/** What says the unit once more behind the number: 件 of “件。” behind 2924件, 元 of “元。” behind 38亿元. */
export function saidAgain(unit: string, behind: string): string | undefined {
  const forms = [unit, scaled(unit).base, unit.replace(/^个/u, ''), unit.replace('%', '％')];
  return forms.find((typed) => {
    const rest = behind.slice(typed.length);
    if (typed === '' || !behind.startsWith(typed) || rest.startsWith(typed)) return false;
    return typed.length > 1 || /[%％‰]/u.test(typed) || ENDS.test(rest);
  });
}
