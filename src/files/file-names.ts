import { visible } from '../zh/visible.ts';
import { CannotRun } from './cannot-run.ts';

/** The name in messages for standard input, which is typed as `-`. */
export const STDIN = '（标准输入）';

/** A file's name in messages and in places. */
export function nameOf(file: string): string {
  return file === '-' ? STDIN : file;
}

/** By the name alone: .yaml or .yml, in letters of either case. */
export function isYaml(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}

/** Whether a name has control characters, such as a line end, which would forge a line in a log. */
export function isOdd(file: string): boolean {
  return /\p{Cc}/u.test(file);
}

/** Refuses one file of a batch. */
export function refuseOddName(file: string): void {
  if (isOdd(file)) throw new CannotRun(`文件名“${visible(file)}”里有换行或控制字符，没有读，请先改名。`);
}
