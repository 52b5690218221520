import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type RawRow, readRows } from './index.js';

/** The invented dump that specs read. */
export const small = join(import.meta.dirname, 'fixtures', 'small');

/** A folder for the files of one spec. */
export function temporaryFolder(): { path: () => string; fileOf: (content: string | Uint8Array, name?: string) => Promise<string> } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearth-dump-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  return {
    path: () => folder,
    fileOf: async (content, name = 'Posts.xml') => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}

export async function collect<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** What was read before the error, and the error. */
export async function readUntilError(path: string, fromByte = 0): Promise<{ rows: RawRow[]; error: unknown }> {
  const rows: RawRow[] = [];
  try {
    for await (const row of readRows(path, { fromByte })) rows.push(row);
    return { rows, error: null };
  } catch (error) {
    return { rows, error };
  }
}
