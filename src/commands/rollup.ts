import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { expandFiles } from '../files/expand.ts';
import { isYaml } from '../files/file-names.ts';
import { exists, realPath } from '../files/read.ts';
import { replaceFile } from '../files/replace.ts';
import { readUnit } from '../inputs/rollup-input.ts';
import { namesOf } from '../report/listed.ts';
import type { Colour, Colours } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import { boardsOf } from '../rollup/boards.ts';
import { Rollup } from '../rollup/rollup.ts';
import type { UnitTable } from '../rollup/table.ts';
import { problemsOf } from '../rollup/tell.ts';
import { addedIn, toYaml, UNNAMED } from '../rollup/to-yaml.ts';
import { type Whole, wholeOf } from '../rollup/whole.ts';
import { shellWord } from '../shell-word.ts';
import type { World } from '../world.ts';
import { AREA_LETTERS } from '../zh/levels.ts';
import { nearest } from '../zh/nearest.ts';
import { failedLine, filesText } from './failed.ts';
import { unitOf } from './init.ts';
import { Progress } from './progress.ts';
import { tellWritten } from './put.ts';
import { deliverTable, type TableFormat, tableTarget } from './rollup-table.ts';

export interface RollupOptions {
  /** The data file with the totals; undefined if none is written. */
  output: string | undefined;
  /** The file of the table by unit. */
  table: string | undefined;
  /** The only figures in the table: 甲,乙. */
  figures: string | undefined;
  /** The format of the table on stdout. */
  format: TableFormat | 'pretty' | undefined;
  /** The full name (全称) of the unit that writes the totals. */
  unit: string | undefined;
  /** A unit without a figure counts as having none of it. */
  absentAsNone: boolean;
  /** Continues without the files that have errors. */
  partial: boolean;
  root: string | undefined;
  force: boolean;
}

/**
 * `summarize rollup FILE…`: adds up the figures of many units, as a data file with the totals and as a table by unit.
 * A file that cannot be read or has errors stops it, unless `partial`. Returns 0 if all are included, 1 if some have
 * errors, 2 if one could not be read. Throws CannotRun if years differ, a unit is there twice, or nothing can be
 * written.
 */
export async function rollUp(
  world: World,
  files: readonly string[],
  options: RollupOptions,
  colours: Colours,
): Promise<0 | 1 | 2> {
  const output = options.output === undefined ? undefined : dataFile(options.output);
  const unit = options.unit === undefined ? undefined : unitOf(options.unit);
  const target = tableTarget(world, options.table, options.format);
  if (output !== undefined) refuseBefore(world, output, options);
  const inputs = await inputsOf(world, files, output);
  const { rollup, leftOut, unread } = await readAll(world, inputs, options.root, colours.err);
  const code = unread ? 2 : leftOut.length > 0 ? 1 : 0;
  if (leftOut.length > 0 && !options.partial) {
    world.stderr.write(
      `没有汇总：${filesText(leftOut)}没有算进去，少了${leftOut.length === 1 ? '它' : '它们'}的合计会当成全部。请先改正；确要先不算，加--partial。\n`,
    );
    return code;
  }
  if (rollup.units.length === 0) throw new CannotRun('没有可以汇总的数据文件。');
  oneYear(rollup);
  eachOnce(rollup);
  const whole = wholeOf(rollup, { absentAsNone: options.absentAsNone, leftOut });
  const listed = options.figures === undefined ? whole : withOnly(options.figures, whole);
  const problems = problemsOf(rollup, whole);
  // Comes first: if the table is refused, nothing is written.
  if (output === undefined || options.table !== undefined) {
    await deliverTable(world, unitTableOf(rollup, listed), target, options.force, colours.out);
  }
  if (output !== undefined) await writeTotals(world, rollup, whole, { ...options, output, unit });
  // A table on the screen has the problems below it; a CSV file does not.
  if (output !== undefined || target.file !== undefined || target.format === 'csv')
    for (const problem of problems) world.stderr.write(`${problem}\n`);
  if (output !== undefined && code === 0) world.stderr.write(nextSteps(output, whole, unit));
  return code;
}

