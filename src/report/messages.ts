import type * as z from 'zod/mini';
import { SIZE_NAMES } from '../page/type-sizes.ts';
import { type Entry, entryOf, type Mapping, type Node, nodeAt } from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { excerpt } from '../zh/text.ts';
import { keysTold, type Shape, shapeOf } from './fields.ts';
import { halfWidth } from './half-width.ts';

interface Where {
  root: Mapping;
  /** What the data should be. */
  schema: z.core.$ZodType;
  path: readonly (string | number)[];
  /** The key that the schema does not know. */
  key?: string;
  node: Node | undefined;
}

interface Words {
  rule: string;
  message: string;
  hint: string;
}

/** A zod issue in Chinese: 现状，应然。 and the remedy. Worded by code, never by zod's English. */
export function word(issue: z.core.$ZodIssue, where: Where): Words {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(where);
    case 'invalid_type':
      return wrongType(issue.expected, where);
    case 'invalid_value':
      return notAmong(issue.values.map(String), where);
    case 'invalid_key':
      return notAYear(String(where.path.at(-1)));
    case 'custom':
      return ofFault(issue.params as { fault: string; typed: string }, where);
    default:
      return { rule: 'invalid-value', message: `${name(where)}的值不合要求。`, hint: describe(where) };
  }
}

function notAYear(typed: string): Words {
  const digits = halfWidth(typed).replace(/年$/u, '');
  const full = /^\d{2}$/u.test(digits) ? `20${digits}` : digits;
  return {
    rule: 'not-a-year',
    message: `“${typed}”不是年份，“历年”下的键应为四位数的年份。`,
    hint: /^\d{4}$/u.test(full) ? `写成${full}。` : '写成{2012: 1400, 2013: 6746}。',
  };
}

function unknownKey(where: Where): Words {
  const { schema, path, key = '', node } = where;
  const shape = shapeAt(schema, path);
  const keys = shape.fields.map(({ zh }) => zh);
  const english = shape.fields.map(({ id }) => id);
  const meant = nearest(key, /^[\x20-\x7e]+$/u.test(key) ? [...keys, ...english] : keys);
  const inside = path.length === 0 ? '' : `“${lastKey(where)}”里`;
  const value = node?.kind === 'scalar' ? excerpt(node.text) : '……';
  const free =
    shape.short.form === 'figure' && node?.kind !== 'map' ? `自定的事项写成“分项: {${key}: ${value}}”。` : '';
  return {
    rule: 'unknown-key',
    message: `${inside}没有名为“${key}”的键，应为${keysTold(shape)}之一。`,
    hint: meant ? `您是不是要写“${meant}”？${free}` : free || '照上面所列的键改写；不需要就删去。',
  };
}

function wrongType(expected: string, where: Where): Words {
  const { node, path } = where;
  const missing = node === undefined;
  if (missing) {
    const parent = path.length > 1 ? `“${lastKey({ ...where, path: path.slice(0, -1) })}”里` : '';
    const key = blankEntry(where)?.typed ?? lastKey({ ...where, root: undefined });
    return blankEntry(where)
      ? { rule: 'missing-key', message: `${parent}“${key}”后面是空的，必须写。`, hint: describe(where) }
      : {
          rule: 'missing-key',
          message: `${parent}缺少“${key}”，必须写。`,
          hint: `加上一行“${key}: ……”。${describe(where)}`,
        };
  }
  const is = node.kind === 'list' ? '列表' : node.kind === 'map' ? '“键: 值”' : `“${excerpt(node.text)}”`;
  const shape = shapeAt(where.schema, path);
  if (expected === 'array') {
    return {
      rule: 'wrong-shape',
      message: `${name(where)}下是${is}，应为列表。`,
      hint: node.kind === 'map' ? itemHint(node, shape) : '每一项以“- ”开头，或写成[甲, 乙]。',
    };
  }
  if (shape.short.form === 'rank' && node.kind === 'scalar') return notARank(node.text);
  if (expected === 'object' || expected === 'record') {
    const keys = shape.fields.map(({ zh }) => zh);
    const example =
      keys.length > 0
        ? `可写的键：${keys.slice(0, 8).join('、')}${keys.length > 8 ? '等' : ''}。`
        : '写成“名称: 值”，每行一项。';
    const pair = node.kind === 'scalar' ? /^([^\s：:]{1,20})[：:](\S.*)$/u.exec(node.text) : null;
    const hint =
      node.kind === 'list' ? '去掉行首的“- ”。' : pair ? `冒号用半角，后面加一个空格：“${pair[1]}: ${pair[2]}”。` : '';
    return { rule: 'wrong-shape', message: `${name(where)}下是${is}，应为“键: 值”。`, hint: hint || example };
  }
  return {
    rule: 'wrong-shape',
    message: `${name(where)}下是${is}，应为一个值。`,
    hint: `把值直接写在冒号后面，不另起列表，不加括号。${describe(where)}`,
  };
}

