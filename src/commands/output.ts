import { basename, extname, join } from 'node:path';
import { CannotRun } from '../files/cannot-run.ts';
import { namesFolder } from '../files/folders.ts';
import type { World } from '../world.ts';

/** Where the output goes, and in which format. */
export interface Target<Format extends string> {
  /** Undefined: stdout. */
  file: string | undefined;
  format: Format;
  /** The folder that -o names, which may have to be created. */
  folder?: string;
}

/** The file that -o names. */
interface Output<Format extends string> extends Target<Format> {
  file: string;
}

/** Extensions that mean the same as another. */
const SAME: Readonly<Record<string, string>> = { markdown: 'md', htm: 'html' };
/** Extensions that -f must agree with. */
const SPOKEN = new Set(['docx', 'xlsx', 'html', 'md', 'csv', 'json']);
/** Formats of Word and WPS that this program does not write. */
const OF_WORD = new Set(['pdf', 'doc', 'wps']);
/** The extension of a format, if it is not the format's name. */
const ENDS: Readonly<Record<string, string>> = { pretty: 'txt' };

/** The file for -o and -f. In a folder it is called `stem`, and is a Word file unless -f says otherwise. */
export function outputOf<Format extends string>(
  world: World,
  { output, format }: { output: string; format: Format | undefined },
  formats: readonly (Format | 'docx')[],
  stem: string,
): Output<Format | 'docx'> {
  if (!namesFolder(world, output)) return { file: output, format: formatOf(output, format, formats) };
  const kind = format ?? 'docx';
  return { file: join(output, `${stem}.${ENDS[kind] ?? kind}`), format: kind, folder: output };
}

/** The -f format; it must agree with the extension. Without -f, the format of the extension. */
export function formatOf<Format extends string>(
  file: string,
  asked: Format | undefined,
  formats: readonly Format[],
  remedy = '，或用-f指定',
): Format {
  const typed = extname(file).toLowerCase().slice(1);
  const end = SAME[typed] ?? typed;
  if (OF_WORD.has(end)) {
    const name = end.toUpperCase();
    throw new CannotRun(`不能生成${name}文件${file}，请生成DOCX，再用Word或WPS另存为${name}。`);
  }
  if (asked !== undefined) {
    if (!SPOKEN.has(end) || end === asked) return asked;
    throw new CannotRun(`文件名${file}以${extname(file)}结尾，-f写的是${asked}，两者应一致。`);
  }
  const known = formats.find((each) => each === end);
  if (known !== undefined) return known;
  const ends = formats.map((each) => `.${each}`);
  throw new CannotRun(`从文件名${file}看不出格式，应以${ends.slice(0, -1).join('、')}或${ends.at(-1)}结尾${remedy}。`);
}

/** The same for what may also go to stdout. `example`: a name for the message that refuses to print it there. */
export function targetOf<Format extends string>(
  world: World,
  { output, format }: { output: string | undefined; format: Format | 'pretty' | undefined },
  formats: readonly (Format | 'docx')[],
  stem: string,
  example: string,
): Target<Format | 'docx' | 'md' | 'pretty'> {
  if (output !== undefined) return outputOf(world, { output, format }, formats, stem);
  refuseToShow(world, format, example);
  return { file: undefined, format: format ?? shownFormat(world) };
}

/** The format on stdout if -f gives none. */
export function shownFormat({ stdout }: World): 'pretty' | 'md' {
  return stdout.isTTY ? 'pretty' : 'md';
}

/** Refuses to print binary formats on a terminal. */
export function refuseToShow(world: World, format: string | undefined, example: string): void {
  if ((format !== 'docx' && format !== 'xlsx') || !world.stdout.isTTY) return;
  throw new CannotRun(`${format.toUpperCase()}不能显示在终端上，请用-o写成文件，如-o ${example}.${format}。`);
}

/** The name of the input file without its extension; '' for stdin. */
export function stemOf(file: string): string {
  return file === '-' ? '' : basename(file, extname(file));
}
