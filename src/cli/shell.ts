import type { Command } from 'commander';
import type { Colours } from '../reporters/colour.ts';
import type { World } from '../world.ts';

/** What every command is set up with. */
export interface Shell {
  world: World;
  /** Receives the command's exit code. */
  done(code: number): void;
  /** Sets up help and errors in Chinese. */
  common(command: Command): Command;
  colours: Colours;
  version: string;
}

/** --root, for commands whose data file may refer to other files. */
export const ROOT = [
  '--root <文件夹>',
  '数据文件里写的文件（引入、上年数据等）可以放在这个文件夹里；不写时看summarize.config.yaml或Git仓库在哪里',
] as const;

/** --template, for commands that inspect a report. */
export const TEMPLATE = ['-t, --template <路径>', '报告用自己的模板时，指明同一个模板'] as const;

/** --force, for commands that write a file. */
export const FORCE = ['--force', '目标文件改动过也写，原来的文件改名保留'] as const;
