import { CannotRun, codeOf, INTERNAL, stackOf } from '../files/cannot-run.ts';
import type { World } from '../world.ts';
import { enumerate } from '../zh/text.ts';
import { visible } from '../zh/visible.ts';

/** How many files are named in a sentence, and at the end of a batch. */
const NAMED = 5;
const NAMED_AT_END = 20;

/** 甲.yaml、乙.yaml; if there are many, 甲.yaml、……等86个文件. */
export function filesText(files: readonly string[], most = NAMED): string {
  const named = enumerate(files.slice(0, most).map(visible));
  return files.length <= most ? named : `${named}等${files.length}个文件`;
}

/** Called for each file of a batch that fails; the others go on. */
export type OnFailure = (file: string, error: unknown) => void;

/** Why a file of a batch failed, in one sentence. EPIPE is rethrown: the reader is gone. */
export function whyFailed(file: string, error: unknown): string {
  if (codeOf(error) === 'EPIPE') throw error;
  return error instanceof CannotRun ? error.message : `${file}：${INTERNAL}`;
}

/** The same, as a line of stderr. */
export function failedLine(file: string, error: unknown, env: World['env']): string {
  return `错误：${whyFailed(file, error)}\n${stackOf(error, env)}`;
}

/**
 * The last line of a batch in which some failed: 共3个文件，没有生成的1个：乙.yaml。 Empty for a single file, which was reported
 * already.
 */
export function failedText(total: number, failed: readonly string[], what: string): string {
  if (total < 2 || failed.length === 0) return '';
  return `共${total}个文件，没有${what}的${failed.length}个：${filesText(failed, NAMED_AT_END)}。\n`;
}
