import { basename, dirname, join, resolve } from 'node:path';
import { CannotRun } from '../files/cannot-run.ts';
import { isYaml } from '../files/file-names.ts';
import { exists } from '../files/read.ts';
import { replaceFiles, type ToWrite } from '../files/replace.ts';
import { namesOf } from '../report/listed.ts';
import { shellWord } from '../shell-word.ts';
import { kindCalled, kindNamed } from '../starter/called.ts';
import type { Kind } from '../starter/kind.ts';
import { kinds } from '../starter/kinds/index.ts';
import { starterFiles } from '../starter/starter.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';
import { tableBytes } from './table-bytes.ts';

export interface InitOptions {
  file: string | undefined;
  kind: string | undefined;
  unit: string | undefined;
  year: string | undefined;
  /** 甲,乙 or 甲、乙. */
  departments: string | undefined;
  /** Writes the tables as text, for users without Excel. */
  csv: boolean;
}

/**
 * `summarize init [FILE]`: writes a data file to fill in, and for each department a part and a table. The kind of unit
 * is derived from the unit's name if it is not given; whatever else is missing is asked for on a terminal. Nothing is
 * written if one of the files already exists.
 */
export async function init(world: World, options: InitOptions): Promise<0> {
  const answers = lines(world.stdin);
  const unit = unitOf(options.unit ?? (await ask('单位全称', '--unit', '如某市科学技术局')));
  const named = options.kind === undefined ? kindNamed(unit) : undefined;
  const kind = named ?? kindOf(options.kind ?? (await ask('哪一种单位', '--kind', KINDS, kinds[0]?.name)));
  const year = yearOf(options.year ?? (await ask('哪一年的总结', '--year', '如2026', `${likelyYear(world)}`)));
  const file = fileOf(options.file ?? `${year}年总结.yaml`);
  const departments = departmentsOf(options.departments ?? '');
  const tables = options.csv ? 'csv' : 'xlsx';
  const files = starterFiles({ kind, unit, year, departments, file: basename(file), tables });
  const folder = dirname(file);
  const paths = files.map(({ name }) => join(folder, name));
  const there = paths.filter((path) => exists(resolve(world.cwd(), path)));
  if (there.length > 0) {
    throw new CannotRun(`${there.join('、')}已经有了，什么也没有写。换一个文件名或文件夹，或者先把原来的移开。`);
  }
  const made: ToWrite[] = [];
  for (const [index, each] of files.entries()) {
    const path = paths[index] ?? '';
    made.push({
      file: path,
      bytes: 'text' in each ? Buffer.from(each.text) : await tableBytes(path, each.rows),
    });
  }
  const folders = departments.length > 0 ? [{ folder: join(folder, '科室/'), recursive: false }] : [];
  await replaceFiles(world, made, () => false, false, folders);
  for (const path of paths) world.stderr.write(`已写入${path}。\n`);
  world.stderr.write(named ? kindTaken(kind, unit) : kindDoubt(kind, unit));
  world.stderr.write(nextSteps(file, departments, tables));
  return 0;

  async function ask(what: string, option: string, hint: string, usual?: string): Promise<string> {
    if (!world.stdin.isTTY) throw new CannotRun(`没有说${what}，请写${option} ${hint.replace(/^如/u, '')}。`);
    world.stderr.write(`${what}（${hint}${usual === undefined ? '' : `；直接回车为${usual}`}）：`);
    const { value, done } = await answers.next();
    const answer = done ? '' : value.trim();
    if (answer === '' && usual !== undefined) return usual;
    if (done) throw new CannotRun(`没有说${what}，什么也没有写。`);
    return answer;
  }
}

const KINDS = kinds.map(({ name }) => name).join('、');

