import { areaOf } from '../zh/area-of.ts';
import { kindNamed, withoutOtherName } from './called.ts';
import type { Kind } from './kind.ts';

/** The last word of a unit's name, by which it goes for short; of 委员会 and 管委会 the 委. */
const WORD = /(局|厅|院|所|园|厂|中心|委)(?:(?<=委)(?:员?会))?$/u;

/** 称谓: how a unit speaks of its area and of itself, 全县 and 我委; as its kind does where its name does not tell. */
export function selfOf(kind: Kind, unit: string): Pick<Kind, 'area' | 'subject'> {
  const name = withoutOtherName(unit);
  const [, word] = kindNamed(unit) === kind ? (WORD.exec(name) ?? []) : [];
  const subject = word === undefined ? kind.subject : `我${word}`;
  if (kind.area !== '全市') return { area: word === undefined ? kind.area : `全${word}`, subject };
  // 全市 is what most bureaus say; the name of the others tells.
  const area = areaOf(name) ?? kind.area;
  return { area, subject: /政府$/u.test(name) ? area.replace('全', '我') : subject };
}
