import { dateText } from '../report/date.ts';
import type { Report } from '../report/schema.ts';
import type { Frame } from '../tree.ts';
import { escapeMarkdown } from './escape.ts';

/** What stands round the body: 主送机关, 署名 and 成文日期. The title comes from the finished text. */
export function frameOf(report: Report, title: string): Frame {
  const { addressee, signed } = report.document ?? {};
  const show = signed === 'true' || signed === '是' || (signed === undefined && report.issued !== undefined);
  const { organization, issued } = report;
  return {
    title,
    author: organization.fullName,
    ...(addressee === undefined ? {} : { addressee: addressee.replace(/[：:]$/u, '') }),
    ...(show ? { signature: organization.signature ?? organization.fullName } : {}),
    ...(show && issued ? { date: dateText(issued) } : {}),
  };
}

/** The body with its frame, for reading as Markdown; DOCX sets the frame by the page standard instead. */
export function withFrame(body: string, frame: Frame): string {
  const { addressee, signature, date } = frame;
  const head =
    addressee === undefined ? body : body.replace(/^# .*\n/u, (title) => `${title}\n${escapeMarkdown(addressee)}：\n`);
  const foot = [signature, date].filter((line) => line !== undefined).map((line) => escapeMarkdown(line));
  return foot.length === 0 ? head : `${head}\n${foot.join('\n\n')}\n`;
}

/** The text of the title line of finished Markdown, unescaped. */
export function titleOf(markdown: string): string {
  const line = /^# (.*)$/mu.exec(markdown)?.[1] ?? '';
  return line.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
