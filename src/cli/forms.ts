import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PageFormat } from '../commands/page.ts';
import type { Subject } from '../commands/schema.ts';
import type { Draft } from '../report/json-schema/json-schema.ts';
import { choice, formatOption } from './choice.ts';
import { FORCE, ROOT, type Shell } from './shell.ts';

interface SchemaFlags {
  for: Subject;
  draft: Draft;
  output?: string;
  force?: boolean;
}

/** `summarize page` and `summarize schema`: the values of the page, and the schema of a data file. */
export function formCommands(program: Command, { world, done, common, colours }: Shell): void {
  common(program.command('page'))
    .description('列出版面的每个值：国标是多少、依据哪一条、本报告在哪里改了，一页排几行几字，字体本机有没有')
    .usage('[选项] [数据文件]')
    .argument('[数据文件]', '一个数据文件或版式文件；不写时列出本文件夹的配置排成什么样')
    .addOption(formatOption(['pretty', 'md', 'json'], '不写时屏幕上是表格，否则是md'))
    .option(...ROOT)
    .action(async (file: string | undefined, { format, root }: { format?: PageFormat; root?: string }) => {
      const { tellPage } = await import('../commands/page.ts');
      done(await tellPage(world, file, format, colours, root));
    });
  common(program.command('schema'))
    .description('写出JSON Schema，供VS Code等编辑器在填数据文件时提示有哪些键、怎样填，标出写错的键')
    .usage('[选项]')
    .option('-o, --output <文件>', '写到文件，如summarize.schema.json，或以“/”结尾的文件夹；不写时显示在屏幕上')
    .addOption(
      new Option(
        '--for <文件>',
        '管哪一种文件：data（数据文件，不写时）、part（科室的部分）、config（配置文件）或style（版式文件）',
      )
        .argParser(choice('这种文件', ['data', 'part', 'config', 'style']))
        .default('data'),
    )
    .addOption(
      new Option('--draft <版本>', 'JSON Schema的版本：2020-12（不写时）或07，旧的编辑器用07')
        .argParser(draftArgument)
        .default('2020-12'),
    )
    .option(...FORCE)
    .action(async ({ for: subject, draft, output, force = false }: SchemaFlags) => {
      const { tellSchema } = await import('../commands/schema.ts');
      done(await tellSchema(world, { subject, draft, output, force }));
    });
}

function draftArgument(value: string): Draft {
  const named = value.replace(/^draft-?/u, '');
  if (named === '2020-12') return '2020-12';
  if (named === '07' || named === '7') return '07';
  throw new InvalidArgumentError(`没有“${value}”这个版本，应为2020-12或07。`);
}
