import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSystemError, ImportFileError } from './import-file-error.js';

/** Kinds of files in a dump, in the order in which they can be imported, by the name of their root element. */
export const dumpKinds = ['users', 'tags', 'posts', 'posthistory', 'postlinks', 'comments', 'votes', 'badges'] as const;
export type DumpKind = (typeof dumpKinds)[number];

export interface DumpFile {
  kind: DumpKind;
  path: string;
  totalBytes: number;
}

export interface Dump {
  files: DumpFile[];
  totalBytes: number;
}

export interface DumpHead {
  kind: DumpKind;
  /** From the beginning of the file to the end of the root's opening tag, without a byte-order mark. */
  text: string;
  bytes: number;
  totalBytes: number;
}

const HEAD_BYTES = 4_096;
const HEAD = /^\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<([A-Za-z]+)\s*>/;
const EMPTY_ROOT = /^\s*(?:<\?xml[^<>]*\?>\s*)?<([A-Za-z]+)\s*\/>\s*$/;
const UNPACK = 'Unpack the archive and give the folder with the .xml files.';

function checkSignature(path: string, bytes: Buffer): void {
  if (bytes.length === 0) throw new ImportFileError(path, 'the file is empty.', 'Download or export it again.', { byteOffset: 0, line: 1 });
  const start = bytes.subarray(0, 2).toString('latin1');
  if (start === '7z' || start === 'PK' || start === '\x1f\x8b') throw new ImportFileError(path, 'the file is a packed archive.', UNPACK);
  if (start === '\xff\xfe' || start === '\xfe\xff') throw new ImportFileError(path, 'the file is written in UTF-16.', 'Save it as UTF-8.');
}

/** Reads as much of a file as says what it holds. */
export async function readHead(path: string): Promise<DumpHead> {
  try {
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(HEAD_BYTES);
      const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
      const { size: totalBytes } = await file.stat();
      const bytes = buffer.subarray(0, bytesRead);
      checkSignature(path, bytes);
      const mark = bytes.subarray(0, 3).toString('latin1') === '\xef\xbb\xbf' ? 3 : 0;
      const whole = bytes.subarray(mark).toString('utf8');
      const match = HEAD.exec(whole) ?? EMPTY_ROOT.exec(whole);
      const kind = dumpKinds.find((candidate) => candidate === match?.[1]?.toLowerCase());
      if (match === null || kind === undefined) {
        const found = match === null ? 'it does not begin like one' : `its root element is <${match[1]}>`;
        throw new ImportFileError(
          path,
          `this is no file of a Stack Exchange dump: ${found}.`,
          `Expected one of <${dumpKinds.join('>, <')}>.`,
          {
            byteOffset: 0,
            line: 1,
          },
        );
      }
      return { kind, text: match[0], bytes: mark + Buffer.byteLength(match[0]), totalBytes };
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw fileSystemError(path, cause);
  }
}

/** What a file of a dump holds, and how many bytes it has. */
export async function readDumpKind(path: string): Promise<DumpFile> {
  const { kind, totalBytes } = await readHead(path);
  return { kind, path, totalBytes };
}

/** The files of a dump in a folder, in the order in which they can be imported; users and posts have to be there. */
export async function findDump(folder: string): Promise<Dump> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw fileSystemError(folder, cause);
  });
  const files: DumpFile[] = [];
  for (const kind of dumpKinds) {
    const name = names.find((candidate) => candidate.toLowerCase() === `${kind}.xml`);
    if (name === undefined) continue;
    const path = join(folder, name);
    const { size } = await stat(path).catch((cause: unknown) => {
      throw fileSystemError(path, cause);
    });
    files.push({ kind, path, totalBytes: size });
  }
  for (const [kind, name] of [['users', 'Users.xml'] as const, ['posts', 'Posts.xml'] as const]) {
    if (files.some((file) => file.kind === kind)) continue;
    const packed = names.some((candidate) => /\.(?:7z|zip|gz)$/i.test(candidate));
    const advice = packed ? UNPACK : 'Give the folder that holds Posts.xml and Users.xml.';
    throw new ImportFileError(join(folder, name), 'the dump has no such file.', advice);
  }
  return { files, totalBytes: files.reduce((sum, file) => sum + file.totalBytes, 0) };
}
