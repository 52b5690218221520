import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Exporting, zipped, type ExportedFile } from '#knowledge';
import { CommandError } from '../failure.js';

/** Writes the articles of a space to a folder, or to an archive where the name ends with .zip; returns how many files. They may be for few, so nobody else reads them. */
export async function exportKnowledge(app: INestApplicationContext, space: string, out: string): Promise<number> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<ExportedFile> {
    for await (const file of await app.get(Exporting).space(space)) {
      count += 1;
      yield file;
    }
  };
  await (out.endsWith('.zip') ? writeArchive(counted(), out) : writeFolder(counted(), out));
  return count;
}

/** It has its name only once it is complete. */
async function writeArchive(files: AsyncIterable<ExportedFile>, out: string): Promise<void> {
  const draft = `${out}.part`;
  try {
    await pipeline(zipped(files), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, out);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeFolder(files: AsyncIterable<ExportedFile>, out: string): Promise<void> {
  for await (const { path, open } of files) {
    const target = resolve(out, path);
    if (!target.startsWith(resolve(out) + sep)) throw new CommandError(`${path} would be outside of ${out}.`);
    const content = await open();
    if (content === undefined) continue;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(typeof content === 'string' ? Readable.from([content]) : content, createWriteStream(target, { mode: 0o600 }));
  }
}
