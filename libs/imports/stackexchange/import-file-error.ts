import { basename } from 'node:path';

export interface FilePlace {
  /** Bytes from the beginning of the file. */
  byteOffset: number;
  /** From 1; null where reading began in the middle of the file. */
  line: number | null;
}

/** A file of an import that can't be read any further: says which, where, and what to do about it. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';

  constructor(
    readonly file: string,
    readonly problem: string,
    readonly advice: string,
    readonly place: FilePlace | null = null,
  ) {
    const line = place === null || place.line === null ? '' : ` line ${place.line},`;
    const where = place === null ? '' : `,${line} byte ${place.byteOffset}`;
    super(`${basename(file)}${where}: ${problem} ${advice}`);
  }
}

const reasons: Record<string, [problem: string, advice: string]> = {
  ENOENT: ['there is no such file.', 'Check the path; the dump has to be unpacked.'],
  ENOTDIR: ['this is not a folder.', 'Give the folder that holds Posts.xml and Users.xml.'],
  EISDIR: ['this is a folder.', 'Give the folder of the dump, not one inside it.'],
  EACCES: ['the file may not be read.', 'Give the user that runs the import the right to read it.'],
  EPERM: ['the file may not be read.', 'Give the user that runs the import the right to read it.'],
};

/** The same for what the operating system says about a file. */
export function fileSystemError(file: string, cause: unknown): ImportFileError {
  if (cause instanceof ImportFileError) return cause;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const [problem, advice] = reasons[code] ?? [`reading failed (${code === '' ? String(cause) : code}).`, 'Check the disk and try again.'];
  return new ImportFileError(file, problem, advice);
}
