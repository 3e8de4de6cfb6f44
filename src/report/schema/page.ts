import * as z from 'zod/mini';
import { standardValue } from '../../page/elements.ts';
import { SIZE_FIRST, SIZE_LAST } from '../../page/type-sizes.ts';
import { field, hints, type Shown, shapes } from './field.ts';
import { isYamlFile } from './leaf.ts';
import { leafOf } from './leaf-of.ts';
import { characters, lines, millimetres, points, several, spacing, typeSize } from './measure.ts';

/** One font by its name. */
const font = leafOf((typed, refuse): string => {
  const bare = typed.trim();
  const fault = /^[“”‘’"'].*[“”‘’"']$/u.test(bare)
    ? 'curly-quotes'
    : bare.length > 40 || /[、，,；;【】<>]/u.test(bare)
      ? 'not-a-font'
      : SIZE_FIRST.test(bare) || SIZE_LAST.test(bare)
        ? 'font-with-size'
        : undefined;
  if (fault === undefined) return bare;
  return refuse(fault);
}).register(hints, { pattern: '^[^、，,；;【】<>]*$', examples: ['仿宋_GB2312', '楷体_GB2312', '黑体'] });

const isBold = z.pipe(
  z.enum(['true', 'false', '是', '否', '加粗', '不加粗']),
  z.transform((typed) => typed === 'true' || typed === '是' || typed === '加粗'),
);

/** A colour as RRGGBB, six capital hexadecimal digits: 红, 黑, FF0000. */
const colour = leafOf((typed, refuse): string => {
  const bare = typed.trim();
  if (/^(?:大?红|正红)色?$/u.test(bare)) return 'FF0000';
  if (/^黑色?$/u.test(bare)) return '000000';
  const digits = /^#?([0-9a-f]{6})$/iu.exec(bare)?.[1];
  if (digits !== undefined) return digits.toUpperCase();
  return refuse('not-a-colour');
}).register(hints, { pattern: '[红黑]|[0-9a-fA-F]{6}', examples: ['红', 'FF0000'] });

const PAPERS: Record<string, [number, number]> = { A4: [210, 297], A3: [297, 420], B5: [176, 250], '16开': [195, 270] };

/** Width and height in millimetres: A4, 195×270毫米. */
const paper = leafOf((typed, refuse): [number, number] => {
  const bare = typed.trim().toUpperCase();
  const named = PAPERS[bare];
  if (named) return named;
  const [, width, height] = /^(\d{2,3})(?:毫米|MM)?\s*[×X*]\s*(\d{2,3})(?:毫米|MM)?$/u.exec(bare) ?? [];
  const sizes: [number, number] = [Number(width), Number(height)];
  if (sizes.every((size) => size >= 100 && size <= 500)) return sizes;
  return refuse('not-a-paper');
}).register(hints, { pattern: '[0-9]', examples: ['A4', '16开', '195×270毫米'] });

/** How the number of page 1 is printed: — 1 —, 第1页 共9页. Dashes of any kind are accepted. */
const pageNumberForm = leafOf((typed, refuse): string => {
  const bare = typed.trim().replace(/\s+/gu, ' ');
  const dashed = /^([-—–―－]{1,2}) ?1 ?\1$/u.exec(bare)?.[1];
  const numbers = bare.match(/\d+/gu) ?? [];
  if (dashed !== undefined) return /^[-－]/u.test(dashed) ? '- 1 -' : '— 1 —';
  if (numbers[0] === '1' && numbers.length <= 2 && bare.length <= 20) return bare;
  return refuse('not-a-page-number');
}).register(hints, { pattern: '1', examples: ['— 1 —', '第1页', '第1页 共9页'] });

const POSITIONS = { 外侧: 'outside', 居中: 'center', 右: 'right', 左: 'left' } as const;
const position = z.pipe(
  z.enum(Object.keys(POSITIONS) as (keyof typeof POSITIONS)[]),
  z.transform((typed: keyof typeof POSITIONS) => POSITIONS[typed]),
);

const STANDARD = 'GB/T 9704-2012';
const standard = leafOf((typed, refuse): string => {
  if (/^(?:GB\s*[/／]?\s*T\s*9704\s*[-—–－]+\s*2012|国标|国家标准)$/iu.test(typed.trim())) return STANDARD;
  return refuse('unknown-standard');
}).register(hints, { pattern: '9704|国标|国家标准', examples: [STANDARD] });

const styleFile = leafOf((typed, refuse): string => {
  const bare = typed.trim();
  if (isYamlFile(bare) && !bare.replace(/^[a-z]:(?=[\\/])/iu, '').includes(':')) return bare;
  return refuse('not-a-style-file');
}).register(hints, { pattern: '\\.[yY][aA]?[mM][lL]\\s*$', examples: ['本局版式.yaml', '版式/本局.yaml'] });

/** What applies if an office sets nothing. */
const standardly = (path: string): Shown => ({ default: standardValue(path) });

const fontField = field('字体', '字体的名称，如仿宋_GB2312。', font);
const sizeField = field('字号', '初号至八号、小初至小六，或磅数：3号、16磅。', typeSize);
const boldField = field('加粗', '是或否。', isBold);
const face = z.strictObject({ font: fontField, size: sizeField }).register(shapes, { form: 'face' });
const heading = z
  .strictObject({ font: fontField, size: sizeField, bold: boldField })
  .register(shapes, { form: 'face' });
const label = z.strictObject({ font: fontField }).register(shapes, { scalar: 'font' });

const margins = z.strictObject({
  top: field('上', '天头，上白边：37毫米。', millimetres, standardly('margins.top')),
  bottom: field('下', '地脚，下白边：35毫米。', millimetres, standardly('margins.bottom')),
  left: field('左', '订口，左白边：28毫米。', millimetres, standardly('margins.left')),
  right: field('右', '切口，右白边：26毫米。', millimetres, standardly('margins.right')),
});

const title = z
  .strictObject({
    font: fontField,
    size: sizeField,
    bold: boldField,
    linePitch: field('行距', '标题回行的行距，固定值；不写时同正文。', points),
  })
  .register(shapes, { form: 'face' });

const pageNumber = z
  .strictObject({
    form: field(
      '形式',
      '第1页的页码印成什么样：— 1 —、- 1 -、1、第1页、第1页 共9页；以短横开头的加引号。',
      pageNumberForm,
      standardly('pageNumber.form'),
    ),
    font: fontField,
    size: sizeField,
    below: field('距版心', '页码中线在版心下边缘之下多少：7毫米。', millimetres, standardly('pageNumber.below')),
    aside: field('空', '页码离版心的边空几字：1字。', characters, standardly('pageNumber.aside')),
    position: field('位置', '外侧（单页居右、双页居左）、居中、右或左。', position, { default: '外侧' }),
  })
  .register(shapes, { form: 'pageNumber' });

const table = z
  .strictObject({
    font: fontField,
    size: sizeField,
    headFont: field('表头字体', '表头和表题的字体。', font),
    linePitch: field('行距', '表中文字的行距，最小值。', points),
  })
  .register(shapes, { form: 'face' });

const letterhead = z
  .strictObject({
    font: fontField,
    size: field('字号', '至多多大；一行排不下的自动缩小。', typeSize),
    colour: field('颜色', '红，或六位的RGB：FF0000。', colour, standardly('letterhead.colour')),
    below: field('距版心上边', '标志上边缘到版心上边缘：35毫米。', millimetres, standardly('letterhead.below')),
    emptyLines: field(
      '空行',
      '标志与文号之间、红线与标题之间各空几行：2行。',
      lines,
      standardly('letterhead.emptyLines'),
    ),
    rule: field('红线距离', '文号到红线：4毫米。', millimetres, standardly('letterhead.rule')),
  })
  .register(shapes, { form: 'face' });

const imprint = z
  .strictObject({
    font: fontField,
    size: sizeField,
    linePitch: field('行距', '抄送机关回行的行距，固定值：22磅。', points, standardly('imprint.linePitch')),
    aside: field('空', '左右各空几字：1字。', characters, standardly('imprint.aside')),
    thick: field('粗线', '首条、末条分隔线的高度：0.35毫米。', millimetres, standardly('imprint.thick')),
    thin: field('细线', '中间的分隔线的高度：0.25毫米。', millimetres, standardly('imprint.thin')),
  })
  .register(shapes, { form: 'face' });

const signature = z.strictObject({
  right: field('署名右空', '不加盖印章时署名右空几字：2字。', characters, standardly('signature.right')),
  dateShift: field(
    '日期右移',
    '不加盖印章时日期首字比署名首字右移几字：2字。',
    characters,
    standardly('signature.dateShift'),
  ),
  sealedRight: field('盖章日期右空', '加盖印章时日期右空几字：4字。', characters, standardly('signature.sealedRight')),
});

/** 版式: every value of the page; the same in the data, in the configuration and in a file of its own. */
export const page = z
  .strictObject({
    standard: field('标准', '以哪个标准为底：GB/T 9704-2012，现在只有这一个。', standard, { default: STANDARD }),
    file: field('样式文件', '本单位的版式文件：本局版式.yaml，里面写的和这里一样；同一个值以这里写的为准。', styleFile),
    paper: field('纸张', 'A4、16开，或宽×高：195×270毫米。', paper, standardly('paper')),
    margins: field('页边距', '四边的白边，照写照排。', margins),
    characters: field('每行字数', '一行排几个字，字间距由程序算：28。', several, standardly('characters')),
    lines: field('每页行数', '一页排几行，行距由程序算：22。', several, standardly('lines')),
    linePitch: field('行距', '固定值：28.95磅；写了它，一页几行由它定。', points, standardly('linePitch')),
    characterSpacing: field(
      '字间距',
      '字与字之间：紧缩0.25磅、加宽0.3磅、标准；写了它，一行几字由它定。',
      spacing,
      standardly('characterSpacing'),
    ),
    firstLine: field('首行缩进', '段首空几字：2字。', characters, standardly('firstLine')),
    digitFont: field(
      '数字字体',
      '正文、各级标题和表格里半角数字、西文的字体：Times New Roman；不写时同所在的文字。',
      font,
    ),
    body: field('正文', '正文的字体、字号，也可写成“3号仿宋_GB2312”。', face),
    title: field('标题', '文件标题的字体、字号。', title),
    heading1: field('一级标题', '“一、”的字体；字号不写时同正文。', heading),
    heading2: field('二级标题', '“（一）”的字体。', heading),
    heading3: field('三级标题', '“1.”的字体。', heading),
    heading4: field('四级标题', '“（1）”的字体。', heading),
    pageNumber: field('页码', '页码的形式、字体、字号、位置。', pageNumber),
    table: field('表格', '表格的字体、字号、行距。', table),
    letterhead: field('发文机关标志', '红头的字体、字号、颜色、位置。', letterhead),
    imprint: field('版记', '抄送、印发机关、印发日期的字体、字号和分隔线。', imprint),
    signature: field('落款', '署名、成文日期离右边多少。', signature),
    secrecy: field('密级', '密级、紧急程度的字体。', label),
    signatory: field('签发人', '签发人姓名的字体。', label),
    attachment: field('附件', '附件首行“附件1”的字体。', label),
  })
  .register(shapes, { scalar: 'file' });
