import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../zh/nearest.ts';
import type { Closed } from './open.ts';

export type Told = Pick<Diagnostic, 'rule' | 'message'> & Partial<Pick<Diagnostic, 'severity' | 'hint'>>;

export const SAVE_AS = '在Excel或WPS里打开，“另存为”选“Excel工作簿（*.xlsx）”。';

/** The messages for a file that cannot be read as a workbook. */
export const REFUSALS: Record<Closed, Told> = {
  temporary: {
    rule: 'not-xlsx',
    message: '这是Excel打开文件时留下的临时文件，不是表格。',
    hint: '用同名而不带“~$”的那个文件；关闭Excel后这个会消失。',
  },
  encrypted: {
    rule: 'xlsx-encrypted',
    message: '这个文件加了密码，读不了，应不加密码。',
    hint: '在Excel里打开，“文件”“信息”“保护工作簿”“用密码进行加密”，删去密码再保存。',
  },
  xls: { rule: 'not-xlsx', message: '这是旧格式的Excel文件（.xls），只是扩展名不同，应为.xlsx。', hint: SAVE_AS },
  xlsb: { rule: 'not-xlsx', message: '这是二进制的Excel文件（.xlsb），只是扩展名不同，应为.xlsx。', hint: SAVE_AS },
  'other-zip': { rule: 'not-xlsx', message: '这不是Excel文件，只是扩展名相同，应为.xlsx。', hint: SAVE_AS },
  'not-zip': { rule: 'not-xlsx', message: '这不是Excel文件，只是扩展名相同，应为.xlsx。', hint: SAVE_AS },
  broken: {
    rule: 'xlsx-broken',
    message: '文件不完整，读不了，应是能用Excel打开的文件。',
    hint: '在Excel里打开试试：打得开的，另存一次；打不开的，请对方重新发来。',
  },
  'too-large': {
    rule: 'file-too-large',
    message: '表太大，应只有要报的几十行、几百行。',
    hint: '选中表格下面、右面空着的行和列，整行、整列删除，再保存；别的数据另存一个文件。',
  },
  'too-many': {
    rule: 'file-too-large',
    message: '文件里有两千多个部件，不像报数的表，应只有几张表。',
    hint: '在Excel里新建一个工作簿，把要报的表复制过去，再保存。',
  },
};

export const WITHOUT_VALUE: Told = {
  rule: 'formula-without-value',
  message: '这一格是公式，文件里没有存下算出的数，应有数。',
  hint: '在Excel或WPS里打开，保存一次再交来；或者直接写上数。',
};

/** `shown`: what the cell displays, #DIV/0!. */
export function errorInCell(shown: string): Told {
  return {
    rule: 'formula-in-error',
    message: `这一格的公式出错，显示为“${shown}”，应为数或文字。`,
    hint: '改好公式，或者直接写上数；没有的写“—”。',
  };
}

/** `names`: the visible sheets, the likeliest of which is suggested. */
export function missingSheet(file: string, wanted: string, names: readonly string[]): Told {
  const meant = nearest(wanted, names) ?? (names.length === 1 ? names[0] : undefined);
  return {
    rule: 'sheet-missing',
    message: `“${file}”里没有“${wanted}”这张表，有${names.map((name) => `“${name}”`).join('')}。`,
    hint: meant === undefined ? '照Excel窗口下方的表名写。' : `您是不是要写“${meant}”？`,
  };
}

/** `names`: all visible sheets, the first other of which may be the one that is filled in. */
export function emptySheet(name: string, names: readonly string[]): Told {
  const others = names.filter((other) => other !== name);
  return {
    rule: 'file-empty',
    message: `表“${name}”里没有内容，第一行应为表头：指标、单位、本年、上年等。`,
    hint:
      others.length === 0
        ? '一行一个指标，填好再保存。'
        : `填在另一张表里的，把它移到最前，或在主文件里写“表: ${others[0]}”。`,
  };
}

/** `rows`: row numbers; `columns`: column letters. */
export function hiddenCells(rows: readonly number[], columns: readonly string[]): Told {
  const few = (names: readonly (string | number)[]) => names.slice(0, 3).join('、');
  const told = [
    ...(rows.length > 0 ? [`第${few(rows)}行${rows.length > 3 ? `等${rows.length}行` : ''}`] : []),
    ...(columns.length > 0 ? [`${few(columns)}列${columns.length > 3 ? `等${columns.length}列` : ''}`] : []),
  ];
  return {
    rule: 'hidden-cells',
    severity: 'info',
    message: `${told.join('和')}隐藏着，也读入了。`,
    hint: '要报的不用管；不报的，取消隐藏后删去。',
  };
}

/** `others` has at least one. */
export function otherSheets(name: string, others: readonly { name: string; isHidden: boolean }[]): Told {
  const told = others.map((other) => `${other.isHidden ? '隐藏的' : ''}“${other.name}”`);
  return {
    rule: 'sheets-left-out',
    severity: 'info',
    message: `只读了第一张表“${name}”，没有读${told.join('、')}。`,
    hint: `要读另一张的，在主文件的“引入”里写{文件: ……, 表: ${others[0]?.name}}；不用的不必管。`,
  };
}
