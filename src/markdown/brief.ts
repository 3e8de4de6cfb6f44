import type { Figures } from '../figures/figures.ts';
import { usedNames } from '../figures/references/used-names.ts';
import { printed } from '../report/printed.ts';
import type { ColumnName, Report, TableData } from '../report/schema.ts';

/** The template of a one-page report. */
const BRIEF_TEMPLATE = '一页纸';

/** The most figures that fit on a page beside the lead and the highlights. */
const MOST_FIGURES = 12;

/** The content of one page: the lead, the highlights and a table of figures, without a frame. */
export function brief(whole: Report, figures: Figures): Report {
  const report = printed(whole);
  const {
    lead,
    tables = [],
    charts: _,
    document: __,
    issued: ___,
    work: ____,
    problems,
    plans,
    sections,
    closing,
    ...rest
  } = report;
  const own = tables.find(({ data }) => data);
  const names = own ? [] : namesFor(report, figures);
  const table = own ?? (names.length > 0 ? { title: '主要指标完成情况表', data: names } : undefined);
  return {
    ...rest,
    template: BRIEF_TEMPLATE,
    ...(lead && { lead: { ...lead, text: lead.text?.replace(TRANSITION, ''), transition: undefined } }),
    ...(table && { tables: [{ ...table, position: '正文', landscape: undefined, columns: columnsOf(table) }] }),
  };
}

/** The columns for a reader in a hurry: 完成率 says enough about a target. */
function columnsOf({ columns }: Pick<TableData, 'columns'>): ColumnName[] | undefined {
  return columns?.filter((column) => !['上年', '目标', '来源', '责任'].includes(column));
}

/** 现将工作情况报告如下：, after which nothing follows here. */
const TRANSITION = /现将[^。；]*如下[：:。]?\s*$/u;

/** With fewer, a table adds nothing to the lead above it. */
const LEAST_FIGURES = 3;

/**
 * The first figure set, which is the office's own choice; else the figures in the lead, or in the lead and the
 * highlights; else the first figures of all.
 */
function namesFor({ figureSets = {}, lead, highlights }: Report, figures: Figures): string[] {
  const [first] = Object.values(figureSets);
  const figuresIn = (texts: unknown) => [...usedNames(texts, figures)].filter((name) => figures.byName.has(name));
  const choices = [figuresIn(lead), figuresIn([lead, highlights]), [...figures.byName.keys()]];
  const names =
    first ??
    choices.find(({ length }) => length >= LEAST_FIGURES) ??
    choices.findLast(({ length }) => length > 0) ??
    [];
  return names.slice(0, MOST_FIGURES);
}
