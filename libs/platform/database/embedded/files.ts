import { randomUUID } from 'node:crypto';
import { access, readFile, rename, writeFile } from 'node:fs/promises';

export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** For `.catch()` of something that may be made by two at once: only other failures go on. */
export function unlessTaken(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}

export function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes a file so that after a crash either the old or the new content is there. */
export async function replaceFile(file: string, content: string, mode = 0o644): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, content, { flush: true, mode });
  await rename(draft, file);
}

/** Looks at the code alone: an error of another realm, as under jest, is no instance of this one's Error. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
