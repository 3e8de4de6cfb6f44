import { areaOf } from '../zh/area-of.ts';
import { kindNamed, withoutOtherName } from './called.ts';
import type { Kind } from './kind.ts';

/** The last word of a unit's name, used as its short form; 委 for 委员会 and 管委会. */
const WORD = /(局|厅|院|所|园|厂|中心|委)(?:(?<=委)(?:员?会))?$/u;

/** 称谓: how a unit refers to its area and itself (全县, 我委); the default of its kind if its name does not tell. */
export function selfOf(kind: Kind, unit: string): Pick<Kind, 'area' | 'subject'> {
  const name = withoutOtherName(unit);
  const [, word] = kindNamed(unit) === kind ? (WORD.exec(name) ?? []) : [];
  const subject = word === undefined ? kind.subject : `我${word}`;
  if (kind.area !== '全市') return { area: word === undefined ? kind.area : `全${word}`, subject };
  // 全市 is only the default for bureaus; the name may tell another area.
  const area = areaOf(name) ?? kind.area;
  return { area, subject: /政府$/u.test(name) ? area.replace('全', '我') : subject };
}
