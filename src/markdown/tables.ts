import type { Figures } from '../figures/figures.ts';
import { resolve } from '../figures/references/resolve.ts';
import { tabulate } from '../figures/tables/tabulate.ts';
import type { Report, TableData } from '../report/schema.ts';
import type { Attachment } from '../tree.ts';
import { clause, oneLine } from '../zh/text.ts';
import { escapeMarkdown } from './escape.ts';
import { replaceMarks } from './marks.ts';
import { pipeTable } from './pipe-table.ts';

/** The tables of 附表 that are in the body, in the order of their numbers. */
export function tablesInBody({ tables = [] }: Report): TableData[] {
  return tables.filter(({ position }) => position === '正文');
}

/**
 * A finished text with its tables in their places, and the tables to attach: those meant for it, and those for which
 * the template has no place.
 */
export function takeTables(
  report: Report,
  figures: Figures,
  markdown: string,
): { markdown: string; attached: Attachment[] } {
  const inBody = tablesInBody(report);
  const placed = new Set<TableData>();
  // If a template has a table twice, only the first place counts.
  const text = replaceMarks(markdown, 'table', (index) => {
    const table = inBody[index];
    if (!table || placed.has(table)) return '';
    placed.add(table);
    return captioned(placed.size, attachmentOf(figures, table));
  });
  const attached = (report.tables ?? []).filter((table) => !placed.has(table));
  return { markdown: text, attached: attached.map((table) => attachmentOf(figures, table)) };
}

function attachmentOf(figures: Figures, table: TableData): Attachment {
  return {
    title: clause(oneLine(resolve(figures, table.title, '简'))),
    ...(table.landscape && { landscape: true }),
    content: tabulate(figures, table),
  };
}

/** 表1　主要指标完成情况表, above its table. */
function captioned(number: number, { title, content }: Attachment): string {
  const parts = content.flatMap((part) => {
    if (typeof part === 'string') return escapeMarkdown(part);
    return 'type' in part && part.type === 'table' ? pipeTable(part) : [];
  });
  return [`表${number}　${escapeMarkdown(title)}`, ...parts].join('\n\n');
}
