import type { Command } from 'commander';
import { CannotRun } from '../files/cannot-run.ts';

/** Refuses empty values, such as from an unset shell variable: an empty path would mean the current folder. */
export function refuseEmptyValues(program: Command): void {
  program.hook('preAction', (_, command) => {
    const empty = emptyOption(command) ?? emptyArgument(command);
    if (empty !== undefined) throw new CannotRun(`${empty}；命令里用了变量的，看它有没有值。`);
  });
}

function emptyOption(command: Command): string | undefined {
  const option = command.options.find((each) => isEmpty(command.opts()[each.attributeName()]));
  const [, what] = /<(.+)>/u.exec(option?.flags ?? '') ?? [];
  return option && `${option.short ?? option.long}后面是空的，应写${what}`;
}

function emptyArgument({ args, registeredArguments }: Command): string | undefined {
  const index = args.findIndex(isEmpty);
  if (index < 0) return undefined;
  const argument = registeredArguments[index] ?? registeredArguments.at(-1);
  return `${argument ? `“${argument.name()}”` : '有一个参数'}是空的，应写上`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
