import { CannotRead } from '../files/cannot-run.ts';
import type { DraftForm } from '../pipeline/inspect-draft.ts';
import { broken } from '../source/decode.ts';
import { kindOf } from '../source/kind-of.ts';
import { pointsOf } from '../source/points.ts';

const SAVE_AS = '在Word或WPS里打开，“另存为”选“Word文档（*.docx）”。';
const TOO_LONG = '它太长（超过20万字或2万段）。请分成几份。';
const TOO_MANY = '它里面有两千多个部件，不像一份文稿。请在Word或WPS里新建文档，把正文复制过去，再保存。';
const MAIN = 'word/document.xml';
/**
 * Bytes of a text, and of a document's XML: what is not longer than this cannot have too many characters or empty
 * paragraphs.
 */
const SHORT = { text: 200_000, main: 120_000 };

/** The message for a file whose name is that of a text in an unsupported format. */
export function otherDraft(name: string): string | undefined {
  if (/\.pdf$/iu.test(name)) return '它是PDF，校核不了。请给出它的Word文件（.docx），或数据文件（.yaml）。';
  return /\.(?:doc|dot|wps|wpt|rtf|odt)$/iu.test(name) ? `它是另一种文稿，应为.docx。${SAVE_AS}` : undefined;
}

/** Why a draft could not be read, and what to do. */
export async function unreadDraft(form: DraftForm, file: string, bytes: Uint8Array): Promise<CannotRead> {
  return new CannotRead(file, form === 'docx' ? await whyNotWord(bytes) : whyNotText(bytes));
}

async function whyNotWord(bytes: Uint8Array): Promise<string> {
  const kind = kindOf(bytes);
  if (kind === 'ole') return `它是旧格式的Word或WPS文件，只是扩展名不同，应为.docx。${SAVE_AS}`;
  if (kind !== 'zip') return `它不是Word的.docx文件，只是扩展名相同。${SAVE_AS}`;
  const { unpack } = await import('../ooxml/zip.ts');
  const unpacked = unpack(bytes, (name) => name === MAIN, 8 * 1024 * 1024);
  if ('fault' in unpacked) return WHY[unpacked.fault];
  const main = unpacked.parts[MAIN];
  if (!main) return `它不是Word的.docx文件，只是扩展名相同。${SAVE_AS}`;
  return main.length > SHORT.main ? TOO_LONG : WHY.broken;
}

const WHY = { broken: '它已经损坏，请重新拷贝一份。', 'too-large': TOO_LONG, 'too-many': TOO_MANY };

function whyNotText(bytes: Uint8Array): string {
  if (bytes.length > SHORT.text) return TOO_LONG;
  const damage = broken(bytes);
  if (!damage) return '它不是文本文件，只是扩展名相同。请另存为“纯文本”，编码选UTF-8。';
  const { line, column } = pointsOf(damage.text)(damage.at);
  return `第${line}行第${column}字的${damage.message}${damage.hint}`;
}
