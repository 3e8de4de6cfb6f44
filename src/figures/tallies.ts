import { enumerate } from '../zh/text.ts';
import { direction } from './change.ts';
import type { Figure, Tally } from './figure.ts';
import type { Form } from './form.ts';
import { exact, inUnit, rateDigits } from './number.ts';
import { isExcerpt, namesText, tallyText } from './words.ts';

/** From here up a total 达; below it 增至 or 为. */
const REACHES = 10;

/** 新认定高新技术企业2家（恒隆化工、恒通化纤），通过复审1家（恒石纤维），总数达34家. */
export function tallyClauses(figure: Figure, label: string, verb: string | undefined, form: Form): string[] {
  const { firstTime, again, added, renewed, total } = figure;
  const clauses: string[] = [];
  const full = form === '全';
  const names = (tally: Tally) => (full ? namesText(tally.names, tally.quantity) : '');
  if (firstTime || again) {
    // 首次认定高新技术企业46家、重新认定41家: the name stands in the first.
    const first = firstTime ? `首次认定${label}${tallyText(figure, firstTime)}${names(firstTime)}` : '';
    const renewal = again ? `重新认定${firstTime ? '' : label}${tallyText(figure, again)}${names(again)}` : '';
    clauses.push([first, renewal].filter((text) => text !== '').join('、'));
  }
  const named = firstTime !== undefined || again !== undefined;
  if (added) clauses.push(`${verb ?? '新增'}${label}${tallyText(figure, added)}${names(added)}`);
  if (renewed) {
    // 恒石纤维、京马电机等5家通过复审: an excerpt of names reads better before the number than in brackets behind it.
    const excerpt = full && added && isExcerpt(renewed.names, renewed.quantity);
    clauses.push(
      excerpt
        ? `${enumerate(renewed.names)}等${tallyText(figure, renewed)}通过复审`
        : `${added || named ? '' : label}通过复审${tallyText(figure, renewed)}${names(renewed)}`,
    );
  }
  if (total) {
    const own = total.label ?? (added || renewed || named ? '' : label);
    clauses.push(`${own}总数${reachWord(total, added !== undefined || named)}${tallyText(figure, total)}`);
    if (total.change) clauses.push(netText(total, figure.data.target?.net !== undefined));
  }
  return clauses.filter((clause) => clause !== '');
}

function reachWord({ quantity }: Tally, grew: boolean): string {
  const number = exact(quantity);
  if (!number || number.gte(REACHES)) return '达';
  return grew ? '增至' : '为';
}

/** 比上年净增31家、增长12.2%; the net alone where a target speaks of it. */
function netText({ change, quantity }: Tally, alone: boolean): string {
  if (!change?.difference) return '';
  const { difference } = change;
  if (difference.isZero()) return '与上年持平';
  const net = `比上年净${difference.gt(0) ? '增' : '减'}${inUnit(difference.abs(), quantity.unit)}${quantity.unit}`;
  const rate = change.kind === 'rate' ? rateDigits(change.size) : '0.0';
  return alone || rate === '0.0' ? net : `${net}、${direction(change)}${rate}%`;
}
