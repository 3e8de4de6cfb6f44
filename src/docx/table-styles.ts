import { noteSize, type Page } from '../page/page.ts';
import { style } from './style-ids.ts';
import { fonts, keepNext, paragraphStyle, size, spacing, typeStyle } from './style-xml.ts';

/** The styles of tables, of their cells, and of what stands around tables and charts. */
export function tableStyles(page: Page): string {
  return [grid(), ...captionStyles(page), ...cellStyles(page)].join('');
}

function grid(): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  return (
    `<w:style w:type="table" w:styleId="${style.table}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>` +
    `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${sides}</w:tblBorders>` +
    '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  );
}

/** 表题 and 图题, notes below a table, and the paragraph of a chart. */
function captionStyles({ table, digitFont }: Page): string[] {
  return [
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
  ];
}

function cellStyles({ table, digitFont }: Page): string[] {
  const cell = (id: string, name: string, jc: string) =>
    paragraphStyle({ id, name, basedOn: style.cellLeft, custom: true, paragraph: `<w:jc w:val="${jc}"/>` });
  return [
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
  ];
}
