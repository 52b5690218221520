import { Command } from 'commander';
import { withDatabase } from './session.js';

export function migrateCommand(): Command {
  return new Command('migrate').description('Bring the database up to date. The server does this at each start; run it alone before starting several processes.').action(async () => {
    await withDatabase(async ({ migrated }) => {
      for (const name of migrated) process.stdout.write(`${name}\n`);
      process.stdout.write(migrated.length === 0 ? 'The database was up to date.\n' : `${migrated.length} migration${migrated.length === 1 ? '' : 's'} done.\n`);
    });
  });
}
