import type { Command } from 'commander';
import type { SheetFormat } from '../commands/figures.ts';
import type { PaperOptions } from '../commands/paper.ts';
import type { StatusFormat } from '../commands/status.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { formatOption } from './choice.ts';
import { FORCE, ROOT, type Shell, TEMPLATE } from './shell.ts';

/** `summarize figures` and `summarize status`. */
export function numberCommands(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('figures'))
    .description('列出报告里的每个数：怎样算出、从哪里来、用在何处，分责任单位核对签字')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '一个.yaml文件；“-”从标准输入读')
    .option(
      '-o, --output <文件>',
      '写到文件（.docx、.xlsx、.md、.csv或.json），或以“/”结尾的文件夹；不写时显示在屏幕上',
    )
    .addOption(formatOption(['pretty', 'md', 'csv', 'json', 'docx', 'xlsx'], '不写时看文件名，屏幕上是pretty'))
    .option(...TEMPLATE)
    .option(...ROOT)
    .option(...FORCE)
    .action(async (file: string | undefined, flags: Partial<PaperOptions<SheetFormat>>) => {
      if (file === undefined) throw new CannotRun('没有给出数据文件。写法：summarize figures 数据文件.yaml。');
      const { checkSheet } = await import('../commands/figures.ts');
      const { output, format, template, root, force = false } = flags;
      done(await checkSheet(world, file, { output, format, template, root, force }, colours));
    });
  common(program.command('status'))
    .description('各责任单位报了多少数：哪些待补、待核，哪些是预计数；末尾各有一句话，可以直接发给他们')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '一个.yaml文件；“-”从标准输入读')
    .addOption(formatOption(['pretty', 'md', 'json'], '不写时屏幕上是表格，否则是md'))
    .option(...ROOT)
    .action(async (file: string | undefined, { format, root }: { format?: StatusFormat; root?: string }) => {
      if (file === undefined) throw new CannotRun('没有给出数据文件。写法：summarize status 数据文件.yaml。');
      const { tellStatus } = await import('../commands/status.ts');
      done(await tellStatus(world, file, { format, root }, colours));
    });
}
