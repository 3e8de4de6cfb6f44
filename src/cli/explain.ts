import { type Command, CommanderError } from 'commander';
import { CannotRead, CannotRun, INTERNAL, stackOf } from '../files/cannot-run.ts';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { commandMeant } from './command-meant.ts';

/**
 * One line in Chinese for the error that ended the run; for an internal one, also a stack if SUMMARIZE_DEBUG is set.
 */
export function explain(error: unknown, program: Command, env: World['env']): string {
  if (error instanceof CannotRun) {
    const isMissing = error instanceof CannotRead && error.code === 'ENOENT';
    const meant = isMissing ? commandMeant(error.file, program) : undefined;
    return `错误：${error.message}${meant ? `您是不是要写“summarize ${meant}”？` : ''}\n`;
  }
  // The working folder is gone; errors about other files name the file.
  if ((error as NodeJS.ErrnoException | undefined)?.syscall === 'uv_cwd') {
    return '错误：现在所在的文件夹已经不在了，删了或者移走了。请用cd进入别的文件夹，再运行。\n';
  }
  if (error instanceof CommanderError) return `错误：${visible(ofCommander(error))}\n`;
  return `错误：${INTERNAL}\n${stackOf(error, env)}`;
}

function ofCommander({ code, message }: CommanderError): string {
  const [, named = ''] = /'([^']+)'/u.exec(message) ?? [];
  const flag = named.replace(/ .*$/u, '');
  const meant = /Did you mean (?:one of )?([^?)]+)/u.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      // A file whose name begins with a hyphen.
      if (/\.\w+$/u.test(flag)) return `没有名为${flag}的选项。是文件的，写成./${flag}。`;
      return `没有名为${flag}的选项。${meant ? `您是不是要写${meant.split(',')[0]}？` : '加--help看有哪些选项。'}`;
    case 'commander.optionMissingArgument':
      return `选项${/-[^ ,]+(?= <)|--[^ ]+/u.exec(named)?.[0] ?? flag}后面缺一个值。加--help看用法。`;
    case 'commander.missingArgument':
      return '没有给出数据文件。写法：summarize lint 数据文件.yaml。';
    case 'commander.excessArguments':
      return '给的参数太多。加--help看用法。';
    case 'commander.invalidArgument':
      return / is invalid\. (.+)$/su.exec(message)?.[1] ?? '参数不对。加--help看用法。';
    default:
      return '命令写法不对。加--help看用法。';
  }
}
