import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FileFault } from './cannot-run.ts';

type Stream = AsyncIterable<Uint8Array | string> & { fd?: number };

/** Of a file that is too large, no more than shows it. */
export function beginning(path: string, length: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(handle, buffer, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

/** What comes through a pipe, and of what is too large no more than shows it. */
export async function upTo(limit: number, stream: Stream): Promise<Uint8Array> {
  // Node makes of a folder a stream that ends at once.
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
