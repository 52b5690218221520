import { makeZip } from 'client-zip';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

export interface ExportedFile {
  /** Folders and name, with slashes. */
  path: string;
  open(): Promise<Readable | string | undefined>;
}

/** The same content gives the same archive; the format knows no day before 1980. */
const lastModified = new Date(1980, 0, 1);

/** Files as a ZIP archive, one after another as they are read; they are stored as they are, and may be many and large. */
export function zipped(files: AsyncIterable<ExportedFile>): Readable {
  // Its type is of the browser's streams, which are Node's.
  return Readable.fromWeb(makeZip(opened(files)) as ReadableStream);
}

async function* opened(files: AsyncIterable<ExportedFile>): AsyncGenerator<{ name: string; input: Readable | string; lastModified: Date }> {
  for await (const { path, open } of files) {
    const input = await open();
    if (input !== undefined) yield { name: path, input, lastModified };
  }
}
