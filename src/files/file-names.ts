import { visible } from '../zh/visible.ts';
import { CannotRun } from './cannot-run.ts';

/** A log of many files, and whoever reads it, would take the rest of such a name for something else. */
export function isOdd(file: string): boolean {
  return /\p{Cc}/u.test(file);
}

/** Of one file in a batch. */
export function refuseOddName(file: string): void {
  if (isOdd(file)) throw new CannotRun(`文件名“${visible(file)}”里有换行或控制字符，没有读，请先改名。`);
}
