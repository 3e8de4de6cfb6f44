import { dateText } from '../report/date.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment, Frame } from '../tree.ts';
import { listNumbers } from '../zh/numerals.ts';
import { clause } from '../zh/text.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape.ts';
import { pipeTable } from './pipe-table.ts';

/**
 * What stands round the body: 主送机关, 署名, 成文日期, and the attachments that the text speaks of. The title comes from
 * the finished text.
 */
export function frameOf(report: Report, title: string, attachments: readonly Attachment[] = []): Frame {
  const { addressee, signed } = report.document ?? {};
  const show = signed === 'true' || signed === '是' || (signed === undefined && report.issued !== undefined);
  const { organization, issued } = report;
  return {
    title,
    author: organization.fullName,
    ...(addressee === undefined ? {} : { addressee: addressee.replace(/[：:]$/u, '') }),
    ...(show ? { signature: organization.signature ?? organization.fullName } : {}),
    ...(show && issued ? { date: dateText(issued) } : {}),
    // 7.3.4: 附件名称后不加标点符号.
    ...(attachments.length > 0
      ? { attachments: attachments.map((each) => ({ ...each, title: clause(each.title.trim()) })) }
      : {}),
  };
}

/** The body with its frame, for reading as Markdown; DOCX sets the frame by the page standard instead. */
export function withFrame(body: string, frame: Frame): string {
  const { addressee, signature, date, attachments = [] } = frame;
  const head =
    addressee === undefined ? body : body.replace(/^# .*\n/u, (title) => `${title}\n${escapeMarkdown(addressee)}：\n`);
  const foot = [
    ...attachmentNote(attachments),
    ...[signature, date].filter((line) => line !== undefined).map((line) => escapeMarkdown(line)),
    ...attachments.flatMap(attachmentPart),
  ];
  return foot.length === 0 ? head : `${head}\n${foot.join('\n\n')}\n`;
}

function attachmentNote(attachments: readonly Attachment[]): string[] {
  const names = numbered(attachments.map(({ title }) => title));
  return names.map((name, index) => (index === 0 ? `附件：${name}` : name));
}

/**
 * Number and title are the two lines that they are on paper, as headings of the second and third level: the first is the
 * document's alone, and a fourth is none of a report's. Each name is a paragraph, since a Markdown list would count anew.
 */
function attachmentPart({ title, content }: Attachment, index: number, all: readonly Attachment[]): string[] {
  return [
    `## 附件${all.length === 1 ? '' : index + 1}`,
    `### ${escapeMarkdown(title)}`,
    ...content.flatMap((part) => {
      if (typeof part === 'string') return escapeMarkdown(part);
      return 'names' in part ? numbered(part.names) : pipeTable(part);
    }),
  ];
}

/** Items behind their numbers. “1.” with no space behind it opens no Markdown list. */
function numbered(items: readonly string[]): string[] {
  const numbers = listNumbers(items.length);
  return items.map((item, index) => `${numbers[index]}${escapeMarkdown(item.trim())}`);
}

/** The text of the title line of finished Markdown, unescaped. */
export function titleOf(markdown: string): string {
  const line = /^# (.*)$/mu.exec(markdown)?.[1] ?? '';
  return unescapeMarkdown(line);
}
