import type { Figure } from '../figure.ts';
import { isGrant } from './effects.ts';
import { isExcerpt, MOST_NAMES } from './words.ts';

/** What a figure of one number begins with: its names, some of them, the recipients of money, or verb and name. */
export type Opening = '名单' | '摘名' | '拨付' | '数';

/** `verb` is the verb as printed: without one, 子厂、丑厂等30家企业 cannot be the subject, so the names go in brackets. */
export function openingOf(figure: Figure, verb = figure.data.verb ?? ''): Opening | undefined {
  const { data, names, value } = figure;
  if (!value) return undefined;
  if (data.style === '列举' && names.length > 0 && names.length <= MOST_NAMES) return '名单';
  if (data.object !== undefined && verb !== '' && isExcerpt(names, value)) return '摘名';
  return isGrant(figure) ? '拨付' : '数';
}
