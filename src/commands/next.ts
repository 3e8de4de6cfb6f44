import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { makeNext } from '../next/make-next.ts';
import { suggestedName } from '../next/suggested-name.ts';
import { readData } from '../pipeline.ts';
import type { Colour } from '../reporters/colour.ts';
import { decode } from '../source/decode.ts';
import { entryOf } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { CannotRun, isFolder, makeFolder, readInput, replaceFile } from './files.ts';
import { report } from './inspect-files.ts';
import { Configurations } from './settings-of.ts';

export interface NextOptions {
  /** Undefined: beside the old file, under a name with the new year. */
  output: string | undefined;
  force: boolean;
}

/** `summarize next FILE`: the new year's data file out of last year's. 0 written, 1 either file has errors, 2 not written. */
export async function makeNextYear(world: World, file: string, options: NextOptions, colour: Colour): Promise<0 | 1> {
  const bytes = await readInput(world, file, MAX_BYTES);
  const parts = partsIn(file, bytes);
  if (parts) throw new CannotRun(parts);
  const output = await outputOf(world, file, bytes, options.output);
  const path = resolve(world.cwd(), output);
  if (file !== '-' && path === resolve(world.cwd(), file)) {
    throw new CannotRun(`没有写${output}：它就是上年的数据文件。换一个文件名，如-o 下年.yaml。`);
  }
  const settings = await new Configurations(world, undefined).of(file);
  const name = file === '-' ? '（标准输入）' : file;
  const lastYear = file === '-' ? undefined : namedFrom(dirname(path), resolve(world.cwd(), file));
  const { next, diagnostics, sources } = makeNext(name, bytes, lastYear, output, settings);
  world.stderr.write(report(diagnostics, sources, colour));
  if (!next) {
    world.stderr.write(`没有生成${output}：请先改正以上错误。\n`);
    return 1;
  }
  const mark = decode(bytes)?.encoding === 'utf-8' && bytes[0] === 0xef ? '\ufeff' : '';
  const written = Buffer.from(mark + next.text);
  const { kept, unchanged } = await replaceFile(world, output, written, () => false, options.force);
  if (kept) world.stderr.write(`原来的文件保留为${kept}。\n`);
  const plans = next.plans > 0 ? `${next.plans}条计划待报告` : '没有“下一步思路”，无计划可报告';
  world.stderr.write(
    unchanged ? `${output}没有变化。\n` : `已写入${output}：${next.figures}个指标的数转为上年，${plans}。\n`,
  );
  world.stderr.write(
    `接下来：填上写着“待补”的数，照“# 上年：”的内容重写文字；随时用summarize lint ${quoted(output)}查看还缺什么。\n`,
  );
  return diagnostics.length > 0 ? 1 : 0;
}

/** Old parts would go on being read as this year's: until each is made anew as well, none is. */
function partsIn(file: string, bytes: Uint8Array): string | undefined {
  const { root } = readData(file, bytes).source;
  const has = (...keys: string[]) => keys.some((key) => entryOf(root, key));
  if (has('引入', 'include')) {
    return `${file}引入了各科室的部分，现在还不能由它做出新一年的：旧的部分会当作今年的数。先把各部分并入${file}，去掉“引入”。`;
  }
  return has('归入') ? `${file}是一个科室报来的部分，不是整份报告，不能由它做出新一年的。` : undefined;
}

async function outputOf(world: World, file: string, bytes: Uint8Array, output: string | undefined): Promise<string> {
  const own = suggestedName(file === '-' ? '' : basename(file, extname(file)), bytes);
  if (output === undefined) return file === '-' ? own : join(dirname(file), own);
  if (/[\\/]$/u.test(output) || (await isFolder(resolve(world.cwd(), output)))) {
    await makeFolder(world, output);
    return join(output, own);
  }
  if (/\.ya?ml$/iu.test(output)) return output;
  throw new CannotRun(`-o后面的${output}不是数据文件的名称，应以.yaml结尾。`);
}

/** With slashes on every system, so that the file can be read on any. */
function namedFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}

function quoted(file: string): string {
  return /\s/u.test(file) ? `"${file}"` : file;
}
