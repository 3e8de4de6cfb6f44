import { BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { characterAdvance, type Page, twipsOfMillimetres, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Frame } from '../tree.ts';
import { words } from './frame.ts';
import type { State } from './handle/state.ts';
import { style } from './styles.ts';

/**
 * 版头 (GB/T 9704-2012, 7.2): 份号, 密级 and 紧急程度 on the first lines, 发文机关标志 35 mm below the top of the type area,
 * 发文字号 (with 签发人) below two empty lines, the red rule 4 mm below that, and two empty lines before the title (7.3.1).
 * Where the paper is pre-printed the room is kept and nothing red is drawn.
 */
export function letterhead({ letterhead }: Frame, state: State): Paragraph[] {
  if (!letterhead) return [];
  const { page } = state;
  const { copyNumber, secrecy, urgency, mark, number = '', signatory } = letterhead;
  const lines = [
    ...(copyNumber ? [new Paragraph({ children: words(copyNumber, state) })] : []),
    ...[secrecy, urgency]
      .filter((text) => text !== undefined)
      .map((text) => new Paragraph({ style: style.secrecy, children: words(text, state) })),
  ];
  return [
    ...lines,
    issuer(mark ?? '', lines.length, state),
    ...empty(page.letterhead.emptyLines),
    numberLine(number, signatory, mark !== undefined, state),
    ...empty(page.letterhead.emptyLines),
  ];
}

function issuer(mark: string, linesAbove: number, state: State): Paragraph {
  const { page } = state;
  const size = markSize(mark, page);
  const above =
    twipsOfMillimetres(page.letterhead.below) -
    linesAbove * twipsOfPoints(page.linePitch) +
    Math.round(twipsOfPoints(size) * RISE);
  return new Paragraph({
    style: style.issuer,
    spacing: { before: Math.max(0, above), after: 0, line: twipsOfPoints(size), lineRule: LineRuleType.EXACT },
    children: mark === '' ? [] : [new TextRun({ text: mark, size: size * 2 })],
  });
}

/** In a line of exactly its size type stands so much of it above the line's top, as measured. */
const RISE = 0.035;

/** As large as the standard's custom, or as fits on the line; in whole points. */
function markSize(mark: string, page: Page): number {
  const fits = Math.floor(typeAreaWidth(page) / 20 / Math.max(1, textWidth(mark)));
  return Math.min(page.letterhead.size, fits);
}

function numberLine(number: string, signatory: string | undefined, hasRule: boolean, state: State): Paragraph {
  const { page } = state;
  const { colour, rule } = page.letterhead;
  const border = { style: BorderStyle.SINGLE, size: 8, space: ruleSpace(rule, page), color: colour };
  const one = characterAdvance(page);
  return new Paragraph({
    style: style.documentNumber,
    ...(hasRule && { border: { bottom: border } }),
    ...(signatory === undefined
      ? { children: words(number, state) }
      : {
          // 7.2.6: 发文字号居左空一字, 签发人 on the same line 居右空一字, the name in 楷体.
          alignment: 'left' as const,
          tabStops: [{ type: TabStopType.RIGHT, position: typeAreaWidth(page) - one }],
          indent: { left: one, right: one },
          children: [
            ...words(number, state),
            new TextRun({ children: [new Tab()] }),
            ...words('签发人：', state),
            new TextRun({ text: signatory, font: page.labelFonts.signatory }),
          ],
        }),
  });
}

/**
 * A border's space counts from the foot of the line, in whole points. Below the type a line of exact pitch has 6.3 pt in
 * LibreOffice, as measured, and by Word's rule (a fifth of the pitch below the base line) some 4.3 pt: the middle of both.
 */
function ruleSpace(millimetres: number, { linePitch, body }: Page): number {
  return Math.max(0, Math.round((millimetres / 25.4) * 72 - (linePitch - body.size) * 0.41));
}

function empty(count: number): Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({}));
}
