import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { draftCommand } from './cli/draft.ts';
import { refuseEmptyValues } from './cli/empty-values.ts';
import { explain } from './cli/explain.ts';
import { formCommands } from './cli/forms.ts';
import { lintCommands } from './cli/lint.ts';
import { numberCommands } from './cli/numbers.ts';
import { refuseOddNames } from './cli/odd-names.ts';
import { previewCommand } from './cli/preview.ts';
import { reviewCommands } from './cli/review.ts';
import { rollupCommand } from './cli/rollup.ts';
import { screened } from './cli/screened.ts';
import type { Shell } from './cli/shell.ts';
import { templateCommands } from './cli/templates.ts';
import { yearCommands } from './cli/years.ts';
import { codeOf } from './files/cannot-run.ts';
import { print } from './files/print.ts';
import { textWidth } from './page/text-width.ts';
import { type Colours, PLAIN, type Screen } from './reporters/colour.ts';
import { wrap } from './reporters/wrap.ts';
import type { Output, World } from './world.ts';

/** Runs one command line; resolves to the exit code: 0 clean, 1 errors found, 2 could not run. Never throws. */
export async function main(argv: readonly string[], given: World): Promise<number> {
  const world = screened(given);
  let code = 0;
  let helped = Promise.resolve();
  const done = (result: number) => {
    code = result;
  };
  const colours = { out: await screenOf(world, world.stdout), err: await screenOf(world, world.stderr) };
  const program = commandLine(world, colours, done, (text) => {
    helped = print(world, text);
    // Awaited below, once the library has finished its help.
    helped.catch(() => {});
  });
  // A failed write also reaches its caller; without a listener Node would end the process with a stack trace.
  for (const output of [world.stdout, world.stderr]) output.on?.('error', () => {});
  try {
    await program.parseAsync(withoutComment(argv), { from: 'user' }).catch((error: unknown) => {
      if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
    });
    await helped;
    return code;
  } catch (error) {
    // The reader of the pipe is gone: there is nobody to tell.
    if (codeOf(error) === 'EPIPE') return 0;
    world.stderr.write(explain(error, program, world.env));
    return 2;
  }
}

/** A bare # begins a comment, as in other shells: Windows' cmd hands over what is copied with a command. */
function withoutComment(argv: readonly string[]): string[] {
  const at = argv.indexOf('#');
  return at < 0 ? [...argv] : argv.slice(0, at);
}

/** Handles an error that nothing caught: prints a line and ends the process with code 2. */
export function uncaught(error: unknown): void {
  process.stderr.write(explain(error, new Command(), process.env));
  process.exit(2);
}

function commandLine(
  world: World,
  colours: Colours,
  done: (code: number) => void,
  writeOut: (text: string) => void,
): Command {
  const program = new Command('summarize');
  const shell: Shell = {
    world,
    done,
    common: (command) =>
      command
        .helpOption('-h, --help', '显示帮助')
        .configureHelp({
          styleTitle: (title) => TITLES[title] ?? title,
          // The descriptions name the defaults; the library would add them in English.
          optionDescription: ({ description }) => description,
          // By default no description is wrapped in a terminal this narrow.
          minWidthToWrap: NARROWEST / 3,
          displayWidth,
          boxWrap: (text, width) => wrap(text, width, displayWidth).join('\n'),
          subcommandTerm: (each) => `${each.name()} ${each.usage()}`,
        })
        // The library adds a space after “Usage:”.
        .configureOutput({
          getOutHelpWidth: () => colours.out.width,
          writeOut: (text) => writeOut(text.replace(/^用法： /u, '用法：')),
          writeErr: () => {},
        })
        .exitOverride(),
    colours,
    version: packageJson.version,
  };
  // In the order in which the help lists them.
  draftCommand(program, shell);
  lintCommands(program, shell);
  previewCommand(program, shell);
  numberCommands(program, shell);
  reviewCommands(program, shell);
  rollupCommand(program, shell);
  yearCommands(program, shell);
  formCommands(program, shell);
  templateCommands(program, shell);
  refuseEmptyValues(program);
  refuseOddNames(program);
  return program;
}

/** The library of colours is only loaded for a terminal: a pipe or a file gets none. */
async function screenOf({ env }: World, { isTTY, columns = PLAIN.width }: Output): Promise<Screen> {
  if (!isTTY) return PLAIN;
  const width = Math.max(NARROWEST, columns);
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return { ...PLAIN, width };
  const { red, yellow, cyan, dim, bold } = new (await import('chalk')).Chalk({ level: 1 });
  return { red, yellow, cyan, dim, bold, width };
}

/** In less, a table would be all broken lines. */
const NARROWEST = 60;

/** A Chinese character takes two columns, … one; for exact widths every command would have to load a table. */
function displayWidth(text: string): number {
  return 2 * textWidth(text.replaceAll('…', '.'));
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
