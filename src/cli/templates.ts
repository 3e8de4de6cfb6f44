import type { Command } from 'commander';
import { CannotRun } from '../files/cannot-run.ts';
import { nearest } from '../zh/nearest.ts';
import type { Shell } from './shell.ts';

/** `summarize templates` and its subcommands. */
export function templateCommands(program: Command, { world, done, common, colours }: Shell): void {
  const templates = common(program.command('templates'));
  templates
    .description('列出内置的模板；拿来改，改完检查')
    .usage('[copy|check|fields]')
    .helpCommand(false)
    // An unknown subcommand is refused below, with a suggestion.
    .allowExcessArguments()
    .action(async (_flags: object, { args: [named] }: Command) => {
      if (named !== undefined) {
        const meant = nearest(
          named,
          templates.commands.map((command) => command.name()),
        );
        const remedy = meant ? `您是不是要写“summarize templates ${meant}”？` : '可用copy、check、fields。';
        throw new CannotRun(`templates后面没有“${named}”这种写法。${remedy}`);
      }
      const { listTemplates } = await import('../commands/template-list.ts');
      done(await listTemplates(world, colours.out));
    });
  common(templates.command('copy'))
    .description('把内置的模板连同它的各部分写到文件夹里，供修改；已有的文件不覆盖')
    .usage('模板 文件夹')
    .argument('[模板]', '内置模板的名称，如年度总结')
    .argument('[文件夹]', '写到哪里，没有的会新建')
    .action(async (name: string | undefined, folder: string | undefined) => {
      if (name === undefined || folder === undefined) {
        throw new CannotRun('应写出模板的名称和文件夹。写法：summarize templates copy 年度总结 我的模板。');
      }
      const { copyTemplate } = await import('../commands/template-copy.ts');
      done(await copyTemplate(world, name, folder));
    });
  common(templates.command('check'))
    .description('检查自己的模板：写错的名称、花括号、部分、短语，不用数据')
    .usage('文件夹')
    .argument('[文件夹]', '放模板的文件夹，或一个.hbs文件')
    .action(async (path: string | undefined) => {
      if (path === undefined) throw new CannotRun('没有给出文件夹。写法：summarize templates check 我的模板。');
      const { checkTemplates } = await import('../commands/template-check.ts');
      done(await checkTemplates(world, path, colours.out));
    });
  common(templates.command('fields'))
    .description('列出模板里能用的内容、写法和助手')
    .usage('[名称]')
    .argument('[名称]', '只列最上一级的这一项，如主要工作')
    .action(async (name: string | undefined) => {
      const { listFields } = await import('../commands/template-list.ts');
      done(await listFields(world, name, colours.out));
    });
}
