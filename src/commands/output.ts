import { basename, extname, join } from 'node:path';
import { CannotRun } from '../files/cannot-run.ts';
import { namesFolder } from '../files/folders.ts';
import type { World } from '../world.ts';

/** Where something goes, and in which format. */
export interface Target<Format extends string> {
  /** Undefined: stdout. */
  file: string | undefined;
  format: Format;
  /** That -o names, and that may have to be made. */
  folder?: string;
}

/** What -o names. */
interface Output<Format extends string> extends Target<Format> {
  file: string;
}

/** Other ends of names for the same. */
const SAME: Readonly<Record<string, string>> = { markdown: 'md', htm: 'html' };
/** A name that ends in one of these says what is in the file. */
const SPOKEN = new Set(['docx', 'xlsx', 'html', 'md', 'csv', 'json']);
/** What Word and WPS save, and nothing here does. */
const OF_WORD = new Set(['pdf', 'doc', 'wps']);
/** What a folder's file ends in, where that is not its format. */
const ENDS: Readonly<Record<string, string>> = { pretty: 'txt' };

/** Where -o sends what is made, of which `stem` is the name in a folder; there it is for Word, where -f says nothing else. */
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

/** The format that -f asks for, which the file's name does not gainsay, else the one that the name says. */
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

/** Where -o and -f send what may be shown as well. `stem`: the file's name in a folder; `example`: that in a refusal to show. */
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

/** Where nothing says what is wanted on stdout. */
export function shownFormat({ stdout }: World): 'pretty' | 'md' {
  return stdout.isTTY ? 'pretty' : 'md';
}

/** On a terminal only text can be read. */
export function refuseToShow(world: World, format: string | undefined, example: string): void {
  if ((format !== 'docx' && format !== 'xlsx') || !world.stdout.isTTY) return;
  throw new CannotRun(`${format.toUpperCase()}不能显示在终端上，请用-o写成文件，如-o ${example}.${format}。`);
}

/** The name of what was read, without its end; '' for what came through a pipe. */
export function stemOf(file: string): string {
  return file === '-' ? '' : basename(file, extname(file));
}
