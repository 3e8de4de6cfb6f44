import { numberText } from './number-text.ts';
import { gbt9704, type Page, typeAreaHeight, typeAreaWidth } from './page.ts';
import { sizeText } from './type-sizes.ts';

/** How the standard binds: it lays down (规定), says what is usual (一般), or says nothing and there is a custom (惯例). */
export type Basis = '规定' | '一般' | '惯例';

/** One value of a page, as it is told to people. */
export interface Element {
  /** Under which an office sets it, in `PageSettings`, joined by dots. */
  path: string;
  name: string;
  /** Of GB/T 9704-2012; '' where it says nothing. */
  clause: string;
  basis: Basis;
  /** What the standard says, where that is not simply the value of its page. */
  standard?: string;
  /** The page's value, as printed. */
  text(page: Page): string;
  /** Whether the page is as the standard has it; where it is not said, its value must be the standard's. */
  conforms?(page: Page): boolean;
}

const millimetres = (length: number) => `${numberText(length)}毫米`;
const points = (length: number) => `${numberText(length)}磅`;
const characters = (count: number) => `${numberText(count)}字`;

/** In the order in which they are told. */
export const elements: readonly Element[] = [
  {
    path: 'paper',
    name: '纸张',
    clause: '5.1',
    basis: '规定',
    text: ({ paper }) => (paper.width === 210 && paper.height === 297 ? 'A4' : `${paper.width}×${paper.height}毫米`),
  },
  // 5.2.1 allows a millimetre at 天头 and 订口, and states the type area, not the other two.
  {
    path: 'margins.top',
    name: '上边距（天头）',
    clause: '5.2.1',
    basis: '规定',
    standard: '37±1毫米',
    text: ({ margins }) => millimetres(margins.top),
    conforms: ({ margins }) => Math.abs(margins.top - gbt9704.margins.top) <= 1,
  },
  {
    path: 'margins.bottom',
    name: '下边距',
    clause: '5.2.1',
    basis: '规定',
    standard: '版心高225毫米',
    text: ({ margins }) => millimetres(margins.bottom),
    conforms: (page) => isNear(typeAreaHeight(page), typeAreaHeight(gbt9704)),
  },
  {
    path: 'margins.left',
    name: '左边距（订口）',
    clause: '5.2.1',
    basis: '规定',
    standard: '28±1毫米',
    text: ({ margins }) => millimetres(margins.left),
    conforms: ({ margins }) => Math.abs(margins.left - gbt9704.margins.left) <= 1,
  },
  {
    path: 'margins.right',
    name: '右边距',
    clause: '5.2.1',
    basis: '规定',
    standard: '版心宽156毫米',
    text: ({ margins }) => millimetres(margins.right),
    conforms: (page) => isNear(typeAreaWidth(page), typeAreaWidth(gbt9704)),
  },
  {
    path: 'characters',
    name: '每行字数',
    clause: '5.2.3',
    basis: '一般',
    text: ({ grid }) => `${grid.characters}字`,
  },
  { path: 'lines', name: '每页行数', clause: '5.2.3', basis: '一般', text: ({ grid }) => `${grid.lines}行` },
  { path: 'linePitch', name: '行距', clause: '5.2.3', basis: '一般', text: ({ linePitch }) => points(linePitch) },
  {
    path: 'characterSpacing',
    name: '字间距',
    clause: '5.2.3',
    basis: '一般',
    text: ({ characterSpacing }) => spacingText(characterSpacing),
  },
  ...face('body', '正文', '5.2.2', '一般', ({ body }) => body),
  {
    path: 'firstLine',
    name: '首行缩进',
    clause: '7.3.3',
    basis: '规定',
    text: ({ firstLine }) => characters(firstLine),
  },
  {
    path: 'digitFont',
    name: '数字、西文字体',
    clause: '',
    basis: '惯例',
    text: ({ digitFont }) => digitFont ?? '同所在的文字',
  },
  ...face('title', '标题', '7.3.1', '一般', ({ title }) => title),
  weight('title', '标题', ({ title }) => title.bold),
  {
    path: 'title.linePitch',
    name: '标题行距',
    clause: '',
    basis: '惯例',
    text: ({ title, linePitch }) => (title.linePitch === linePitch ? '同正文' : points(title.linePitch)),
  },
  ...heading(0, '一级标题'),
  ...heading(1, '二级标题'),
  ...heading(2, '三级标题'),
  ...heading(3, '四级标题'),
  {
    path: 'pageNumber.form',
    name: '页码形式',
    clause: '7.5',
    basis: '规定',
    text: ({ pageNumber }) => pageNumber.form,
  },
  ...face('pageNumber', '页码', '7.5', '一般', ({ pageNumber }) => pageNumber),
  {
    path: 'pageNumber.below',
    name: '页码距版心',
    clause: '7.5',
    basis: '规定',
    text: ({ pageNumber }) => millimetres(pageNumber.below),
  },
  {
    path: 'pageNumber.position',
    name: '页码位置',
    clause: '7.5',
    basis: '规定',
    text: ({ pageNumber }) => POSITIONS[pageNumber.position],
  },
  {
    path: 'pageNumber.aside',
    name: '页码边空',
    clause: '7.5',
    basis: '规定',
    text: ({ pageNumber }) => characters(pageNumber.aside),
    // In the middle it has no side to stand off from; that it stands there is told by itself.
    conforms: ({ pageNumber }) => pageNumber.position === 'center' || pageNumber.aside === gbt9704.pageNumber.aside,
  },
  {
    path: 'signature.right',
    name: '署名右空',
    clause: '7.3.5.2',
    basis: '规定',
    text: ({ signature }) => characters(signature.right),
  },
  {
    path: 'signature.dateShift',
    name: '成文日期右移',
    clause: '7.3.5.2',
    basis: '规定',
    text: ({ signature }) => characters(signature.dateShift),
  },
  {
    path: 'signature.sealedRight',
    name: '盖章日期右空',
    clause: '7.3.5.1',
    basis: '一般',
    text: ({ sealedDate }) => characters(sealedDate.right),
  },
  {
    path: 'attachment.font',
    name: '附件序号字体',
    clause: '7.3.7',
    basis: '规定',
    text: ({ labelFonts }) => labelFonts.attachment,
  },
  {
    path: 'secrecy.font',
    name: '密级、紧急程度字体',
    clause: '7.2.2、7.2.3',
    basis: '一般',
    text: ({ labelFonts }) => labelFonts.secrecy,
  },
  ...face('letterhead', '发文机关标志', '7.2.4', '一般', ({ letterhead }) => letterhead, '惯例'),
  {
    path: 'letterhead.colour',
    name: '发文机关标志颜色',
    clause: '7.2.4',
    basis: '规定',
    text: ({ letterhead }) => COLOURS[letterhead.colour] ?? `RGB ${letterhead.colour}`,
  },
  {
    path: 'letterhead.below',
    name: '发文机关标志距版心上边',
    clause: '7.2.4',
    basis: '规定',
    text: ({ letterhead }) => millimetres(letterhead.below),
  },
  {
    path: 'letterhead.emptyLines',
    name: '红头空行',
    clause: '7.2.5、7.3.1',
    basis: '规定',
    text: ({ letterhead }) => `${letterhead.emptyLines}行`,
  },
  {
    path: 'letterhead.rule',
    name: '红线距文号',
    clause: '7.2.7',
    basis: '规定',
    text: ({ letterhead }) => millimetres(letterhead.rule),
  },
  {
    path: 'signatory.font',
    name: '签发人姓名字体',
    clause: '7.2.6',
    basis: '规定',
    text: ({ labelFonts }) => labelFonts.signatory,
  },
  ...face('imprint', '版记', '7.4.2、7.4.3', '一般', ({ imprint }) => imprint),
  {
    path: 'imprint.linePitch',
    name: '版记行距',
    clause: '',
    basis: '惯例',
    text: ({ imprint }) => points(imprint.linePitch),
  },
  {
    path: 'imprint.aside',
    name: '版记左右空',
    clause: '7.4.2、7.4.3',
    basis: '规定',
    text: ({ imprint }) => characters(imprint.aside),
  },
  // 7.4.1 recommends these heights.
  {
    path: 'imprint.thick',
    name: '版记首、末分隔线',
    clause: '7.4.1',
    basis: '一般',
    text: ({ imprint }) => millimetres(imprint.thick),
  },
  {
    path: 'imprint.thin',
    name: '版记中间分隔线',
    clause: '7.4.1',
    basis: '一般',
    text: ({ imprint }) => millimetres(imprint.thin),
  },
  ...face('table', '表格', '', '惯例', ({ table }) => table),
  { path: 'table.headFont', name: '表头字体', clause: '', basis: '惯例', text: ({ table }) => table.headFont },
  {
    path: 'table.linePitch',
    name: '表格行距',
    clause: '',
    basis: '惯例',
    text: ({ table }) => points(table.linePitch),
  },
];

