import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDump } from '../../bench/dump.js';

const posts = 1_200;

export interface DumpFolder {
  path: string;
  remove(): Promise<void>;
}

/** A Stack Exchange dump to import: the real one that HEARTH_TEST_DUMP names, else one of some thousand rows that is made here. */
export async function openDump(): Promise<DumpFolder> {
  const real = process.env.HEARTH_TEST_DUMP;
  if (real) return { path: real, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'hearth-dump-'));
  const path = join(folder, 'workshop.stackexchange');
  await writeDump(path, posts);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