/** 第2 is nowhere, 全市前列 is no place. */
function notARank(typed: string): Words {
  const place = /^(?:第\s*\S{1,4}?|首)(?:位|名)?$/u.exec(typed.trim())?.[0].replace(/^首$/u, '首位');
  return {
    rule: 'not-a-place',
    message: `“${excerpt(typed)}”${place === undefined ? '里没有名次' : '没有说在哪里'}，位次应写明在哪里排第几。`,
    hint: `写成“全市${place ?? '第2'}”${place === undefined ? '；说不出第几的写在文字里，还不知道的写“全市待补”' : ''}。`,
  };
}

/** 主要工作: {标题: …} wants a dash; 主要工作: {培育创新主体: …} wants the title told apart too. */
function itemHint({ entries: [first] }: Mapping, list: Shape): string {
  const fields = list.element ? shapeOf(list.element).fields : [];
  const known = fields.some(({ id, zh }) => first && (first.typed === zh || first.typed === id));
  const title = fields.find(({ id }) => id === 'title')?.zh;
  if (!known && title && first) return `写成“- ${title}: ${first.typed}”，其余各键在“${title}”之下左端对齐。`;
  if (fields.length > 0) return `每一项以“- ”开头：“- ${first?.typed ?? title ?? fields[0]?.zh}: ……”。`;
  return `每项一行，只写“- ”和名称${first?.value.kind === 'scalar' ? `：“- ${excerpt(first.value.text)}”` : ''}。`;
}

/** The key that stands there without a value. */
export function blankEntry({ root, path }: Pick<Where, 'root' | 'path'>): Entry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.kind === 'map' ? parent.blank?.find(({ key }) => key === path.at(-1)) : undefined;
}

function notAmong(values: string[], where: Where): Words {
  const typed = where.node?.kind === 'scalar' ? where.node.text : '';
  const meant = nearest(typed, values);
  return {
    rule: 'not-among-values',
    message: `${name(where)}写的是“${excerpt(typed)}”，应为${values.join('、')}之一。`,
    hint: meant ? `您是不是要写“${meant}”？` : '从上面所列的里选一个。',
  };
}

