import { characterAdvance, type Page, twipsOfMillimetres, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Frame } from '../tree.ts';
import type { Piece } from './piece.ts';
import { words } from './runs.ts';
import { emptyLine } from './title.ts';

/**
 * 版头 (GB/T 9704-2012, 7.2): 份号, 密级 and 紧急程度 on the first lines, 发文机关标志 35 mm below the top of the type area, two empty
 * lines, 发文字号 (with 签发人), the red rule 4 mm below it, and two empty lines before the title (7.3.1). On pre-printed
 * paper the space is kept and nothing red is drawn.
 */
export function letterhead({ letterhead }: Frame, page: Page): Piece[] {
  if (!letterhead) return [];
  const { copyNumber, secrecy, urgency, mark, number = '', signatory } = letterhead;
  const lines = [
    ...(copyNumber ? [line('copyNumber', copyNumber)] : []),
    ...[secrecy, urgency].filter((text) => text !== undefined).map((text) => line('secrecy', text)),
  ];
  const empty = Array.from({ length: page.letterhead.emptyLines }, () => emptyLine);
  return [
    ...lines,
    issuer(mark ?? '', lines.length, page),
    ...empty,
    numberLine(number, signatory, mark !== undefined, page),
    ...empty,
  ];
}

function line(role: 'copyNumber' | 'secrecy', text: string): Piece {
  return { type: 'paragraph', role, runs: words(text) };
}

function issuer(text: string, linesAbove: number, page: Page): Piece {
  const size = markSize(text, page);
  const above = twipsOfMillimetres(page.letterhead.below) - linesAbove * twipsOfPoints(page.linePitch);
  return { type: 'paragraph', role: 'issuer', mark: { size, above: Math.max(0, above) }, runs: words(text) };
}

/** The customary size, or the largest that fits on the line; in whole points. */
function markSize(mark: string, page: Page): number {
  const fits = Math.floor(typeAreaWidth(page) / 20 / Math.max(1, textWidth(mark)));
  return Math.min(page.letterhead.size, fits);
}

/** With 签发人, 发文字号 is 居左空一字 (7.2.5), and 签发人 on the same line 居右空一字, the name in 楷体 (7.2.6). */
function numberLine(number: string, signatory: string | undefined, ruled: boolean, page: Page): Piece {
  const one = characterAdvance(page);
  return {
    type: 'paragraph',
    role: 'documentNumber',
    ruled,
    ...(signatory === undefined
      ? { runs: words(number) }
      : {
          // An indent of all lines would shorten the rule below.
          indent: { firstLine: one },
          tab: { position: typeAreaWidth(page) - one, align: 'right' },
          runs: [...words(number), { type: 'tab' }, ...words('签发人：'), ...words(signatory, 'signatory')],
        }),
  };
}
