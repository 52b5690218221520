import { Command } from 'commander';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { INestApplicationContext } from '@nestjs/common';
import { exportKnowledge } from './export/export-knowledge.js';
import { exportLines } from './export/export-community.js';
import { CommandError } from './failure.js';
import { ProgressLine } from './progress-line.js';
import { inCommunity } from './session.js';

interface Options {
  withPrivate?: boolean;
  community?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Write the whole community to a file, one JSON object a line (see docs/operations/export.md). A name that ends with .gz is packed. Without --with-private it holds what a guest may see.',
    )
    .argument('<file>', 'as in community.ndjson or community.ndjson.gz')
    .option('--with-private', 'also e-mail addresses, voters, drafts, groups, private spaces and what was deleted')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(async (file: string, { withPrivate = false, community }: Options) => {
      await inCommunity(community, (app) => writeExport(app, resolve(file), withPrivate));
    })
    .addCommand(knowledgeCommand());
}

function knowledgeCommand(): Command {
  return new Command('knowledge')
    .description('Write the articles of a knowledge space as Markdown files (see docs/knowledge.md), drafts and those for staff too.')
    .requiredOption('--space <space>', 'the name in its address')
    .requiredOption('--out <path>', 'a folder, or a file that ends with .zip')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(async ({ space, out }: { space: string; out: string }, command: Command) => {
      const count = await inCommunity(command.optsWithGlobals<Options>().community, (app) => exportKnowledge(app, space, resolve(out)));
      process.stdout.write(`${basename(out)} holds ${count.toLocaleString('en')} files; keep it safe, it has what is for staff.\n`);
    });
}

/** The file has its name only once it is complete; it may hold secrets, so nobody else may read it. */
async function writeExport(app: INestApplicationContext, file: string, withPrivate: boolean): Promise<void> {
  const draft = `${file}.part`;
  const line = new ProgressLine();
  const started = Date.now();
  const counts: Record<string, number> = {};
  const tell = (done: number, total: number): void => {
    const perSecond = (done * 1_000) / Math.max(1, Date.now() - started);
    line.show({ what: 'Exporting', fraction: total > 0 ? done / total : 1, counted: `${done.toLocaleString('en')} rows`, perSecond, secondsLeft: perSecond > 0 ? (total - done) / perSecond : null });
  };
  try {
    const lines = Readable.from(exportLines(app, { withPrivate, counts, tell }));
    const target = createWriteStream(draft, { mode: 0o600 });
    await (file.endsWith('.gz') ? pipeline(lines, createGzip(), target) : pipeline(lines, target));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw (error as { syscall?: string }).syscall === 'open' ? new CommandError(`${file} can't be written (${(error as Error).message}): check the folder.`) : error;
  } finally {
    line.clear();
  }
  const list = Object.entries(counts).map(([type, count]) => `${count.toLocaleString('en')} ${type}`);
  process.stdout.write(`${basename(file)} holds ${list.join(', ')}${withPrivate ? '; keep it safe, it has private content' : ''}.\n`);
}
