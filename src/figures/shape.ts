import { type Figure, tallies } from './figure.ts';
import { isFunnel } from './funnel.ts';

/** In which way a figure is told; it has one, and fields that belong to another are not said. */
export type FigureShape = 'funnel' | 'tallies' | 'series' | 'facts' | 'value';

export function shapeOf(figure: Figure): FigureShape {
  if (isFunnel(figure)) return 'funnel';
  if (tallies(figure).length > 0) return 'tallies';
  if (figure.series.length > 1) return 'series';
  return figure.facts.length > 0 && !figure.value ? 'facts' : 'value';
}

const FUNNEL = ['applied', 'approved', 'recommended', 'ofAll', 'selected', 'arranged', 'funds'] as const;
const TALLIES = ['firstTime', 'again', 'added', 'renewed', 'total'] as const;
const VALUE = ['value', 'prior', 'growth', 'names', 'parts', 'breakdown'] as const;
const OWN: Record<FigureShape, readonly string[]> = {
  funnel: FUNNEL,
  tallies: TALLIES,
  series: ['series', 'value', 'prior'],
  facts: ['facts'],
  value: [...VALUE, 'facts', 'series'],
};

/** Fields with a number or a name that the figure's sentence leaves out, because it is told in another way. */
export function unsaidFields(figure: Figure): string[] {
  const own = OWN[shapeOf(figure)];
  return [...FUNNEL, ...TALLIES, ...VALUE, 'facts', 'series'].filter(
    (field) => figure.data[field as keyof Figure['data']] !== undefined && !own.includes(field),
  );
}
