import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { CannotRun } from '../files/cannot-run.ts';
import { isYaml, nameOf } from '../files/file-names.ts';
import { namesFolder } from '../files/folders.ts';
import { exists, readInput, realPath } from '../files/read.ts';
import { replaceFiles, type ToWrite } from '../files/replace.ts';
import { partsOf } from '../inputs/parts-of.ts';
import { Configurations } from '../inputs/settings-of.ts';
import { makeNext, type NextFiles } from '../next/make-next.ts';
import { suggestedName } from '../next/suggested-name.ts';
import { readData } from '../pipeline/read-data.ts';
import type { Colour } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import { shellWord } from '../shell-word.ts';
import { decode } from '../source/decode.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { openToLastYear } from './open-to-last-year.ts';
import { tellWritten } from './put.ts';
import { tableBytes } from './table-bytes.ts';

interface NextOptions {
  /** Undefined: beside the old file, named after the new year. */
  output: string | undefined;
  root: string | undefined;
  force: boolean;
}

/**
 * `summarize next FILE`: makes the new year's data file from last year's. Returns 0 if it was written without errors,
 * 1 if errors of the old files prevented it or the new ones have some. Throws CannotRun if a file cannot be read or
 * written.
 */
export async function makeNextYear(world: World, file: string, options: NextOptions, colour: Colour): Promise<0 | 1> {
  const bytes = await readInput(world, file, MAX_BYTES);
  const output = outputOf(world, file, bytes, options.output);
  const path = resolve(world.cwd(), output);
  if (file !== '-' && realPath(path) === realPath(resolve(world.cwd(), file))) {
    throw new CannotRun(`没有写${output}：它就是上年的数据文件。换一个文件名，如-o 下年.yaml。`);
  }
  const settings = await new Configurations(world, undefined, options.root).of(file);
  const name = nameOf(file);
  const lastYear = file === '-' ? undefined : namedFrom(dirname(path), resolve(world.cwd(), file));
  const included = await partsOf(world, file, readData(name, bytes).source, options.root);
  const newName = (old: string) => (old === name ? output : movedTo(world, old, dirname(file), dirname(output)));
  const mainOf = (old: string) => namedFrom(dirname(resolve(world.cwd(), newName(old))), path);
  refuseCollisions(
    world,
    path,
    file === '-' ? [] : [file],
    included.parts.map(({ source }) => source.file),
    newName,
  );
  const wanted = { file: name, bytes, included, lastYear, newName, mainOf };
  const { next, diagnostics, sources } = makeNext(wanted, settings);
  const told = [...included.diagnostics, ...diagnostics];
  world.stderr.write(findingsText(told, sources, colour));
  if (!next) {
    world.stderr.write(`没有生成${output}：请先改正以上错误。\n`);
    return 1;
  }
  refuseExisting(world, [...next.texts.keys()], options.force);
  const files = await filesOf(next, output, bytes);
  const folders = files.map(({ file: each }) => ({ folder: join(dirname(each), '/'), recursive: each !== output }));
  const written = await replaceFiles(world, files, () => false, options.force, folders);
  for (const [index, each] of written.entries())
    tellWritten(world, each, files[index]?.file === output ? doneText(next) : undefined);
  if (file !== '-' && options.root === undefined) {
    world.stderr.write(await openToLastYear(world, resolve(world.cwd(), file), path));
  }
  world.stderr.write(
    `接下来：填上写着“待补”的数，照“# 上年：”的内容重写文字；随时用summarize lint ${shellWord(output)}查看还缺什么。\n`,
  );
  return told.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Their bytes; the main file begins with a byte order mark if the old one does. */
async function filesOf({ texts, tables }: NextFiles, output: string, old: Uint8Array): Promise<ToWrite[]> {
  const mark = decode(old)?.encoding === 'utf-8' && old[0] === 0xef ? '\ufeff' : '';
  const files: ToWrite[] = [];
  for (const [file, text] of texts) {
    const table = tables.get(file);
    const bytes = table
      ? await tableBytes(file, table.rows, table.sheet)
      : Buffer.from((file === output ? mark : '') + text);
    files.push({ file, bytes });
  }
  return files;
}

/** 61个指标的数转为上年，上年的4项计划要写做得怎样 */
function doneText({ figures, plans }: NextFiles): string {
  return `${figures}个指标的数转为上年，${plansText(plans)}`;
}

function plansText(plans: number): string {
  return plans > 0 ? `上年的${plans}项计划要写做得怎样` : '上年没有写“下一步思路”';
}

/** A part's path relative to the new main file is the same as to the old one. */
function movedTo(world: World, part: string, from: string, to: string): string {
  const way = relative(resolve(world.cwd(), from), resolve(world.cwd(), part));
  return join(to, way);
}

/** All files of a year are written, or none if one of them already exists. */
function refuseExisting(world: World, targets: readonly string[], force: boolean): void {
  if (force || targets.length === 1) return;
  for (const target of targets) {
    if (exists(resolve(world.cwd(), target))) {
      throw new CannotRun(`${target}已经有了，什么也没有写。换一个文件夹，或加--force，原来的改名保留。`);
    }
  }
}

/**
 * Refuses to overwrite last year's files, or one part with another: parts keep their names, so they need a new folder.
 */
function refuseCollisions(
  world: World,
  main: string,
  old: readonly string[],
  parts: readonly string[],
  newName: (old: string) => string,
): void {
  const targets = parts.map((part) => resolve(world.cwd(), newName(part)));
  const twice = targets.find((target, index) => target === main || targets.indexOf(target) !== index);
  if (twice !== undefined) {
    throw new CannotRun(`${relative(world.cwd(), twice)}也是引入的一个部分的名称，什么也没有写。主文件换一个名称。`);
  }
  // A link in the new folder may lead to a file of the old year.
  const written = new Set([main, ...targets].map(realPath));
  const same = [...parts, ...old].find((each) => written.has(realPath(resolve(world.cwd(), each))));
  if (same === undefined) return;
  const which = parts.includes(same) ? '引入的' : '上年的';
  throw new CannotRun(`${which}${same}会写回原处，什么也没有写。请用-o写到新一年的文件夹里，如-o 新一年/总结.yaml。`);
}

function outputOf(world: World, file: string, bytes: Uint8Array, output: string | undefined): string {
  const own = () => suggestedName(file === '-' ? '' : basename(file, extname(file)), bytes);
  if (output === undefined) return file === '-' ? own() : join(dirname(file), own());
  if (namesFolder(world, output)) return join(output, own());
  if (isYaml(output)) return output;
  throw new CannotRun(`-o后面的${output}不是数据文件的名称，应以.yaml结尾。`);
}

/** With slashes on every system, so that the file works on all of them. */
function namedFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}
