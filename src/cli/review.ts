import { type Command, InvalidArgumentError } from 'commander';
import type { CompareOptions } from '../commands/compare.ts';
import type { PaperOptions } from '../commands/paper.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { isYaml } from '../files/file-names.ts';
import { formatOption } from './choice.ts';
import { FORCE, ROOT, type Shell, TEMPLATE } from './shell.ts';

const PAPER_FORMATS = ['pretty', 'md', 'json', 'docx'];
const OUTPUT = ['-o, --output <文件>', '写到文件（.docx、.md或.json）；不写时显示在屏幕上'] as const;

/** `summarize compare`, `diff` and `count`: changes of the report, changes of its data, and its length. */
export function reviewCommands(program: Command, shell: Shell): void {
  compareCommand(program, shell);
  diffCommand(program, shell);
  countCommand(program, shell);
}

function compareCommand(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('compare'))
    .description('拿改过的报告与数据对照：哪些数改了、写在数据的哪里，哪些数数据里没有，文字动了哪里')
    .usage('[选项] 改后稿 数据文件')
    .argument('[改后稿]', '改过的报告：.docx、.md或.txt')
    .argument('[数据文件]', '生成它的.yaml文件')
    .option(...OUTPUT)
    .addOption(formatOption(PAPER_FORMATS, '不写时看文件名，屏幕上是pretty'))
    .option('--accept <序号>', '把这几个改了的数写进数据文件，如1,3,5；注释和其余都不动', numbersArgument)
    .option(...TEMPLATE)
    .option(...ROOT)
    .option(...FORCE)
    .action(async (first: string | undefined, second: string | undefined, flags: Partial<CompareOptions>) => {
      if (first === undefined || second === undefined) {
        throw new CannotRun('要有改后稿和数据文件两个文件。写法：summarize compare 改后稿.docx 数据文件.yaml。');
      }
      // The two files may be given in either order.
      const [edited, file] = isYaml(first) && !isYaml(second) ? [second, first] : [first, second];
      const { compare } = await import('../commands/compare.ts');
      const { output, format, template, root, accept, force = false } = flags;
      done(await compare(world, edited, file, { output, format, template, root, accept, force }, colours));
    });
}

function diffCommand(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('diff'))
    .description('改动清单：两稿数据之间哪些数变了、跟着变了什么、用在报告何处，文字改了哪里')
    .usage('[选项] 上一稿 这一稿')
    .argument('[两稿...]', '两个.yaml文件；或一两个Git版本和一个文件，如HEAD~1 2026年.yaml')
    .option(...OUTPUT)
    .addOption(formatOption(PAPER_FORMATS, '不写时看文件名，屏幕上是pretty'))
    .option(...TEMPLATE)
    .option(...ROOT)
    .option(...FORCE)
    .action(async (given: string[], flags: Partial<PaperOptions>) => {
      if (given.length < 2 || given.length > 3) {
        throw new CannotRun(
          '要有上一稿和这一稿。写法：summarize diff 上一稿.yaml 这一稿.yaml，或summarize diff HEAD~1 数据文件.yaml。',
        );
      }
      const { diff, statesOf } = await import('../commands/diff.ts');
      const { output, format, template, root, force = false } = flags;
      done(await diff(world, statesOf(world, given), { output, format, template, root, force }, colours));
    });
}

function countCommand(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('count'))
    .description('数字数：全文和各部分多少字，超没超数据里“字数”的规定')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '一个.yaml文件；“-”从标准输入读')
    .option(...OUTPUT)
    .addOption(formatOption(PAPER_FORMATS, '不写时看文件名，屏幕上是pretty'))
    .option(...TEMPLATE)
    .option(...ROOT)
    .option(...FORCE)
    .action(async (file: string | undefined, flags: Partial<PaperOptions>) => {
      if (file === undefined) throw new CannotRun('没有给出数据文件。写法：summarize count 数据文件.yaml。');
      const { count } = await import('../commands/count.ts');
      const { output, format, template, root, force = false } = flags;
      done(await count(world, file, { output, format, template, root, force }, colours));
    });
}

/** Kept as text, so that a number with too many digits is quoted as typed. */
function numbersArgument(value: string): string[] {
  const parts = value.split(/[,，、\s]+/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => !/^[1-9]\d*$/u.test(part))) {
    throw new InvalidArgumentError(`--accept后面的“${value}”应为序号，用逗号隔开，如1,3,5。`);
  }
  return parts;
}