/** The standard's value, as printed. */
export function standardText(element: Element): string {
  return element.standard ?? element.text(gbt9704);
}

/** The value of the standard's page under this path, as an office would set it. */
export function standardValue(path: string): string {
  const element = elements.find((each) => each.path === path);
  if (!element) throw new Error(`${path} is no element of the page`);
  return element.text(gbt9704);
}

/** Whether a page has the standard's value. */
export function conforms(element: Element, page: Page): boolean {
  return element.conforms ? element.conforms(page) : element.text(page) === element.text(gbt9704);
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
    { path: `${path}.font`, name: `${name}字体`, clause, basis, text: (page) => of(page).font },
    { path: `${path}.size`, name: `${name}字号`, clause, basis: basisOfSize, text: (page) => sizeText(of(page).size) },
  ];
}

function weight(path: string, name: string, of: (page: Page) => boolean): Element {
  return {
    path: `${path}.bold`,
    name: `${name}加粗`,
    clause: '',
    basis: '惯例',
    text: (page) => (of(page) ? '加粗' : '不加粗'),
  };
}

function heading(level: 0 | 1 | 2 | 3, name: string): Element[] {
  const path = `heading${level + 1}`;
  return [
    ...face(path, name, '7.3.3', '一般', ({ headingFonts, headingSizes }) => ({
      font: headingFonts[level],
      size: headingSizes[level],
    })),
    weight(path, name, ({ headingBold }) => headingBold[level]),
  ];
}

const POSITIONS = { outside: '单页居右、双页居左', center: '居中', right: '居右', left: '居左' };
const COLOURS: Record<string, string> = { FF0000: '红', '000000': '黑' };

function spacingText(length: number): string {
  if (length === 0) return '标准';
  return length < 0 ? `紧缩${points(-length)}` : `加宽${points(length)}`;
}

/** Of lengths in twips: half a millimetre is not seen. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= (0.5 / 25.4) * 1440;
}
