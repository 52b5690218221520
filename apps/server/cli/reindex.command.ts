import { Command } from 'commander';
import { Engines } from '#search';
import { ProgressLine } from './progress-line.js';
import { inCommunity } from './session.js';

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('Build the search index anew. The old one answers until the new one is complete; an interrupted run goes on where it stopped.')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(async ({ community }: { community?: string }) => {
      await inCommunity(community, async (app) => {
        const engines = app.get(Engines);
        const done = await reindex(engines, new ProgressLine());
        process.stdout.write(`${done.toLocaleString('en')} topics are in the search index (${engines.preferred.name}).\n`);
      });
    });
}

/** Returns how many topics were indexed. */
export async function reindex(engines: Engines, line: ProgressLine): Promise<number> {
  const started = Date.now();
  let last = 0;
  await engines.reindex(async ({ done, total }) => {
    last = done;
    const seconds = (Date.now() - started) / 1_000;
    const perSecond = seconds > 0 ? done / seconds : 0;
    line.show({
      what: 'Indexing',
      fraction: total > 0 ? Math.min(1, done / total) : 1,
      counted: `${done} of ${total} topics`,
      perSecond,
      secondsLeft: perSecond > 0 ? Math.max(0, total - done) / perSecond : null,
    });
  });
  line.clear();
  return last;
}
