import type { Column, Report, TableData } from './schema.ts';

/** The template of a report on one page. */
export const BRIEF_TEMPLATE = '一页纸';

/** So many figures a page has room for beside the lead and the highlights. */
const MOST_FIGURES = 12;

/** What goes on one page: the lead, the highlights and a table of figures, with nothing round them. */
export function brief(report: Report): Report {
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
  const names = own ? [] : namesFor(report);
  const table = own ?? (names.length > 0 ? { title: '主要指标完成情况表', data: names } : undefined);
  return {
    ...rest,
    template: BRIEF_TEMPLATE,
    ...(lead && { lead: { ...lead, text: lead.text?.replace(TRANSITION, ''), transition: undefined } }),
    ...(table && { tables: [{ ...table, position: '正文', landscape: undefined, columns: columnsOf(table) }] }),
  };
}

/** What a reader in a hurry looks for; the plan is told by how far it is met. */
function columnsOf({ columns }: Pick<TableData, 'columns'>): Column[] | undefined {
  return columns?.filter((column) => !['上年', '目标', '来源', '责任'].includes(column));
}

/** 现将工作情况报告如下：, behind which nothing follows here. */
const TRANSITION = /现将[^。；]*如下[：:。]?\s*$/u;

/** The first set, which is the office's own choice; else what the lead tells; else the first of all. */
function namesFor({ figureSets = {}, lead, figures = {} }: Report): string[] {
  const [first] = Object.values(figureSets);
  const told = (lead?.data ?? []).flatMap((group) => group.figures ?? []).filter((name) => !name.startsWith('成果.'));
  const names = first ?? (told.length > 0 ? told : Object.keys(figures));
  return names.slice(0, MOST_FIGURES);
}
