import { numberText } from './number-text.ts';
import { gbt9704, type Page, typeAreaHeight, typeAreaWidth } from './page.ts';
import { sizeText } from './type-sizes.ts';

/**
 * How binding the standard is: it requires (规定), states what is usual (一般), or says nothing and custom decides (惯例).
 */
export type Basis = '规定' | '一般' | '惯例';

/** One setting of a page, as shown to users. */
interface Element {
  /** Its path in `PageSettings`, joined by dots. */
  path: string;
  name: string;
  /** Of GB/T 9704-2012; '' if it says nothing. */
  clause: string;
  basis: Basis;
  /** The page's value, as displayed. */
  text(page: Page): string;
  /** What the standard says, if that is not simply the value of `gbt9704`. */
  standard?: string;
  /** Whether the page conforms; by default, its value must be the standard's. */
  conforms?(page: Page): boolean;
}

/** In display order. */
export const elements: readonly Element[] = [
  element('paper', '纸张', '5.1', '规定', ({ paper }) => paperText(paper)),
  // 5.2.1 allows ±1 mm for 天头 and 订口; for the other two it only states the resulting type area.
  element('margins.top', '上边距（天头）', '5.2.1', '规定', ({ margins }) => millimetres(margins.top), {
    standard: '37±1毫米',
    conforms: ({ margins }) => Math.abs(margins.top - gbt9704.margins.top) <= 1,
  }),
  element('margins.bottom', '下边距', '5.2.1', '规定', ({ margins }) => millimetres(margins.bottom), {
    standard: '版心高225毫米',
    conforms: (page) => isNear(typeAreaHeight(page), typeAreaHeight(gbt9704)),
  }),
  element('margins.left', '左边距（订口）', '5.2.1', '规定', ({ margins }) => millimetres(margins.left), {
    standard: '28±1毫米',
    conforms: ({ margins }) => Math.abs(margins.left - gbt9704.margins.left) <= 1,
  }),
  element('margins.right', '右边距', '5.2.1', '规定', ({ margins }) => millimetres(margins.right), {
    standard: '版心宽156毫米',
    conforms: (page) => isNear(typeAreaWidth(page), typeAreaWidth(gbt9704)),
  }),
  element('characters', '每行字数', '5.2.3', '一般', ({ grid }) => `${grid.characters}字`),
  element('lines', '每页行数', '5.2.3', '一般', ({ grid }) => lines(grid.lines)),
  element('linePitch', '行距', '5.2.3', '一般', ({ linePitch }) => points(linePitch)),
  element('characterSpacing', '字间距', '5.2.3', '一般', ({ characterSpacing }) => spacingText(characterSpacing)),
  ...face('body', '正文', '5.2.2', '一般', ({ body }) => body),
  element('firstLine', '首行缩进', '7.3.3', '规定', ({ firstLine }) => characters(firstLine)),
  element('digitFont', '数字、西文字体', '', '惯例', ({ digitFont }) => digitFont ?? '同所在的文字'),
  ...face('title', '标题', '7.3.1', '一般', ({ title }) => title),
  weight('title', '标题', ({ title }) => title.bold),
  element('title.linePitch', '标题行距', '', '惯例', ({ title, linePitch }) =>
    title.linePitch === linePitch ? '同正文' : points(title.linePitch),
  ),
  ...heading(0, '一级标题'),
  ...heading(1, '二级标题'),
  ...heading(2, '三级标题'),
  ...heading(3, '四级标题'),
  element('pageNumber.form', '页码形式', '7.5', '规定', ({ pageNumber }) => pageNumber.form),
  ...face('pageNumber', '页码', '7.5', '一般', ({ pageNumber }) => pageNumber),
  element('pageNumber.below', '页码距版心', '7.5', '规定', ({ pageNumber }) => millimetres(pageNumber.below)),
  element('pageNumber.position', '页码位置', '7.5', '规定', ({ pageNumber }) => POSITIONS[pageNumber.position]),
  element('pageNumber.aside', '页码边空', '7.5', '规定', ({ pageNumber }) => characters(pageNumber.aside), {
    // A centered number has no side to keep away from; its position is reported by itself.
    conforms: ({ pageNumber }) => pageNumber.position === 'center' || pageNumber.aside === gbt9704.pageNumber.aside,
  }),
  element('signature.right', '署名右空', '7.3.5.2', '规定', ({ signature }) => characters(signature.right)),
  element('signature.dateShift', '成文日期右移', '7.3.5.2', '规定', ({ signature }) => characters(signature.dateShift)),
  element('signature.sealedRight', '盖章日期右空', '7.3.5.1', '一般', ({ sealedDate }) => characters(sealedDate.right)),
  element('attachment.font', '附件序号字体', '7.3.7', '规定', ({ labelFonts }) => labelFonts.attachment),
  element('secrecy.font', '密级、紧急程度字体', '7.2.2、7.2.3', '一般', ({ labelFonts }) => labelFonts.secrecy),
  ...face('letterhead', '发文机关标志', '7.2.4', '一般', ({ letterhead }) => letterhead, '惯例'),
  element('letterhead.colour', '发文机关标志颜色', '7.2.4', '规定', ({ letterhead }) => colourText(letterhead.colour)),
  element('letterhead.below', '发文机关标志距版心上边', '7.2.4', '规定', ({ letterhead }) =>
    millimetres(letterhead.below),
  ),
  element('letterhead.emptyLines', '红头空行', '7.2.5、7.3.1', '规定', ({ letterhead }) =>
    lines(letterhead.emptyLines),
  ),
  element('letterhead.rule', '红线距文号', '7.2.7', '规定', ({ letterhead }) => millimetres(letterhead.rule)),
  element('signatory.font', '签发人姓名字体', '7.2.6', '规定', ({ labelFonts }) => labelFonts.signatory),
  ...face('imprint', '版记', '7.4.2、7.4.3', '一般', ({ imprint }) => imprint),
  element('imprint.linePitch', '版记行距', '', '惯例', ({ imprint }) => points(imprint.linePitch)),
  element('imprint.aside', '版记左右空', '7.4.2、7.4.3', '规定', ({ imprint }) => characters(imprint.aside)),
  // 7.4.1 recommends these heights.
  element('imprint.thick', '版记首、末分隔线', '7.4.1', '一般', ({ imprint }) => millimetres(imprint.thick)),
  element('imprint.thin', '版记中间分隔线', '7.4.1', '一般', ({ imprint }) => millimetres(imprint.thin)),
  ...face('table', '表格', '', '惯例', ({ table }) => table),
  element('table.headFont', '表头字体', '', '惯例', ({ table }) => table.headFont),
  element('table.linePitch', '表格行距', '', '惯例', ({ table }) => points(table.linePitch)),
];

