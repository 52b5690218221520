import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { fileSystemError } from './import-file-error.js';

const CHUNK_BYTES = 128 * 1_024;

export interface TextChunk {
  text: string;
  /** Where the first byte of the text stands in the file. */
  byteOffset: number;
}

/** Thrown by `textChunks` at the first byte that is not UTF-8; `before` is the good text since the last chunk. */
export class BadUtf8 extends Error {
  constructor(
    readonly byteOffset: number,
    readonly before: string,
  ) {
    super('not UTF-8');
  }
}

/** Length of the longest beginning that is UTF-8; a character that is cut off at the end does not count. */
function goodLength(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    let end = middle;
    while (end > good && middle - end < 4 && !isUtf8(bytes.subarray(good, end))) end -= 1;
    if (middle - end < 4 && end > good) good = end;
    else bad = middle - 1;
  }
  return good;
}

/** A file as text, from a byte that begins a character; memory holds one chunk at a time. */
export async function* textChunks(path: string, fromByte: number): AsyncGenerator<TextChunk> {
  const file = await open(path).catch((cause: unknown) => {
    throw fileSystemError(path, cause);
  });
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let position = fromByte;
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, kept, CHUNK_BYTES - kept, position + kept).catch((cause: unknown) => {
        throw fileSystemError(path, cause);
      });
      const bytes = buffer.subarray(0, kept + bytesRead);
      if (bytes.length === 0) return;
      let whole = bytes.length;
      while (bytesRead > 0 && whole > bytes.length - 4 && whole > 0 && !isUtf8(bytes.subarray(0, whole))) whole -= 1;
      if (whole === 0 && bytesRead > 0) {
        kept = bytes.length;
        continue;
      }
      if (!isUtf8(bytes.subarray(0, whole))) {
        const good = goodLength(bytes);
        throw new BadUtf8(position + good, bytes.subarray(0, good).toString('utf8'));
      }
      yield { text: bytes.subarray(0, whole).toString('utf8'), byteOffset: position };
      buffer.copyWithin(0, whole, bytes.length);
      position += whole;
      kept = bytes.length - whole;
    }
  } finally {
    await file.close();
  }
}
