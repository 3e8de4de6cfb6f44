import { type Command, InvalidArgumentError, Option } from 'commander';
import { CannotRun } from '../files/cannot-run.ts';
import { ROOT, type Shell, TEMPLATE } from './shell.ts';

interface PreviewFlags {
  template?: string;
  root?: string;
  port?: number;
  open?: boolean;
}

/** `summarize preview`. */
export function previewCommand(program: Command, { world, done, common }: Shell): void {
  common(program.command('preview'))
    .description('在浏览器里边写边看：各页的样子、问题在哪一句、每个数从哪里来；数据一存盘就更新，按Ctrl-C停止')
    .usage('[选项] 数据文件')
    .argument('[数据文件]', '一个.yaml文件')
    .addOption(new Option('--port <端口>', '网页用的端口；不写时自动找空闲的').argParser(portArgument))
    .option('--no-open', '不自动打开浏览器，只印出网址')
    .option(...TEMPLATE)
    .option(...ROOT)
    .action(async (file: string | undefined, { template, root, port = 0, open = true }: PreviewFlags) => {
      if (file === undefined) throw new CannotRun('没有给出数据文件。写法：summarize preview 数据文件.yaml。');
      const { preview } = await import('../commands/preview.ts');
      const options = { template, root, port, open: open && world.stderr.isTTY === true };
      done(await preview(world, file, options));
    });
}

function portArgument(value: string): number {
  if (/^\d{1,5}$/u.test(value) && Number(value) > 0 && Number(value) < 65536) return Number(value);
  throw new InvalidArgumentError(`“${value}”不是端口，应为1—65535之间的整数。`);
}
