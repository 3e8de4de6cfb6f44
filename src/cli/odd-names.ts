import type { Command } from 'commander';
import { CannotRun } from '../files/cannot-run.ts';
import { isOdd } from '../files/file-names.ts';
import { textsIn } from '../texts.ts';
import { visible } from '../zh/visible.ts';

/**
 * No command gets a name that would break the one line in which it is told, and begin another that a CI obeys. Of the
 * files of a batch each is told by itself, and the others are gone on with: see `refuseOddName`.
 */
export function refuseOddNames(program: Command): void {
  program.hook('preAction', (_, command) => {
    const isBatch = command.registeredArguments.some(({ variadic }) => variadic);
    const odd = textsIn([isBatch ? [] : command.args, command.opts()]).find(isOdd);
    if (odd !== undefined)
      throw new CannotRun(`“${visible(odd)}”里有换行或控制字符，没有运行。请去掉；是文件名的，先改名。`);
  });
}
