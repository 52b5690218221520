import { PassThrough, type Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ExportedFile {
  /** Folders and name, with slashes. */
  path: string;
  open(): Promise<Readable | string | undefined>;
}

const most = 0xffff;
const largest = 0xffffffff;
/** Sizes follow the content (bit 3); names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** The first day that the format knows: the same content gives the same archive. */
const date = 0x0021;

/**
 * Files as a ZIP archive, one after another as they are read (APPNOTE 6.3.3; without ZIP64). Throws past 65,535 files or 4 GB.
 */
export async function* zipped(files: AsyncIterable<ExportedFile>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { path, open } of files) {
    const content = await open();
    if (content === undefined) continue;
    const name = Buffer.from(path);
    const start = offset;
    let [crc, size, packed] = [0, 0, 0];
    const head = header(0x04034b50, [name.length]);
    yield head;
    yield name;
    const deflate = createDeflateRaw();
    const source = typeof content === 'string' ? new PassThrough().end(content) : content;
    source.on('error', (error) => deflate.destroy(error));
    source.on('data', (chunk: Buffer) => {
      crc = crc32(chunk, crc);
      size += chunk.length;
    });
    for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
      packed += chunk.length;
      yield chunk;
    }
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    for (const [at, value] of [crc, packed, size].entries()) tail.writeUInt32LE(value >>> 0, 4 + at * 4);
    yield tail;
    offset += head.length + name.length + packed + tail.length;
    directory.push(entry({ crc, packed, size, start }, name));
    if (offset > largest || directory.length > most) throw new Error('The archive would hold more than 65,535 files or 4 GB: export to a folder.');
  }
  const length = directory.reduce((sum, { length: bytes }) => sum + bytes, 0);
  yield* directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}

function header(signature: number, [nameLength]: [number]): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt16LE(date, 12);
  head.writeUInt16LE(nameLength, 26);
  return head;
}

function entry({ crc, packed, size, start }: { crc: number; packed: number; size: number; start: number }, name: Buffer): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(deflated, 10);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(crc >>> 0, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(start, 42);
  return Buffer.concat([head, name]);
}
