import { basename, extname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines, type Refusal } from '../files/confines.ts';
import { CONFIG, globbed } from '../files/expand.ts';
import { exists, isFolder, readInput, realPath, whyUnseen } from '../files/read.ts';
import { tooWild } from '../glob.ts';
import type { Included } from '../pipeline/named-files.ts';
import { isWorkbook, readPartFile } from '../pipeline/read-data.ts';
import type { Part } from '../report/part.ts';
import { entryOf, nodeAt, type Scalar, type Source } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { SAVE_AS } from '../xlsx/words.ts';
import { excerpt } from '../zh/text.ts';

/**
 * The parts that a data file includes, in the order in which it names them, each once. What cannot be included is
 * reported where it is named. `root`: --root, instead of the folder that is found.
 */
export async function partsOf(world: World, file: string, source: Source, root: string | undefined): Promise<Included> {
  const parts: Included['parts'][number][] = [];
  const diagnostics: Diagnostic[] = [];
  const patterns = patternsOf(source);
  if (patterns.length === 0) return { parts, diagnostics };
  const main = file === '-' ? undefined : realPath(resolve(world.cwd(), file));
  const confines = Confines.of(world, file, root);
  const tell = (node: Scalar, fault: Fault): void => {
    diagnostics.push({ severity: 'error', related: [], path: ['include'], place: node.place, ...fault });
  };
  // A file named with its sheet may also match a pattern, before or after.
  const found = new Map<string, { path: string; node: Scalar; sheet: Scalar | undefined }>();
  for (const { file: node, sheet } of patterns) {
    const { files, faults } = await filesOf(world, confines, node.text.trim().replaceAll('\\', '/'), main);
    for (const fault of faults) tell(node, fault);
    for (const path of files) {
      const actual = realPath(path);
      const before = found.get(actual);
      if (before?.sheet && sheet && before.sheet.text !== sheet.text) tell(sheet, otherSheet(path, before.sheet));
      else if (sheet && !isWorkbook(path)) tell(sheet, withoutSheets(path));
      found.set(actual, { path, node, ...before, sheet: before?.sheet ?? sheet });
    }
  }
  for (const { path, node, sheet } of found.values()) {
    const name = relative(world.cwd(), path) || path;
    const refusal = confines.refuse(path, name);
    const part = refusal ? outside(refusal) : await read(world, name, sheet);
    if ('message' in part) {
      tell(part.rule === 'sheet-missing' && sheet ? sheet : node, part);
      continue;
    }
    const { whole, nested } = part;
    if (whole) tell(node, isReport(name, whole.typed, whole.keyPlace));
    else if (nested) tell(node, includes(name, nested.typed, nested.keyPlace));
    if (!whole) parts.push(part);
  }
  return { parts, diagnostics };
}

/** A file or several, and for workbooks the sheet. */
interface Pattern {
  file: Scalar;
  sheet: Scalar | undefined;
}

/** The entries of 引入 that are in the right form. */
export function patternsOf(source: Source): Pattern[] {
  const node = nodeAt(source.root, ['include']);
  return (node?.kind === 'list' ? node.items : []).flatMap((item): Pattern[] => {
    const [file, sheet] = ['file', 'sheet'].map((key) => entryOf(item, key)?.value);
    return file?.kind === 'scalar' ? [{ file, sheet: sheet?.kind === 'scalar' ? sheet : undefined }] : [];
  });
}

type Fault = Pick<Diagnostic, 'rule' | 'message'> & Partial<Diagnostic>;

