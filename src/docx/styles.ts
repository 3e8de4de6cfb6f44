import { xmlPart } from '../ooxml/xml.ts';
import { noteSize, type Page, twipsOfPoints } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import { copiedTo, imprintAside } from '../typeset/imprint.ts';
import { KEPT } from '../typeset/kept.ts';
import type { Role } from '../typeset/piece.ts';
import { style } from './style-ids.ts';
import {
  bold,
  characterStyle,
  chinese,
  exactly,
  fonts,
  paragraphStyle,
  size,
  spacing,
  typeStyle,
} from './style-xml.ts';

/**
 * word/styles.xml, all written here: the library cannot make table styles, and adds blue headings of its own. An
 * English name refers to a built-in style (Word matches the name, not the id), and Word shows it in Chinese.
 */
export function stylesPart(page: Page): string {
  return xmlPart(
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      defaults(page) +
      bodyStyles(page) +
      frameStyles(page) +
      attachmentStyles(page) +
      imprintStyles(page) +
      tableStyles(page) +
      '</w:styles>',
  );
}

function defaults({ body, digitFont }: Page): string {
  // 5.2.4: black.
  // Latin text is English: with Chinese rules LibreOffice would break words and numbers anywhere.
  const run = `${fonts(body.font, digitFont)}<w:color w:val="000000"/>${size(body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>'
  );
}

function bodyStyles(page: Page): string {
  const indent = firstLineIndent(page);
  return [
    // Widow control would leave pages of 21 lines; 5.2.3 says 22. Hanging punctuation is Word's default for Chinese;
    // LibreOffice reads the setting the wrong way round, so turning it on keeps its text within the type area.
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
      '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/>' +
      '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
      `${exactly(page.linePitch)}<w:jc w:val="both"/></w:pPr>` +
      `<w:rPr>${spacing(page.characterSpacing)}</w:rPr></w:style>`,
    paragraphStyle({ id: style.body, name: 'Normal Indent', paragraph: indent }),
    paragraphStyle({
      id: style.title,
      name: 'Title',
      next: style.body,
      // 22 pt fits in the body's pitch. Snapped to the grid, it would take two grid lines in LibreOffice.
      paragraph: `${keepNext('title')}<w:snapToGrid w:val="0"/>${titlePitch(page)}<w:jc w:val="center"/>`,
      run: fonts(page.title.font) + bold(page.title.bold) + spacing(0) + size(page.title),
    }),
    paragraphStyle({
      id: style.heading1,
      name: 'heading 1',
      next: style.body,
      paragraph: `${keepNext('heading1')}${indent}<w:outlineLvl w:val="0"/>`,
      run: headingRun(page, 0),
    }),
    paragraphStyle({
      id: style.heading2,
      name: 'heading 2',
      next: style.body,
      paragraph: `${keepNext('heading2')}${indent}<w:outlineLvl w:val="1"/>`,
      run: headingRun(page, 1),
    }),
    characterStyle(style.runIn2, '段首二级标题', headingRun(page, 1)),
    characterStyle(style.runIn3, '段首三级标题', headingRun(page, 2)),
    characterStyle(style.runIn4, '段首四级标题', headingRun(page, 3)),
  ].join('');
}

/** Only what differs from the body; the paragraph's character spacing still applies. */
function headingRun({ headingFonts, headingSizes, headingBold, digitFont, body }: Page, level: 0 | 1 | 2 | 3): string {
  const points = headingSizes[level];
  return (
    fonts(headingFonts[level], digitFont) +
    bold(headingBold[level]) +
    (points === body.size ? '' : size({ font: '', size: points }))
  );
}

/** Empty if it is the body's own pitch. */
function titlePitch({ title, linePitch }: Page): string {
  return title.linePitch === linePitch ? '' : exactly(title.linePitch);
}

function frameStyles(page: Page): string {
  const { pageNumber, body } = page;
  // 7.5 says 空一字; a character has the body's size: 3.1 names none, and 3.2 is based on 3号.
  const aside = twipsOfPoints(body.size * pageNumber.aside);
  return [
    paragraphStyle({
      id: style.secrecy,
      name: '密级和紧急程度',
      custom: true,
      run: fonts(page.labelFonts.secrecy, page.digitFont),
    }), // 7.2.2, 7.2.3: 3号黑体
    paragraphStyle({
      id: style.issuer,
      name: '发文机关标志',
      next: style.documentNumber,
      custom: true,
      paragraph: '<w:snapToGrid w:val="0"/><w:jc w:val="center"/>',
      run: `${fonts(page.letterhead.font)}<w:color w:val="${page.letterhead.colour}"/>${spacing(0)}`,
    }),
    paragraphStyle({
      id: style.documentNumber,
      name: '发文字号',
      next: style.title,
      custom: true,
      paragraph: '<w:jc w:val="center"/>',
    }),
    paragraphStyle({ id: style.addressee, name: '主送机关', next: style.body, custom: true }), // 7.3.2: 居左顶格
    paragraphStyle({
      id: style.signature,
      name: '发文机关署名',
      next: style.date,
      custom: true,
      paragraph: `${keepNext('signature')}<w:jc w:val="left"/>`,
    }),
    paragraphStyle({
      id: style.date,
      name: '成文日期',
      custom: true,
      // It may end close to the right edge; if a substituted font has wider digits, 日 must not wrap to the next line.
      paragraph: `<w:ind w:right="-${twipsOfPoints(body.size) * 2}"/><w:jc w:val="left"/>`,
      run: chinese,
    }),
    paragraphStyle({
      id: style.footer,
      name: 'footer',
      paragraph: `<w:snapToGrid w:val="0"/>${exactly(pageNumber.size)}`,
      run: fonts(pageNumber.font) + spacing(0) + size(pageNumber) + chinese,
    }),
    paragraphStyle({
      id: style.pageNumberOdd,
      name: '单页页码',
      basedOn: style.footer,
      custom: true,
      paragraph: numberPlace(pageNumber.position === 'outside' ? 'right' : pageNumber.position, aside),
    }),
    paragraphStyle({
      id: style.pageNumberEven,
      name: '双页页码',
      basedOn: style.footer,
      custom: true,
      paragraph: numberPlace(pageNumber.position === 'outside' ? 'left' : pageNumber.position, aside),
    }),
  ].join('');
}

function numberPlace(side: 'left' | 'center' | 'right', aside: number): string {
  return `${side === 'center' ? '' : `<w:ind w:${side}="${aside}"/>`}<w:jc w:val="${side}"/>`;
}

function attachmentStyles({ labelFonts, digitFont }: Page): string {
  return [
    paragraphStyle({ id: style.attachmentNote, name: '附件说明', custom: true, paragraph: '<w:keepLines/>' }),
    paragraphStyle({
      id: style.attachmentNumber,
      name: '附件序号',
      next: style.attachmentTitle,
      custom: true,
      paragraph: '<w:pageBreakBefore/>', // 7.3.7: 另面编排；3号黑体顶格, on the first line
      run: fonts(labelFonts.attachment, digitFont),
    }),
    paragraphStyle({
      id: style.attachmentTitle,
      name: '附件标题',
      basedOn: style.title,
      next: style.body,
      custom: true,
      // It appears in Word's navigation pane, so that readers find a list of names without paging through the report.
      paragraph: '<w:outlineLvl w:val="0"/>',
    }),
    paragraphStyle({ id: style.names, name: '附件名单', custom: true }),
  ].join('');
}

/** 7.4.2, 7.4.3: 4号仿宋, 左右各空一字; the second line of 抄送 is aligned with the first name. */
function imprintStyles(page: Page): string {
  const { imprint } = page;
  const aside = imprintAside(page);
  const hanging = twipsOfPoints(imprint.size * textWidth(copiedTo));
  const face = `<w:snapToGrid w:val="0"/>${exactly(imprint.linePitch)}`;
  const run = fonts(imprint.font) + spacing(0) + size(imprint) + chinese;
  const line = (id: string, name: string, paragraph: string) =>
    paragraphStyle({ id, name, custom: true, paragraph: face + paragraph, run });
  return [
    line(
      style.copiedTo,
      '抄送机关',
      `<w:ind w:left="${aside + hanging}" w:right="${aside}" w:hanging="${hanging}"/><w:jc w:val="left"/>`,
    ),
    line(style.printedBy, '印发机关', `<w:ind w:left="${aside}"/><w:jc w:val="left"/>`),
    line(style.printedOn, '印发日期', `<w:ind w:right="${aside}"/><w:jc w:val="right"/>`),
  ].join('');
}

function tableStyles({ table, digitFont }: Page): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const cell = (id: string, name: string, jc: string) =>
    paragraphStyle({ id, name, basedOn: style.cellLeft, custom: true, paragraph: `<w:jc w:val="${jc}"/>` });
  return [
    `<w:style w:type="table" w:styleId="${style.table}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>` +
      `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${sides}</w:tblBorders>` +
      '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    // Kept on the page of its table.
    paragraphStyle({
      id: style.caption,
      name: 'caption',
      paragraph: `${keepNext('caption')}<w:jc w:val="center"/>`,
      run: fonts(table.headFont, digitFont) + spacing(0) + size(table),
    }),
    paragraphStyle({
      id: style.note,
      name: '表注',
      custom: true,
      paragraph: '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>',
      run: fonts(table.font, digitFont) + spacing(0) + size({ font: table.font, size: noteSize(table) }),
    }),
    // Not an exact pitch, which would clip the picture.
    paragraphStyle({
      id: style.chart,
      name: '图',
      next: style.caption,
      custom: true,
      paragraph:
        '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
        '<w:jc w:val="center"/>',
      run: spacing(0),
    }),
    paragraphStyle({
      id: style.cellLeft,
      name: '表中文字',
      custom: true,
      // Not an exact pitch: a picture or a larger font put into a cell must not be clipped.
      paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
      run: fonts(table.font, digitFont) + spacing(0) + size(table),
    }),
    cell(style.cellCenter, '表中居中', 'center'),
    cell(style.cellRight, '表中数字', 'right'),
    paragraphStyle({
      id: style.cellHead,
      name: '表头',
      basedOn: style.cellLeft,
      custom: true,
      paragraph: '<w:keepNext/><w:jc w:val="center"/>',
      run: fonts(table.headFont, digitFont),
    }),
    // For tables with many columns.
    typeStyle(style.cellType12, '表中小四', 12),
    typeStyle(style.cellType10, '表中五号', 10.5),
  ].join('');
}

function keepNext(role: Role): string {
  return KEPT.has(role) ? '<w:keepNext/>' : '';
}

/** In characters, so that it follows a change of font size; also in twips, for programs that only support those. */
function firstLineIndent({ firstLine, body }: Page): string {
  return `<w:ind w:firstLineChars="${Math.round(firstLine * 100)}" w:firstLine="${twipsOfPoints(body.size * firstLine)}"/>`;
}
