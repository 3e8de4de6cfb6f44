import { type Face, twipsOfPoints } from '../page/page.ts';
import { escapeXml } from '../typeset/clean.ts';
import { KEPT } from '../typeset/kept.ts';
import type { Role } from '../typeset/piece.ts';

/** The XML of one style in word/styles.xml, and of its run and paragraph properties. */

/**
 * For lines of figures that never break: with this language LibreOffice replaces a missing font with a Chinese one,
 * whose digits are closer to half a character wide than those of its western choice.
 */
export const chinese = '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>';

interface ParagraphStyle {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  custom?: boolean;
  paragraph?: string;
  run?: string;
}

/**
 * `basedOn`, `next`: ids of styles. `custom`: its name is none of Word’s own. `paragraph`, `run`: XML of their
 * properties.
 */
export function paragraphStyle({ id, name, basedOn = 'Normal', next, custom, paragraph, run }: ParagraphStyle): string {
  return (
    `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${basedOn}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>` +
    (paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '') +
    (run ? `<w:rPr>${run}</w:rPr>` : '') +
    '</w:style>'
  );
}

/** A style of our own for a stretch of text. `run`: XML of its properties. */
export function characterStyle(id: string, name: string, run: string): string {
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`
  );
}

/** A character style that only sets the size. */
export function typeStyle(id: string, name: string, points: number): string {
  return characterStyle(id, name, size({ font: '', size: points }));
}

/**
 * One font for all scripts, unless digits and Latin have their own: then the runs' hint keeps quotation marks, dashes
 * and ellipses Chinese.
 */
export function fonts(name: string, digits = name): string {
  const [font, western] = [escapeXml(name), escapeXml(digits)];
  return `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${font}" w:cs="${western}"/>`;
}

/** w:b for Latin and Chinese, w:bCs for complex scripts; both, so that no text is left out. */
export function bold(isBold: boolean): string {
  return isBold ? '<w:b/><w:bCs/>' : '';
}

/** In half-points, Word’s unit (ISO/IEC 29500-1, 17.3.2.38). Of the face, given in points, only the size is used. */
export function size({ size }: Face): string {
  return `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}

/** The space added after each character. */
export function spacing(points: number): string {
  return `<w:spacing w:val="${twipsOfPoints(points)}"/>`;
}

/** The line pitch, with no space above or below the paragraph. */
export function exactly(points: number): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${twipsOfPoints(points)}" w:lineRule="exact"/>`;
}

/** The property of a paragraph that stays on the page of the next one; '' if its role lets it part from it. */
export function keepNext(role: Role): string {
  return KEPT.has(role) ? '<w:keepNext/>' : '';
}
