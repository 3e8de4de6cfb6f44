import type { World } from '../world.ts';
import { visible, withoutControls } from '../zh/visible.ts';

/** The command could not do its work: one line for the user, exit code 2. */
export class CannotRun extends Error {
  /** Only the reason, for callers that state what failed themselves. */
  readonly reason: string;

  constructor(message: string, why = message) {
    super(message);
    this.reason = why;
  }
}

/** A file that could not be read, because of its content or because the system refused. */
export class CannotRead extends CannotRun {
  /** As the user knows it. */
  readonly file: string;
  /** The system's error code; '' if the file itself is at fault. */
  readonly code: string;

  constructor(file: string, why: string, code = '') {
    super(`读不了${visible(file)}：${why}`, why);
    this.file = file;
    this.code = code;
  }

  static for(file: string, error: unknown): CannotRead {
    return new CannotRead(file, reason(error), codeOf(error));
  }
}

/** A file that was not written. Callers that name the file themselves use `reason` alone. */
export class CannotWrite extends CannotRun {
  /** As the user knows it. */
  readonly file: string;

  constructor(file: string, why: string, said = '没有写') {
    super(`${said}${file}：${why}`, why);
    this.file = file;
  }
}

/** What a user sees of a bug in this program; the error itself is for the developer (see `stackOf`). */
export const INTERNAL =
  '程序内部出错。请把这条命令和用到的文件发给开发者；会设环境变量的，设SUMMARIZE_DEBUG=1再运行一次，把多出来的几行一起发去。';

/** The stack of a bug, to be printed below that line; '' unless SUMMARIZE_DEBUG is set. */
export function stackOf(error: unknown, { SUMMARIZE_DEBUG }: World['env']): string {
  if (!SUMMARIZE_DEBUG || error instanceof CannotRun) return '';
  return `${withoutControls((error instanceof Error && error.stack) || String(error))}\n`;
}

/** Faults of files for which there is no system error code. */
type OwnCode = 'notFile' | 'keepsChanging' | 'oldNameTooLong';

/** A fault that this program finds in a file, reported like one of the system's. */
export class FileFault extends Error {
  readonly code: OwnCode | 'EISDIR' | 'EPERM';

  constructor(code: FileFault['code']) {
    super(code);
    this.code = code;
  }
}

/** The code of a system error or a FileFault; '' of anything else. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}

const REASONS: Record<string, string> & Record<OwnCode, string> = {
  ENOENT: '没有这个文件或文件夹，请检查路径。',
  ENOTDIR: '路径中间的一段不是文件夹，请检查路径。',
  EEXIST: '那里已有一个同名的文件。',
  EISDIR: '那里是一个文件夹，不是文件。',
  EACCES: '没有权限。',
  EPERM: '没有权限，或文件正被其他程序打开。',
  EROFS: '所在的磁盘是只读的。',
  ENOSPC: '磁盘已满。',
  EDQUOT: '磁盘配额已用完。',
  EBUSY: '文件正被其他程序打开，请关闭后再试。',
  ENAMETOOLONG: '文件名太长。',
  ELOOP: '链接绕成了圈。',
  EMFILE: '打开的文件太多。',
  EFBIG: '文件太大，所在的磁盘放不下。',
  EIO: '磁盘或网络盘读写出错。',
  notFile: '它是管道或设备，不是普通文件。',
  keepsChanging: '它一直在改动，请存完盘再试。',
  oldNameTooLong: '原来的文件要改名保留，名称后面加上“（旧1）”就太长了。换一个短些的文件名。',
};

/** What such an error means to the user, in one sentence. */
export function reason(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? `系统报告${code || '未知错误'}。`;
}
