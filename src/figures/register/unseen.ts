import { type Amount, disputeIn, parseAmount } from '../../report/amount.ts';
import type { Dispute } from '../../report/unite.ts';
import { quantityText } from '../number.ts';
import type { Definition } from './definitions.ts';

/**
 * Merges a figure that two departments defined in their own files without seeing each other's: its number, and the
 * dispute if they differ. Undefined if both are in one file, or one has no number.
 */
export function unseen(
  first: Definition,
  second: Definition,
  departments: ReadonlyMap<string, string>,
): { value: Amount; dispute: Dispute | undefined } | undefined {
  const [value, other] = [first.figure.value, second.figure.value];
  if (first.place.file === second.place.file || !value || !other) return undefined;
  if (quantityText(value) === quantityText(other)) return { value: value.amount, dispute: undefined };
  const stated = [first, second].map(({ figure, place }) => ({
    text: figure.value ? quantityText(figure.value) : '',
    department: departments.get(place.file),
    place,
  }));
  const said = stated.map(({ department = '', text }) => {
    const both = disputeIn(parsed(text));
    return both ? `${both.stated}／${both.found}` : `${department}${text}`;
  });
  const amount = parsed(`【待核：${said.join('／')}】`);
  return amount && { value: amount, dispute: { path: ['figures', first.figure.name, 'value'], stated } };
}

function parsed(text: string): Amount | undefined {
  const amount = parseAmount(text);
  return typeof amount === 'string' ? undefined : amount;
}