/** Throws CannotRun for what would stop it anyway, before thousands of files are read. */
function refuseBefore(world: World, output: string, { table, format, force }: RollupOptions): void {
  if (table === undefined && format !== undefined) {
    throw new CannotRun('没有汇总：-f是分单位的表的格式，写了-o就不显示表。删去-f，或用--table写出表的文件名。');
  }
  if (!force && exists(resolve(world.cwd(), output))) {
    throw new CannotRun(`没有汇总：${output}已经有了。换一个文件名，或加--force（原文件改名保留）。`);
  }
}

function unitTableOf(rollup: Rollup, listed: Whole): UnitTable {
  const [period = ''] = rollup.said('年度')[0] ?? [];
  return { title: `${period}各单位主要指标`, remarks: problemsOf(rollup, listed), boards: boardsOf(listed) };
}

/** Writes the data file with the totals, and tells so. */
async function writeTotals(
  world: World,
  rollup: Rollup,
  whole: Whole,
  { output, unit, force }: Pick<RollupOptions, 'unit' | 'force'> & { output: string },
): Promise<void> {
  const text = toYaml(rollup, whole, { unit, area: areaOf(output) });
  const written = await replaceFile(world, output, Buffer.from(text), () => false, force);
  tellWritten(world, written, countsOf(whole));
}

interface ReadAll {
  rollup: Rollup;
  leftOut: string[];
  /** Whether a file could not be read at all. */
  unread: boolean;
}

/** Reads one file after another, and of each keeps only what is added up. */
async function readAll(
  world: World,
  inputs: readonly string[],
  root: string | undefined,
  colour: Colour,
): Promise<ReadAll> {
  const rollup = new Rollup();
  const leftOut: string[] = [];
  const errors: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const sums: (Sum & { file: string })[] = [];
  const included = new Set<string>();
  const parts: string[] = [];
  let unread = false;
  const path = (file: string) => resolve(world.cwd(), file);
  const progress = new Progress(world, inputs.length, '读入');
  for (const [done, file] of inputs.entries()) {
    progress.at(done);
    try {
      const input = await readUnit(world, file, root);
      if (input.kind === 'report' && input.isSum) sums.push({ file, ...input });
      else if (input.kind === 'report') {
        rollup.add(file, input.report, input.figures);
        for (const part of input.parts) included.add(path(part));
      } else if (input.kind === 'part') parts.push(file);
      else if (input.kind === 'faulty') {
        leftOut.push(file);
        errors.push(...input.errors);
        for (const [name, text] of input.sources) sources.set(name, text);
      }
    } catch (error) {
      progress.clear();
      world.stderr.write(failedLine(file, error, world.env));
      leftOut.push(file);
      unread = true;
    }
  }
  progress.clear();
  for (const { file, ...sum } of sums) {
    if (isOf(sum, rollup)) world.stderr.write(`${file}是由它们汇总出来的，没有当作一个单位算进去。\n`);
    else rollup.add(file, sum.report, sum.figures);
  }
  world.stderr.write(findingsText(errors, sources, colour));
  const stray = parts.filter((file) => !included.has(path(file)));
  if (stray.length > 0) {
    world.stderr.write(`${filesText(stray)}是科室报来的部分，引入它的主文件不在这里面，没有算进去。\n`);
    leftOut.push(...stray);
  }
  return { rollup, leftOut, unread };
}

type Sum = Pick<Extract<Awaited<ReturnType<typeof readUnit>>, { kind: 'report' }>, 'report' | 'figures'>;

/** Whether an earlier total includes units that are here too, or its office is not named yet. */
function isOf({ report: whole, figures }: Sum, { units }: Rollup): boolean {
  if (whole.organization.fullName === UNNAMED) return true;
  const names = new Set(units.map(({ shortName }) => shortName));
  return [...figures.byName.values()].some(({ data }) => addedIn(data.source ?? '').some((name) => names.has(name)));
}