function kindOf(typed: string): Kind {
  const names = kinds.map(({ name }) => name);
  const kind = kinds.find(({ name }) => name === typed.trim());
  if (kind) return kind;
  const meant = kindCalled(typed.trim())?.name ?? nearest(typed, names);
  throw new CannotRun(`没有“${typed}”这种单位，应为${KINDS}。${meant ? `您是不是要写“${meant}”？` : ''}`);
}

function kindTaken(kind: Kind, unit: string): string {
  const others = kinds.filter((each) => each !== kind).map(({ name }) => name);
  return `没有写--kind，“${unit}”按${kind.name}生成；不对的，移开写好的文件，用--kind指明（${others.join('、')}）重新生成。\n${foreign(kind, unit)}`;
}

/** For 某市教育局, which is of the same form as a 科技局 but reports other figures. */
function foreign({ core, name, lead }: Kind, unit: string): string {
  if (core === undefined || core.test(unit)) return '';
  return `文件里的指标、主要工作是${name}常报的（${lead.join('、')}等），用不着的删去，换成本单位的；“称谓”里写上“工作”。\n`;
}

/** A warning for an unlikely kind: 我校 for a bureau would be printed all over its report. */
function kindDoubt(kind: Kind, unit: string): string {
  const other = kind.called.test(unit) ? undefined : kindCalled(unit);
  if (!other) return '';
  return `提示：“${unit}”看来不是${kind.name}，已按${kind.name}写作${kind.area}、${kind.subject}；不对的，改文件里的“称谓”，或移开文件，用--kind ${other.name}重新生成。\n`;
}

/** A unit's name as printed, without characters that no name has. */
export function unitOf(typed: string): string {
  const unit = typed.trim();
  if (unit !== '' && !/[\p{C}【】{}[\]:：#"'“”]/u.test(unit)) return unit;
  throw new CannotRun(
    unit === '' ? '单位名称是空的，应写全称，如某市科学技术局。' : `“${unit}”里有单位名称不用的符号，应只写名称。`,
  );
}

function yearOf(typed: string): number {
  const year = Number(/^((?:19|20)\d{2})年?度?$/u.exec(typed.trim())?.[1]);
  if (year > 0) return year;
  throw new CannotRun(`“${typed}”不是年度，应为四位数的年份，如2026。`);
}

/** A summary is written from November to the next spring. */
function likelyYear(world: World): number {
  const now = world.clock?.now() ?? new Date();
  return now.getMonth() < 6 ? now.getFullYear() - 1 : now.getFullYear();
}

function fileOf(typed: string): string {
  if (isYaml(typed)) return typed;
  throw new CannotRun(`${typed}不是数据文件的名称，应以.yaml结尾，如${typed.replace(/\.\w*$/u, '')}.yaml。`);
}

function departmentsOf(typed: string): string[] {
  const names = namesOf(typed, /[,，、;；\s]/u);
  const odd = names.find((name) => /[\p{C}\\/:*?"<>|【】{}[\]#.]/u.test(name));
  if (odd !== undefined) throw new CannotRun(`科室名称“${odd}”不能作文件名，应只用汉字、字母和数字。`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new CannotRun(`科室“${twice}”写了两次，应各写一次。`);
  return names;
}

function nextSteps(file: string, departments: readonly string[], tables: string): string {
  const [first] = departments;
  const steps =
    first === undefined
      ? [`填好数，边填边看：summarize ${shellWord(file)}`, `还缺哪些数：summarize status ${shellWord(file)}`]
      : [
          `把“科室”文件夹里的文件发给各科室：数填在${first}.${tables}这样的表里，做了哪些事写在${first}.yaml里`,
          '哪一部分归哪个科室是按名称猜的，不对的剪过去',
          '收回来放在原处，不用再合并',
          `还缺谁的：summarize status ${shellWord(file)}`,
        ];
  return `下一步：\n${steps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`;
}

/** Typed input, line by line. */
async function* lines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const all = rest.split(/\r?\n/u);
    rest = all.pop() ?? '';
    yield* all;
  }
  if (rest !== '') yield rest;
  return undefined;
}