/** The standard's value, as displayed. */
export function standardText({ standard, text }: Element): string {
  return standard ?? text(gbt9704);
}

/** The value at this path of the standard's page, as an office would write it. Throws on an unknown path. */
export function standardValue(path: string): string {
  const element = elements.find((each) => each.path === path);
  if (!element) throw new Error(`${path} is no element of the page`);
  return element.text(gbt9704);
}

/** Whether a page has the standard's value. */
export function conforms({ conforms: judge, text }: Element, page: Page): boolean {
  return judge ? judge(page) : text(page) === text(gbt9704);
}

function element(
  path: string,
  name: string,
  clause: string,
  basis: Basis,
  text: (page: Page) => string,
  more: Pick<Element, 'standard' | 'conforms'> = {},
): Element {
  return { path, name, clause, basis, text, ...more };
}

function face(
  path: string,
  name: string,
  clause: string,
  basis: Basis,
  of: (page: Page) => { font: string; size: number },
  basisOfSize = basis,
): Element[] {
  return [
    element(`${path}.font`, `${name}字体`, clause, basis, (page) => of(page).font),
    element(`${path}.size`, `${name}字号`, clause, basisOfSize, (page) => sizeText(of(page).size)),
  ];
}

function weight(path: string, name: string, of: (page: Page) => boolean): Element {
  return element(`${path}.bold`, `${name}加粗`, '', '惯例', (page) => (of(page) ? '加粗' : '不加粗'));
}

function heading(level: 0 | 1 | 2 | 3, name: string): Element[] {
  const path = `heading${level + 1}`;
  const of = ({ headingFonts, headingSizes }: Page) => ({ font: headingFonts[level], size: headingSizes[level] });
  return [...face(path, name, '7.3.3', '一般', of), weight(path, name, ({ headingBold }) => headingBold[level])];
}

const POSITIONS = { outside: '单页居右、双页居左', center: '居中', right: '居右', left: '居左' };

function paperText({ width, height }: Page['paper']): string {
  return width === 210 && height === 297 ? 'A4' : `${width}×${height}毫米`;
}

function colourText(colour: string): string {
  return { FF0000: '红', '000000': '黑' }[colour] ?? `RGB ${colour}`;
}

function spacingText(length: number): string {
  if (length === 0) return '标准';
  return length < 0 ? `紧缩${points(-length)}` : `加宽${points(length)}`;
}

function millimetres(length: number): string {
  return `${numberText(length)}毫米`;
}

function points(length: number): string {
  return `${numberText(length)}磅`;
}

function characters(count: number): string {
  return `${numberText(count)}字`;
}

function lines(count: number): string {
  return `${count}行`;
}

/** For lengths in twips: half a millimetre is not visible. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= (0.5 / 25.4) * 1440;
}
