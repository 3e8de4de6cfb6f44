import { kindOf } from './kind-of.ts';

/** How the bytes of a file became text. `gb18030` and `utf-16` are readable but should be saved anew as UTF-8. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/**
 * Bytes as text: UTF-16 if they begin with its byte order mark, else UTF-8, else GB18030. Undefined if they are none of
 * these (a Word file, a picture). A byte order mark is removed; line ends stay as they are.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {
      text: new TextDecoder('utf-16le').decode(bytes),
      encoding: 'utf-16',
    };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    // Not every build of Node can decode utf-16be, so the bytes are swapped.
    const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
    return {
      text: new TextDecoder('utf-16le').decode(swapped),
      encoding: 'utf-16',
    };
  }
  if (bytes.includes(0)) return undefined;
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb = tryDecode('gb18030', bytes);
  return gb === undefined ? undefined : { text: gb, encoding: 'gb18030' };
}

/** With more than one broken character in 20, it is not text. */
const MOST_BROKEN = 1 / 20;

/** A text with some invalid bytes, each now �; the position of the first, and the message to follow that position. */
export interface Broken {
  text: string;
  at: number;
  message: string;
  hint: string;
}

/** What is wrong with bytes that `decode` rejects; undefined if they are not text at all. */
export function broken(bytes: Uint8Array): Broken | undefined {
  if (bytes.includes(0)) return undefined;
  const [best] = ['UTF-8', 'GB18030']
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) }))
    .map((each) => ({ ...each, count: each.text.split('\ufffd').length - 1 }))
    .sort((a, b) => a.count - b.count);
  if (!best || (best.count > 1 && best.count > best.text.length * MOST_BROKEN)) return undefined;
  const { encoding, text } = best;
  return {
    text,
    at: text.indexOf('\ufffd'),
    message: `字节不合${encoding}编码，看不出是什么字。`,
    hint: `用${encoding}编码打开，改好显示作“\ufffd”的地方，另存为UTF-8。`,
  };
}

/** What a file that should be text contains: text, damaged text, or something else. */
type TextIn = ({ is: 'text' } & Decoded) | ({ is: 'damaged' } & Broken) | { is: 'ole' | 'zip' | 'binary' };

/**
 * Never throws: bytes that are no text are told by what they look like, an old Office file (ole), a zip, or something
 * else.
 */
export function textIn(bytes: Uint8Array): TextIn {
  const kind = kindOf(bytes);
  if (kind) return { is: kind };
  const decoded = decode(bytes);
  if (decoded) return { is: 'text', ...decoded };
  const damage = broken(bytes);
  return damage ? { is: 'damaged', ...damage } : { is: 'binary' };
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
