import type { Page } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { chartColours } from '../../typeset/chart-colours.ts';
import { barGap, isLabelled, legendSide } from '../../typeset/chart-look.ts';
import { printedDigits } from '../../zh/digits.ts';
import { samples, square } from './legend.ts';
import { element, label, linePitch, type Size, size } from './svg.ts';
import { tip } from './tip.ts';
import { upright } from './upright.ts';

/** Groups of columns that stand on zero, or hang from it. */
export function column(chart: Chart, page: Page, picture: Size): string[] {
  const { series } = chart;
  const colours = chartColours(series.length).map((colour) => `#${colour}`);
  const areLabelled = isLabelled(chart, page);
  const hanging = series.flatMap(({ values }) =>
    values.flatMap((value) => (value?.startsWith('-') ? size(value) : [])),
  );
  return upright(chart, picture, {
    legend: legendSide(chart) && { entries: samples(chart, colours), sample: square },
    above: areLabelled ? linePitch + 2 : linePitch / 2 + 1,
    below: { values: areLabelled ? hanging : [], room: linePitch },
    marks: ({ middle, slot, y, zero }) => {
      const width = slot / (series.length + barGap);
      return series.flatMap(({ values }, index) =>
        values.flatMap((value, at) => {
          if (value === null) return [];
          const x = middle(at) + (index - series.length / 2) * width;
          const end = y(size(value));
          const place = { x, y: Math.min(end, zero), width, height: Math.abs(end - zero) };
          const bar = element('rect', { ...place, fill: colours[index] }, [tip(chart, index, at)]);
          const beside = value.startsWith('-') ? end + linePitch / 2 : end - linePitch / 2;
          return areLabelled ? [bar, label(printedDigits(value), x + width / 2, beside, 'middle')] : [bar];
        }),
      );
    },
  });
}
