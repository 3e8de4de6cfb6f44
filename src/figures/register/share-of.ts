import type { Amount } from '../../report/amount.ts';
import { derive } from '../derive.ts';
import type { Figure } from '../figure.ts';
import type { Quantity } from '../number.ts';

/** 占: 营业收入 takes its number from that figure, so that it is typed only once. */
export function withWhole(figure: Figure, byName: ReadonlyMap<string, Figure>): Figure {
  const { share } = figure.data;
  const whole = share && byName.get(share.label);
  if (!share || !whole || whole === figure || share.value) return figure;
  const [value, prior] = [whole.value && inOwnUnit(whole.value), whole.prior && inOwnUnit(whole.prior)];
  const data = { ...figure.data, share: { ...share, value, prior, label: whole.label } };
  return derive(figure.name, data, figure.path, figure.setting);
}

function inOwnUnit({ amount, unit }: Quantity): Amount {
  return { ...amount, unit };
}
