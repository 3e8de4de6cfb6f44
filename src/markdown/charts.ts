import type { Figures } from '../figures/figures.ts';
import { usedNames } from '../figures/references/used-names.ts';
import { plot } from '../figures/tables/plot.ts';
import type { ChartData, Report } from '../report/schema.ts';
import { CHART_ANCHOR, type Chart, chartAnchor, type Table } from '../tree.ts';
import { printedDigits } from '../zh/digits.ts';
import { escapeMarkdown } from './escape.ts';
import { markOf, marksIn, replaceMarks } from './marks.ts';
import { pipeTable } from './pipe-table.ts';

/** The charts in the body, each identified by its index. */
function chartsInBody({ charts = [] }: Report): ChartData[] {
  return charts.filter(({ position }) => position !== '附件');
}

/** The charts' marks by host; under undefined those that no host mentions. */
export type ChartMarks = ReadonlyMap<object | undefined, readonly string[]>;

/**
 * The marks of the body's charts by host, the text that they will follow: the first of the sections of the main work,
 * their items and the office's own chapters that uses the chart's first figure, or else its second … Under undefined
 * those that no host mentions.
 */
export function hostsOf(report: Report, figures: Figures): ChartMarks {
  const hosts = (report.work ?? []).flatMap((section) => [section, ...(section.items ?? [])]);
  const told = [...hosts, ...(report.sections ?? [])].map((host) => {
    // A heading may mention it too, but has no paragraph for it to follow; and an item is a host of its own.
    const { title, ...body } = 'items' in host ? { ...host, items: undefined } : host;
    return [host, usedNames(body, figures)] as const;
  });
  const marks = new Map<object | undefined, string[]>();
  for (const [index, { data = [] }] of chartsInBody(report).entries()) {
    const names = data.flatMap((name) => figures.sets.get(name) ?? [name]);
    const host = names.flatMap((name) => told.find(([, used]) => used.has(name)) ?? [])[0];
    marks.set(host, [...(marks.get(host) ?? []), markOf('chart', index)]);
  }
  return marks;
}

/** The texts of a host, with its charts' marks in the last one. */
export function withChartsOf(charts: ChartMarks, host: object, texts: string[]): string[] {
  const marks = charts.get(host);
  return marks === undefined ? texts : [...texts.slice(0, -1), withMarks(texts.at(-1) ?? '', marks)];
}

/**
 * The text with its charts' marks near its end, to mark the paragraph that the charts will follow; final punctuation
 * stays last, since the template checks it.
 */
function withMarks(text: string, marks: readonly string[]): string {
  return text.replace(/[。！？…：；，、）”]*$/u, (end) => `${marks.join('')}${end}`);
}

/**
 * Finished Markdown with an anchor for each chart after the paragraph that has its mark, numbered in order of
 * appearance; and the charts to attach: those meant for it, and those whose paragraph the template left out.
 */
export function takeCharts(
  report: Report,
  figures: Figures,
  markdown: string,
): { markdown: string; charts: Chart[]; attached: Chart[] } {
  const inBody = chartsInBody(report);
  const placed = new Set<ChartData>();
  const lines = markdown.split('\n').map((line) => {
    const marked = marksIn(line, 'chart');
    if (marked.length === 0) return line;
    const anchors: string[] = [];
    for (const index of marked) {
      const chart = inBody[index];
      if (!chart || placed.has(chart)) continue;
      placed.add(chart);
      anchors.push(chartAnchor(placed.size));
    }
    const bare = replaceMarks(line, 'chart', () => '');
    return [...(bare.trim() === '' ? [] : [bare]), ...anchors, ''].join('\n\n');
  });
  const attached = (report.charts ?? []).filter((chart) => !placed.has(chart));
  return {
    markdown: `${lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trimEnd()}\n`,
    charts: [...placed].map((chart, index) => plot(figures, chart, index + 1)),
    attached: attached.map((chart) => plot(figures, chart)),
  };
}

/** For reading as Markdown: a table, below the chart's caption, in place of each anchor. */
export function withCharts(markdown: string, charts: readonly Chart[]): string {
  return markdown.replace(CHART_ANCHOR, (anchor, number: string) => {
    const chart = charts[Number(number) - 1];
    return chart ? chartMarkdown(chart).join('\n\n') : anchor;
  });
}

/** Caption, table and note. */
export function chartMarkdown(chart: Chart): string[] {
  const { caption, note } = chart;
  return [
    ...(caption === '' ? [] : [escapeMarkdown(caption)]),
    pipeTable(tableOf(chart)),
    ...(note === undefined ? [] : [escapeMarkdown(note)]),
  ];
}

/** A row per category, a column per series, and one for the shares of a pie. */
function tableOf({ head, categories, series }: Chart): Table {
  const columns = series.flatMap(({ name, values, shares }) => [
    { name, cells: values.map((value) => (value === null ? undefined : printedDigits(value))) },
    ...(shares ? [{ name: '占比', cells: shares }] : []),
  ]);
  const rows = categories.map((category, index) => [category, ...columns.map(({ cells }) => cells[index] ?? '—')]);
  return {
    type: 'table',
    align: [null, ...columns.map(() => 'right' as const)],
    children: [[head, ...columns.map(({ name }) => name)], ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  };
}
