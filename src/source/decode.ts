/** How the bytes of a file became text. `gb18030` and `utf-16` are readable but should be saved anew as UTF-8. */
interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/** Undefined: not text at all (a Word file, a picture). A byte-order mark is cut; line ends stay as they are. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {
      text: new TextDecoder('utf-16le').decode(bytes),
      encoding: 'utf-16',
    };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    // Node has no utf-16be decoder everywhere: swap the bytes instead.
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

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
