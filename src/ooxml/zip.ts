import { Unzip, UnzipInflate, zipSync } from 'fflate';

export { strFromU8, strToU8, unzipSync } from 'fflate';

/** The wanted parts of a package, or why it cannot be read. */
type Unpacked = { parts: Record<string, Uint8Array> } | { fault: 'broken' | 'too-large' | 'too-many' };

/** Compressed bytes are read in slices so small that none exceeds the limit by much. */
const SLICE = 16 * 1024;
/** Files in a package. Each takes time, wanted or not; a document of a hundred pictures has some two hundred. */
const MOST_FILES = 2000;
const END = Buffer.from([0x50, 0x4b, 5, 6]);

/** The wanted parts of an untrusted zip: no more than the limit is unpacked, whatever sizes the file states. */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean, limit: number): Unpacked {
  // The end record of a zip, which a truncated file lacks.
  if (!Buffer.from(bytes).includes(END)) return { fault: 'broken' };
  const chunks = new Map<string, Uint8Array[]>();
  let [size, count] = [0, 0];
  let isBroken = false;
  const unzip = new Unzip((file) => {
    if (++count > MOST_FILES) return;
    if (!isWanted(file.name) || chunks.has(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      isBroken ||= error !== null;
      if (!chunk) return;
      size += chunk.length;
      own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= limit && count <= MOST_FILES && !isBroken; at += SLICE) {
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch {
    isBroken = true;
  }
  if (size > limit) return { fault: 'too-large' };
  if (count > MOST_FILES) return { fault: 'too-many' };
  if (isBroken) return { fault: 'broken' };
  return { parts: Object.fromEntries([...chunks].map(([name, own]) => [name, joined(own)])) };
}

/** Whether a zip ends with its own end record, as ours do: a truncated package may contain a workbook's. */
export function endsAsPacked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-22)).indexOf(END) === 0;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The parts as a zip for another reader: not compressed, since it is unpacked at once. */
export function zipStored(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 0 });
}
