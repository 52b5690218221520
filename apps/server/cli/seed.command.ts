import { Command } from 'commander';
import { inCommunity } from './session.js';

export function seedCommand(): Command {
  return new Command('seed')
    .description('Fill an empty community with the demo: an invented company, its members and their conversations. Doing it twice changes nothing.')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(async ({ community }: { community?: string }) => {
      await inCommunity(community, async (app) => {
        const { seedDemo } = await import('../demo/seeding.js');
        const seeded = await seedDemo(app);
        process.stdout.write(seeded === 'seeded' ? 'The demo community is ready.\n' : 'The demo was there already; nothing was changed.\n');
      });
    });
}
