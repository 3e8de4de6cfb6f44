import { dateText } from '../report/date.ts';
import { printed } from '../report/printed.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment, Frame, Imprint, Letterhead } from '../tree.ts';
import { listNumbers } from '../zh/numerals.ts';
import { clause } from '../zh/text.ts';
import { chartMarkdown } from './charts.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape.ts';
import { pipeTable } from './pipe-table.ts';

/**
 * What surrounds the body: 版头, 主送机关, 署名, 成文日期, the attachments and 版记. The title comes from the finished text, the
 * attachments from `write`.
 */
export function frameOf(report: Report, title: string, attachments: readonly Attachment[] = []): Frame {
  const { addressee, signed, sealed, note, ...formal } = report.document ?? {};
  const letterhead = letterheadOf(formal);
  const imprint = imprintOf(formal, report.issued);
  const show = signed || (signed === undefined && report.issued !== undefined);
  const { organization, issued } = report;
  return {
    title,
    author: organization.fullName,
    subject: `${report.period.label}${report.template ?? '年度总结'}`.replace('年年度', '年度'),
    keywords: keywordsOf(report),
    ...(addressee === undefined ? {} : { addressee: addressee.replace(/[：:]$/u, '') }),
    ...(show ? { signature: organization.signature ?? organization.fullName } : {}),
    ...(show && issued ? { date: dateText(issued) } : {}),
    ...(sealed ? { sealed: true } : {}),
    ...(note === undefined ? {} : { note: note.replace(/^[（(](.*)[）)]$/u, '$1') }),
    ...(letterhead ? { letterhead } : {}),
    ...(imprint ? { imprint } : {}),
    // 7.3.4: 附件名称后不加标点符号.
    ...(attachments.length > 0
      ? { attachments: attachments.map((each) => ({ ...each, title: clause(each.title.trim()) })) }
      : {}),
  };
}

/** The unit, the period, and the topics of the work's chapters. */
function keywordsOf(report: Report): string[] {
  const { organization, period, work = [] } = printed(report);
  const topics = work.flatMap(({ title = '' }) => (/^[^【】]+$/u.test(title) ? clause(title) : []));
  return [...new Set([organization.shortName ?? organization.fullName, period.label, ...topics])];
}

type Formal = NonNullable<Report['document']>;

/** A letterhead if 标志 or 套红 asks for one. */
function letterheadOf({ mark, preprinted, copyNumber, secrecy, secrecyTerm, urgency, number, signatory }: Formal) {
  if (mark === undefined && !preprinted) return undefined;
  const parts = {
    copyNumber,
    secrecy: secrecy === undefined ? undefined : [secrecy, secrecyTerm].filter((part) => part !== undefined).join('★'),
    urgency,
    mark: preprinted ? undefined : mark,
    number,
    signatory,
  };
  return given(parts);
}

/** 抄送 and 印发机关 may be typed with or without what is printed around them: 抄送：……。 */
function imprintOf({ copiedTo, printedBy, printedOn }: Formal, issued: Report['issued']): Imprint | undefined {
  if (copiedTo === undefined && printedBy === undefined) return undefined;
  const printed = printedOn ?? issued;
  return given({
    copiedTo: copiedTo && clause(copiedTo.trim().replace(/^抄送[：:]\s*/u, '')),
    printedBy,
    printedOn: printedBy !== undefined && printed ? dateText(printed) : undefined,
  });
}

/** The parts that are not undefined. */
function given<T extends Record<string, string | undefined>>(parts: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

/** The body with its frame, for reading as Markdown; in DOCX the page standard determines the frame. */
export function withFrame(body: string, frame: Frame): string {
  const { addressee, signature, date, note, attachments = [] } = frame;
  const addressed =
    addressee === undefined ? body : body.replace(/^# .*\n/u, (title) => `${title}\n${escapeMarkdown(addressee)}：\n`);
  const head =
    headLines(frame.letterhead)
      .map((line) => `${escapeMarkdown(line)}\n\n`)
      .join('') + addressed;
  const foot = [
    ...attachmentParagraphs(attachments),
    ...[signature, date, note && `（${note}）`]
      .filter((line) => line !== undefined)
      .map((line) => escapeMarkdown(line)),
    ...attachments.flatMap(attachmentPart),
    ...imprintParagraphs(frame.imprint).map((line) => escapeMarkdown(line)),
  ];
  return foot.length === 0 ? head : `${head}\n${foot.join('\n\n')}\n`;
}

function headLines({ copyNumber, secrecy, urgency, mark, number, signatory }: Letterhead = {}): string[] {
  const lines = [copyNumber, secrecy, urgency, mark, number, signatory && `签发人：${signatory}`];
  return lines.filter((line) => line !== undefined && line !== '') as string[];
}

/** 抄送 with its 。, then 印发机关 and 印发日期 on one line, as on paper. */
function imprintParagraphs({ copiedTo, printedBy, printedOn }: Imprint = {}): string[] {
  const printed = [printedBy, printedOn && `${printedOn}印发`].filter((part) => part !== undefined && part !== '');
  return [...(copiedTo ? [`抄送：${copiedTo}。`] : []), ...(printed.length > 0 ? [printed.join('　')] : [])];
}

function attachmentParagraphs(attachments: readonly Attachment[]): string[] {
  const names = numbered(attachments.map(({ title }) => title));
  return names.map((name, index) => (index === 0 ? `附件：${name}` : name));
}

/**
 * Number and title are two lines, as on paper, with headings of levels two and three: level one is the document's
 * title, and a report has no level four. Each name is a paragraph, since a Markdown list would renumber them.
 */
function attachmentPart({ title, content }: Attachment, index: number, all: readonly Attachment[]): string[] {
  return [
    `## 附件${all.length === 1 ? '' : index + 1}`,
    `### ${escapeMarkdown(title)}`,
    ...content.flatMap((part) => {
      if (typeof part === 'string') return escapeMarkdown(part);
      if ('names' in part) return numbered(part.names);
      return part.type === 'chart' ? chartMarkdown(part) : pipeTable(part);
    }),
  ];
}

/** Items after their numbers. “1.” without a space after it does not open a Markdown list. */
function numbered(items: readonly string[]): string[] {
  const numbers = listNumbers(items.length);
  return items.map((item, index) => `${numbers[index]}${escapeMarkdown(item.trim())}`);
}

/** The text of the title line of finished Markdown, unescaped. */
export function titleOf(markdown: string): string {
  const line = /^# (.*)$/mu.exec(markdown)?.[1] ?? '';
  return unescapeMarkdown(line);
}
