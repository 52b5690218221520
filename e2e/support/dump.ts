import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

/** The questions of a dump that have this tag, by their numbers there: how many voted for and against each. Counted here once more, row by row. */
export async function votesInDump(path: string, tag: string): Promise<Map<number, { up: number; down: number }>> {
  const found = new Map<number, { up: number; down: number }>();
  for (const row of await rowsOf(path, 'Posts.xml')) if (row('PostTypeId') === '1' && row('Tags')?.split(/&lt;|&gt;|\|/).includes(tag)) found.set(Number(row('Id')), { up: 0, down: 0 });
  for (const row of await rowsOf(path, 'Votes.xml')) {
    const votes = found.get(Number(row('PostId')));
    if (votes && row('VoteTypeId') === '2') votes.up += 1;
    if (votes && row('VoteTypeId') === '3') votes.down += 1;
  }
  return found;
}

/** How many versions of a text or a title a dump has of its posts; none where it has no history. */
export async function versionsInDump(path: string): Promise<Map<number, number>> {
  const acts = new Map<number, Set<string>>();
  for (const row of await rowsOf(path, 'PostHistory.xml')) {
    const post = Number(row('PostId'));
    if (textsAndTitles.has(row('PostHistoryTypeId')!)) acts.set(post, (acts.get(post) ?? new Set()).add(row('RevisionGUID')!));
  }
  return new Map([...acts].map(([post, { size }]) => [post, size]));
}

const textsAndTitles = new Set(['1', '2', '4', '5', '7', '8']);

type Row = (field: string) => string | undefined;

async function rowsOf(path: string, file: string): Promise<Row[]> {
  const text = await readFile(join(path, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A dump need not have every file.
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line.includes('<row '));
  return lines.map((line) => (field) => new RegExp(` ${field}="([^"]*)"`).exec(line)?.[1]);
}
