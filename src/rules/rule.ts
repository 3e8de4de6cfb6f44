import type { Path, Severity } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import type { Figures } from '../figures/register.ts';
import type { Report } from '../report/schema.ts';

/** What a rule finds: why, and where in the data. The engine adds name, severity and place. */
export interface Finding {
  path: Path;
  message: string;
  hint: string;
}

export interface DataRule {
  /** A fact that holds: parts-sum-to-total. */
  name: string;
  severity: Severity;
  description: string;
  /** Lines of a data file that the rule finds fault with, and others that it does not; both are run as tests. */
  bad: string;
  good: string;
  check(report: Report, figures: Figures): Iterable<Finding>;
}

/** Every figure and every part of one. */
export function* everyFigure(figures: Figures): Generator<Figure> {
  for (const figure of figures.byName.values()) yield* withParts(figure);
}

function* withParts(figure: Figure): Generator<Figure> {
  yield figure;
  for (const part of figure.parts) yield* withParts(part);
}
