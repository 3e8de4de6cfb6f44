import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FileFault } from './cannot-run.ts';

type Stream = AsyncIterable<Uint8Array | string> & { fd?: number };

/** The first bytes of a file. */
export function beginning(path: string, length: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(handle, buffer, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

/** Reads a stream, at most a chunk beyond `limit`: enough to see that it is too large. */
export async function upTo(limit: number, stream: Stream): Promise<Uint8Array> {
  // Node reads a folder as an empty stream.
  if (stream.fd !== undefined && fstatSync(stream.fd).isDirectory()) {
    throw new FileFault('EISDIR');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