/** Absolute paths of the files that match a pattern. */
async function filesOf(
  world: World,
  confines: Confines,
  pattern: string,
  main: string | undefined,
): Promise<{ files: string[]; faults: Fault[] }> {
  const steps = pattern.split('/');
  const fixed = steps.findIndex((step) => GLOB.test(step));
  const reached = confines.reach(pattern);
  const base = confines.reach(steps.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  if ('message' in reached) return { files: [], faults: [outside(reached)] };
  const { path } = reached;
  // A file that does not exist yet is watched for, too.
  world.touched?.(path);
  if (isFolder(path)) {
    const hint = `写成${pattern.replace(/\/$/u, '')}/*。`;
    const fault = { rule: 'part-missing', message: `“${pattern}”是文件夹，应写其中的文件。`, hint };
    return { files: [], faults: [fault] };
  }
  if (exists(path)) {
    if (realPath(path) !== main) return { files: [path], faults: [] };
    return { files: [], faults: [{ rule: 'part-includes', message: '这里引入了自己。', hint: '删去这一个。' }] };
  }
  if (fixed < 0) {
    const why = whyUnseen(path);
    return { files: [], faults: [why === undefined ? missing(pattern, []) : unread(pattern, why)] };
  }
  const wild = tooWild(pattern);
  if (wild !== undefined) {
    const message = `“${excerpt(pattern)}”${wild}。`;
    return { files: [], faults: [{ rule: 'part-missing', message, hint: '写得具体些，或一个一个列出。' }] };
  }
  if ('message' in base) return { files: [], faults: [outside(base)] };
  // {..,科室} leads outside without being visible as a path; {1..12}月 does not.
  const hidden = steps.slice(fixed).some((step) => step.replace(/\{\w+\.\.\w+\}/gu, '').includes('..'));
  if (hidden) return { files: [], faults: [outside(confines.outside(pattern))] };
  const names = await globbed(world, steps.slice(fixed).join('/'), base.path, true);
  const found = names.map((name) => join(base.path, name));
  const isData = (each: string) => DATA.test(each) && basename(each) !== CONFIG && !basename(each).startsWith('~$');
  const files = found.filter((each) => isData(each) && realPath(each) !== main);
  const sheets = found.filter((each) => SHEETS.test(each) && !basename(each).startsWith('~$'));
  // Folders that cannot be read: a part may be in there.
  const closed = found.flatMap((each) => {
    const why = DATA.test(each) ? undefined : whyUnseen(each);
    return why === undefined ? [] : [unread(relative(world.cwd(), each) || '.', why)];
  });
  if (files.length === 0) return { files, faults: closed.length > 0 ? closed : [missing(pattern, sheets)] };
  const faults = sheets.map((each): Fault => ({ ...notData(basename(each)), severity: 'warning' }));
  return { files, faults: [...faults, ...closed] };
}

const GLOB = /[*?{[]/u;
const DATA = /\.(?:ya?ml|csv|xlsx)$/iu;
const SHEETS = /\.(?:xls|xlsm|xlsb|et|ods)$/iu;

async function read(world: World, name: string, sheet: Scalar | undefined): Promise<Part | Fault> {
  if (!DATA.test(name)) return notData(name);
  try {
    const bytes = await readInput(world, name, MAX_BYTES);
    if (bytes.length <= MAX_BYTES) {
      const part = await readPartFile(name, bytes, sheet?.text.trim());
      const missing = part.slips.find(({ rule }) => rule === 'sheet-missing');
      // That is reported where the sheet is named.
      return missing ? { rule: missing.rule, message: missing.message, hint: missing.hint ?? '' } : part;
    }
    const message = `“${name}”超过4MB，一个部分应在4MB以内。`;
    return { rule: 'part-too-large', message, hint: '拆成几个文件，每个不超过4MB；确认引入的是数据文件。' };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return unread(name, error.reason);
  }
}

function missing(pattern: string, sheets: readonly string[]): Fault {
  const [sheet] = sheets;
  if (sheet !== undefined) return notData(basename(sheet));
  return {
    rule: 'part-missing',
    message: `没有找到“${pattern}”，引入的文件应从这个文件所在的文件夹算起。`,
    hint: '检查文件夹和文件的名称；还没有报来的，先删去这一个。',
  };
}

function unread(name: string, why: string): Fault {
  return { rule: 'part-missing', message: `读不了“${name}”，引入的应是能打开的文件。`, hint: why };
}

function notData(name: string): Fault {
  const isSheet = SHEETS.test(name);
  return {
    rule: 'part-not-data',
    message: `“${name}”${isSheet ? '是另一种表格，没有读入，应为.xlsx' : '不是数据文件，应为.yaml、.xlsx或.csv'}。`,
    hint: isSheet ? SAVE_AS : `去掉${extname(name) || '这个文件'}，或改成.yaml。`,
  };
}

/** The message for a file whose name is that of a table in an unsupported format. */
export function otherTable(name: string): string | undefined {
  return SHEETS.test(name) ? `它是另一种表格，应为.xlsx。${SAVE_AS}` : undefined;
}

function otherSheet(path: string, before: Scalar): Fault {
  return {
    rule: 'part-twice',
    message: `“${basename(path)}”前面已引入了表“${before.text}”，一个文件里只能引入一张表。`,
    hint: '把这张表另存为一个文件，文件名写科室名。',
    related: [{ message: '先写在这里。', place: before.place }],
  };
}

function withoutSheets(path: string): Fault {
  const message = `“${basename(path)}”不是Excel文件，不应写“表”。`;
  return { rule: 'part-without-sheets', message, hint: '删去“表”；或者引入.xlsx文件。' };
}

function outside(refusal: Refusal): Fault {
  return { rule: 'part-outside', ...refusal };
}

function isReport(name: string, key: string, place: Diagnostic['place']): Fault {
  return {
    rule: 'part-is-report',
    message: `“${name}”写了“${key}”，是一份完整的总结，应引入科室报来的部分。`,
    hint: '把*前后写具体些，如科室/*.yaml，不要带上总结；是部分的，删去“单位”“年度”，第一行写“部门: 成果科”。',
    related: [{ message: `“${key}”写在这里。`, place }],
  };
}

function includes(name: string, key: string, place: Diagnostic['place']): Fault {
  return {
    rule: 'part-includes',
    message: `“${name}”里又写了“${key}”，应只在主文件里引入。`,
    hint: `删去那里的“${key}”，要用的文件都写在这里。`,
    related: [{ message: `“${key}”写在这里。`, place }],
  };
}
