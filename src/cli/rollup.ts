import type { Command } from 'commander';
import type { RollupOptions } from '../commands/rollup.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { formatOption } from './choice.ts';
import { FORCE, ROOT, type Shell } from './shell.ts';

type Flags = Partial<RollupOptions>;

/** `summarize rollup`: adds up the figures of many units. */
export function rollupCommand(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('rollup'))
    .description('把各县区、各单位的数据文件汇总：数按名称相加，写成一份新的数据文件；另有分单位的表和位次')
    .usage('[选项] 数据文件…')
    .argument('[数据文件...]', '各单位的.yaml文件，可用*，也可以是文件夹')
    .option('-o, --output <文件>', '汇总的数据文件（.yaml）；不写时只显示分单位的表')
    .option('--table <文件>', '分单位的表，有位次：.docx、.xlsx、.md、.csv或.json')
    .option('--figures <指标>', '表里只列这几个指标：高新技术企业,专利申请量；不写时都列')
    .addOption(
      formatOption(['pretty', 'md', 'csv', 'json'], '不写时屏幕上是表格，否则是md', '不写-o、--table时显示的格式'),
    )
    .option('--unit <名称>', '写汇总的单位的全称；不写时留着待填')
    .option('--absent-as-none', '没有列某个指标的单位，当作没有这项数；不写时，多数单位有的写待补，注明缺谁')
    .option('--partial', '有错、读不了的文件先不算；不写时有一个就不汇总')
    .option(...ROOT)
    .option(...FORCE)
    .action(async (files: string[], flags: Flags) => {
      if (files.length === 0)
        throw new CannotRun('没有给出数据文件。写法：summarize rollup 县区/*.yaml -o 全市.yaml。');
      const { rollUp } = await import('../commands/rollup.ts');
      const {
        output,
        table,
        figures,
        format,
        unit,
        absentAsNone = false,
        partial = false,
        root,
        force = false,
      } = flags;
      done(
        await rollUp(
          world,
          files,
          { output, table, figures, format, unit, absentAsNone, partial, root, force },
          colours,
        ),
      );
    });
}