const FAULTS: Record<string, (typed: string) => [string, string]> = {
  'thousands-separator': (typed) => [
    `“${typed}”里有千分位逗号，应只写数字。`,
    `写成${typed.replaceAll(/[,，]/gu, '')}。`,
  ],
  'digit-separator': (typed) => [`“${typed}”里有下划线，应只写数字。`, `写成${typed.replaceAll('_', '')}。`],
  exponent: (typed) => [`“${typed}”是科学记数法，应写出全部数字。`, '如1e3写成1000；太长的数换用万元、亿元。'],
  'leading-zero': (typed) => [`“${typed}”以0开头，不是一个数。`, '去掉前面的0；若是编号，请写在“编号”里。'],
  'curly-quotes': (typed) => [`${typed}两边有引号，应直接写。`, `写成${typed.replaceAll(/[“”"'‘’]/gu, '')}。`],
  'reference-in-word': (typed) => {
    const whole = /^【([^【】]+)】$/u.exec(typed)?.[1];
    return whole === undefined
      ? [`“${excerpt(typed)}”里有【】，这里只能写文字，不能引用。`, '要引用数字，写在“内容”“概述”等正文里。']
      : [`“${typed}”两边有【】，这里应直接写名称。`, `写成${whole}。`];
  },
  range: (typed) => [`“${typed}”不是一个范围，应由小到大。`, '如20—40；只有一个数时只写一个。'],
  'not-an-amount': (typed) => [
    `“${excerpt(typed)}”不是一个数，应为数字，可带约数词和单位。`,
    '如2924、500多、近100、4158万元；还没有数时写“待补”。',
  ],
  'not-a-change': (typed) => [
    `“${excerpt(typed)}”不是增减幅度，应带“%”。`,
    '如41.7%、-3.5%、持平、1.2倍；百分比指标写0.3个百分点。',
  ],
  'fell-by-times': (typed) => [`“${excerpt(typed)}”用倍数说减少，减少应写百分比。`, '如减少一半写-50%。'],
  'head-without-mark': (typed) => [
    `“${excerpt(typed)}”是红头里的，没有写“标志”或“套红”，印不出来。`,
    '正式行文的，写“标志: 某市科学技术局文件”；用印好的红头纸的，写“套红: true”；只是总结的，删去这一行。',
  ],
  'imprint-without-printer': (typed) => [
    `“${typed}”是印发日期，没有写“印发机关”，印不出来。`,
    '加上“印发机关: 某市科学技术局办公室”；不印版记的，删去这一行。',
  ],
  'imprint-without-date': (typed) => [
    `“${excerpt(typed)}”是印发机关，没有印发日期，版记应把两样都印上。`,
    '加上“印发日期: 2013-12-20”；与成文日期相同的，写“成文日期”就行。',
  ],
  'landscape-in-body': (typed) => [
    `《${excerpt(typed)}》印在正文里，不能横排，横排的表应列为附件。`,
    '把“位置: 正文”去掉，列为附件；或者把“横排”去掉。',
  ],
  'not-a-copy-number': (typed) => [`“${excerpt(typed)}”不是份号，应为一至六位的数字。`, '如12，印作000012。'],
  'not-a-length': (typed) => [
    `“${excerpt(typed)}”不是一个长度，应为数字，后面写毫米、厘米或磅。`,
    '如37毫米、3.7厘米、28.95磅；不写单位的，页边距算毫米，行距算磅。',
  ],
  negative: (typed) => [`“${excerpt(typed)}”是负数，这里应为0或正数。`, '去掉前面的负号，核对数字。'],
  'line-pitch-in-lines': (typed) => [
    `“${excerpt(typed)}”不是固定值，行距应写磅数。`,
    '几倍行距随字体而变，一页排几行定不下来；写固定值，如28.95磅，或写“每页行数”由程序算。',
  ],
  'not-a-number-of-characters': (typed) => [
    `“${excerpt(typed)}”不是字数，应写几个字。`,
    '如2字；一字是一个正文字的宽度，3号字是16磅。',
  ],
  'not-a-whole-number': (typed) => [`“${excerpt(typed)}”不是行数或字数，应为整数。`, '如22行、28字。'],
  'not-a-type-size': (typed) => [
    `没有“${excerpt(typed)}”这种字号，应为字号名或5至200的磅数，以半磅为一档。`,
    `字号名有${SIZE_NAMES}，如3号、小四；磅数如16磅。`,
  ],
  'type-size-without-unit': (typed) => [
    `字号“${typed}”看不出是${typed}号还是${typed}磅，应写明。`,
    `写成${typed}号；要磅数写${typed}磅。`,
  ],
  'not-a-font': (typed) => [
    `“${excerpt(typed)}”不是一个字体的名称，应只写一个。`,
    '如仿宋_GB2312，照Word字体框里的写。',
  ],
  'not-a-colour': (typed) => [
    `没有“${excerpt(typed)}”这种颜色，应为红、黑，或六位的RGB。`,
    '如红、FF0000；前面不写“#”。',
  ],
  'not-a-paper': (typed) => [
    `“${excerpt(typed)}”不是纸张，应为A4、A3、B5、16开，或宽×高，每边100至500毫米。`,
    '如A4、195×270毫米。',
  ],
  'not-a-page-number': (typed) => [
    `“${excerpt(typed)}”不是页码的样子，应写出第1页的页码印成什么样。`,
    '如“— 1 —”、“- 1 -”、1、第1页；带总页数的写第1页 共9页。',
  ],
  'unknown-standard': (typed) => [
    `没有“${excerpt(typed)}”这个标准，应为GB/T 9704-2012。`,
    '写成“标准: GB/T 9704-2012”，或删去这一行；与它不同的值在下面写。',
  ],
  'not-a-style-file': (typed) => [
    `“${excerpt(typed)}”不是版式文件的名称，应以.yaml结尾。`,
    '如本局版式.yaml；版式的各个值也可以直接写：{页边距: {左: 30毫米}}。',
  ],
  'not-a-data-file': (typed) => [
    `“${excerpt(typed)}”不是数据文件的名称，应以.yaml结尾。`,
    '写上年的数据文件，如2012.yaml、../2012年/总结.yaml。',
  ],
  'not-a-count': (typed) => [`“${excerpt(typed)}”不是次数，应为正整数。`, '如2；连续两次写2。'],
  'not-a-character-count': (typed) => [`“${excerpt(typed)}”不是字数，应为正整数。`, '如3500。'],
  'not-a-place': (typed) => [`“${excerpt(typed)}”不是名次，应为正整数。`, '如3；也可把整条位次写成“全市第3”。'],
  'not-a-date': (typed) => [`“${excerpt(typed)}”不是一个日期，应为年-月-日。`, '如2013-10-11；只到月的写2013-10。'],
  'no-such-day': (typed) => [
    `“${excerpt(typed)}”这一天不存在，应为日历上有的日期。`,
    '核对月份和日期；只到月的写2013-10。',
  ],
  'not-a-period': (typed) => [
    `“${excerpt(typed)}”里看不出是哪一年，应以四位年份开头。`,
    '如2013、2013年上半年、2012—2013学年第一学期、{起: 2008, 止: 2014}。',
  ],
};

