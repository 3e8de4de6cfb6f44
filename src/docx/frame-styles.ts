import { type Page, twipsOfPoints } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import { copiedTo, imprintAside } from '../typeset/imprint.ts';
import { style } from './style-ids.ts';
import { chinese, exactly, fonts, keepNext, paragraphStyle, size, spacing } from './style-xml.ts';

/** The styles of what stands around the text: 版头, 主送, 署名, page numbers, 附件, 版记 (GB/T 9704-2012, 7.2–7.5). */
export function frameStyles(page: Page): string {
  return [
    ...headStyles(page),
    ...signatureStyles(page),
    ...pageNumberStyles(page),
    ...attachmentStyles(page),
    ...imprintStyles(page),
  ].join('');
}

/** Above the title: 密级, 发文机关标志, 发文字号; below it: 主送机关. */
function headStyles(page: Page): string[] {
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
  ];
}

/** 发文机关署名, 成文日期. */
function signatureStyles({ body }: Page): string[] {
  return [
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
  ];
}

/** The footer, and the places of the number on odd and on even pages. */
function pageNumberStyles({ pageNumber, body }: Page): string[] {
  // 7.5 says 空一字; a character has the body's size: 3.1 names none, and 3.2 is based on 3号.
  const aside = twipsOfPoints(body.size * pageNumber.aside);
  return [
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
  ];
}

function numberPlace(side: 'left' | 'center' | 'right', aside: number): string {
  return `${side === 'center' ? '' : `<w:ind w:${side}="${aside}"/>`}<w:jc w:val="${side}"/>`;
}

function attachmentStyles({ labelFonts, digitFont }: Page): string[] {
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
  ];
}

/** 7.4.2, 7.4.3: 4号仿宋, 左右各空一字; the second line of 抄送 is aligned with the first name. */
function imprintStyles(page: Page): string[] {
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
  ];
}
