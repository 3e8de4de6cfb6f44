import type { Figures } from '../figures/register.ts';
import { resolve } from '../figures/resolve.ts';
import { tabulate } from '../figures/tabulate.ts';
import type { Report, TableData } from '../report/schema.ts';
import type { Attachment } from '../tree.ts';
import { clause, oneLine } from '../zh/text.ts';
import { escapeMarkdown } from './escape.ts';
import { pipeTable } from './pipe-table.ts';

/** The tables of 附表 that stand in the body, in the order of their numbers. */
export function tablesInBody({ tables = [] }: Report): TableData[] {
  return tables.filter(({ position }) => position === '正文');
}

/** Where a table of the body will stand: a private-use character, since a template's texts are escaped and a table is not. */
export function placeOfTable(index: number): string {
  return String.fromCharCode(0xe100 + index);
}

/** A finished text with its tables in their places, and those that are attached; a template may have no place for any. */
export function takeTables(
  report: Report,
  figures: Figures,
  markdown: string,
): { markdown: string; attached: Attachment[] } {
  const inBody = tablesInBody(report);
  const placed = inBody.filter((_, index) => markdown.includes(placeOfTable(index)));
  const text = inBody.reduce((before, table, index) => {
    const number = placed.indexOf(table) + 1;
    return before.replace(placeOfTable(index), () => captioned(number, attachmentOf(figures, table)));
  }, markdown);
  const attached = (report.tables ?? []).filter((table) => !placed.includes(table));
  return { markdown: text, attached: attached.map((table) => attachmentOf(figures, table)) };
}

function attachmentOf(figures: Figures, table: TableData): Attachment {
  return {
    title: clause(oneLine(resolve(figures, table.title, '简').text)),
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
