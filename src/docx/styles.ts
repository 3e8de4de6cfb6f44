import { xmlPart } from '../ooxml/xml.ts';
import { type Page, twipsOfPoints } from '../page/page.ts';
import { frameStyles } from './frame-styles.ts';
import { style } from './style-ids.ts';
import { bold, characterStyle, exactly, fonts, keepNext, paragraphStyle, size, spacing } from './style-xml.ts';
import { tableStyles } from './table-styles.ts';

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

/** In characters, so that it follows a change of font size; also in twips, for programs that only support those. */
function firstLineIndent({ firstLine, body }: Page): string {
  return `<w:ind w:firstLineChars="${Math.round(firstLine * 100)}" w:firstLine="${twipsOfPoints(body.size * firstLine)}"/>`;
}
