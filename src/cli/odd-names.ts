import type { Command } from 'commander';
import { CannotRun } from '../files/cannot-run.ts';
import { isOdd } from '../files/file-names.ts';
import { textsIn } from '../texts.ts';
import { visible } from '../zh/visible.ts';

/**
 * Refuses names with control characters, which would break the line that quotes them and could inject a CI command. In
 * a batch only the file itself is refused: see `refuseOddName`.
 */
export function refuseOddNames(program: Command): void {
  program.hook('preAction', (_, command) => {
    const isBatch = command.registeredArguments.some(({ variadic }) => variadic);
    const odd = textsIn([isBatch ? [] : command.args, command.opts()]).find(isOdd);
    if (odd !== undefined)
      throw new CannotRun(`“${visible(odd)}”里有换行或控制字符，没有运行。请去掉；是文件名的，先改名。`);
  });
}
