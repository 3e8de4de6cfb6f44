import type { Command } from 'commander';
import type { InitOptions } from '../commands/init.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { ROOT, type Shell } from './shell.ts';

interface NextFlags {
  output?: string;
  root?: string;
  force?: boolean;
}

/** `summarize init` and `summarize next`. */
export function yearCommands(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('init'))
    .description('新写一份待填的数据文件；有几个科室的，另给每个科室一份文字、一张表')
    .usage('[选项] [数据文件]')
    .argument('[数据文件]', '写到哪里；不写时为“2026年总结.yaml”这样的名称')
    .option('--kind <单位种类>', '科技局、农业农村局、学校、高校、医院、企业或科研院所；不写时看单位名称，看不出的问')
    .option('--unit <名称>', '单位全称，如某市科学技术局')
    .option('--year <年度>', '哪一年的总结')
    .option('--departments <科室>', '分头填的科室：高新科,成果科,办公室')
    .option('--csv', '科室的表写成.csv，不写成Excel文件')
    .action(async (file: string | undefined, flags: Omit<InitOptions, 'file' | 'csv'> & { csv?: boolean }) => {
      const { init } = await import('../commands/init.ts');
      const { kind, unit, year, departments, csv = false } = flags;
      done(await init(world, { file, kind, unit, year, departments, csv }));
    });
  common(program.command('next'))
    .description('由上年的数据文件做出新一年的：今年的数转为上年，文字成为注释供重写，计划列出来报告')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '上年的.yaml文件；“-”从标准输入读')
    .option('-o, --output <文件>', '写到这个.yaml文件，或以“/”结尾的文件夹；不写时用上年的文件名，年份加一')
    .option(...ROOT)
    .option('--force', '那里已有文件也写，原来的文件改名保留')
    .action(async (file: string | undefined, { output, root, force = false }: NextFlags) => {
      if (file === undefined)
        throw new CannotRun('没有给出数据文件。写法：summarize next 2024年.yaml -o 2025年.yaml。');
      const { makeNextYear } = await import('../commands/next.ts');
      done(await makeNextYear(world, file, { output, root, force }, colours.err));
    });
}