function ofFault({ fault, typed }: { fault: string; typed: string }, where: Where): Words {
  const [message, hint] = FAULTS[fault]?.(typed) ?? [`${name(where)}的值不合要求。`, describe(where)];
  return { rule: RULES[fault] ?? fault, message, hint };
}

/** Faults that are one to the user, told apart only to word them. */
const RULES: Record<string, string> = { 'no-such-day': 'not-a-date' };

/** The key in quotation marks, as the user typed it. */
function name(where: Where): string {
  return `“${lastKey(where)}”`;
}

/** The key as typed; where none was, the schema's Chinese one. */
function lastKey({ schema, path, root }: Pick<Where, 'schema' | 'path'> & { root: Mapping | undefined }): string {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  if (typeof last === 'number') return `${lastKey({ schema, path: above, root })}第${ordinal(root, above, last)}项`;
  const typed = entryOf(nodeAt(root, above), String(last))?.typed;
  if (typed !== undefined) return typed;
  const field = shapeAt(schema, above).fields.find(({ id }) => id === last);
  return field?.zh ?? String(last ?? '文件');
}

/** Counted in the file that the item stands in: in a list of several departments' items its own are what one sees. */
function ordinal(root: Mapping | undefined, path: Where['path'], index: number): number {
  const list = nodeAt(root, path);
  if (list?.kind !== 'list') return index + 1;
  const file = list.items[index]?.place.file;
  return list.items.slice(0, index + 1).filter(({ place }) => place.file === file).length;
}

function describe({ schema, path }: Where): string {
  const last = path.at(-1);
  return shapeAt(schema, path.slice(0, -1)).fields.find(({ id }) => id === last)?.description ?? '';
}

function shapeAt(schema: z.core.$ZodType, path: readonly (string | number)[]): Shape {
  let shape = shapeOf(schema);
  for (const step of path) {
    const next = shape.type === 'object' ? shape.fields.find(({ id }) => id === step)?.schema : shape.element;
    if (!next) return { ...shape, type: 'leaf', short: {}, isText: false, fields: [], element: undefined };
    shape = shapeOf(next);
  }
  return shape;
}