/** The files to read: without the output file, and without old versions kept beside it or beside another. */
async function inputsOf(world: World, files: readonly string[], output: string | undefined): Promise<string[]> {
  const path = (file: string) => resolve(world.cwd(), file);
  const inputs = await expandFiles(world, files, true);
  const own = output === undefined ? undefined : realPath(path(output));
  const others = inputs.filter((file) => file === '-' || own === undefined || realPath(path(file)) !== own);
  if (others.length < inputs.length) world.stderr.write(`${output}是要写的文件，没有当作一个单位算进去。\n`);
  const newer = new Set([...inputs, ...(output === undefined ? [] : [output])].map(path));
  const old = others.filter((file) => KEPT.test(file) && newer.has(path(file.replace(KEPT, ''))));
  if (old.length > 0) world.stderr.write(`${filesText(old)}是保留下来的旧文件，没有算进去。\n`);
  return others.filter((file) => !old.includes(file));
}

/** How `replaceFile` names old versions: 甲县（旧1）.yaml. */
const KEPT = /（旧\d+）(?=\.ya?ml$)/iu;

/** The named figures, in that order. */
function withOnly(typed: string, whole: Whole): Whole {
  const byName = new Map(whole.figures.map((figure) => [figure.sum.name, figure]));
  // 专著、教材 may be the name of a single figure.
  const names = namesOf(typed, /[,，]/u).flatMap((name) => (byName.has(name) ? [name] : namesOf(name, /、/u)));
  if (names.length === 0) throw new CannotRun('--figures后面没有指标。写法：--figures 高新技术企业,专利申请量。');
  const figures = names.map((name) => {
    const found = byName.get(name);
    if (found) return found;
    const meant = nearest(name, byName.keys());
    throw new CannotRun(`各单位都没有名为“${name}”的指标。${meant === undefined ? '' : `您是不是要写“${meant}”？`}`);
  });
  return { ...whole, figures, variants: whole.variants.filter(({ name }) => names.includes(name)), unregistered: [] };
}

function oneYear(rollup: Rollup): void {
  const periods = rollup.said('年度');
  if (periods.length < 2) return;
  const each = periods.map(
    ([label, units]) => `${label}的有${filesText(units.map((unit) => rollup.units[unit]?.file ?? ''))}`,
  );
  throw new CannotRun(`各文件的“年度”不同，不能相加：${each.join('；')}。请只给同一年度的文件。`);
}

/** A copy beside the original would double its unit's numbers, which the sum does not show. */
function eachOnce({ twice }: Rollup): void {
  if (twice.length === 0) return;
  const each = twice.map(({ fullName, files }) => `${filesText(files)}写的都是“${fullName}”`);
  throw new CannotRun(
    `没有汇总：${each.join('；')}，一个单位会算两次。是副本、旧稿的，只给一个；是不同的单位，各在“单位”里写上自己的全称。`,
  );
}

function dataFile(output: string): string {
  if (isYaml(output)) return output;
  throw new CannotRun(`-o后面的${output}不是数据文件的名称，应以.yaml结尾；分单位的表用--table写。`);
}

const AREA = new RegExp(`全[国${AREA_LETTERS}镇乡校院]`, 'u');

/** 全市 from 全市.yaml and 2024年全市汇总.yaml. */
function areaOf(output: string): string | undefined {
  return AREA.exec(basename(output))?.[0];
}

/** 86个单位、61个指标，55个加齐，4个有待补，2个不能相加 */
function countsOf({ units, figures }: Whole): string {
  const pending = figures.filter(({ settled }) => settled?.isPending).length;
  const apart = figures.filter(({ settled, rate }) => !settled && !rate).length;
  const rest = [...(pending > 0 ? [`${pending}个有待补`] : []), ...(apart > 0 ? [`${apart}个不能相加`] : [])];
  const added = `${figures.length - pending - apart}个加齐`;
  return `${units.length}个单位、${figures.length}个指标，${[added, ...rest].join('，')}`;
}

function nextSteps(output: string, { figures }: Whole, unit: string | undefined): string {
  const steps = [
    ...(unit === undefined ? ['填上“单位”'] : []),
    ...(figures.some(({ settled }) => settled?.isPending) ? ['补上写着“待补”的数'] : []),
    `看还缺什么，用summarize lint ${shellWord(output)}`,
    `起草，用summarize ${shellWord(output)}`,
  ];
  return `接下来：${steps.join('；')}。\n`;
}
