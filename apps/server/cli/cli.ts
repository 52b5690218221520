import { Command, CommanderError } from 'commander';
import { doctorCommand } from './doctor.command.js';
import { exportCommand } from './export.command.js';
import { explain } from './failure.js';
import { importCommand } from './import.command.js';
import { migrateCommand } from './migrate.command.js';
import { reindexCommand } from './reindex.command.js';
import { reputationCommand } from './reputation.command.js';
import { seedCommand } from './seed.command.js';

const program = new Command('hearth')
  .description('Commands for who runs a Hearth community.')
  .usage('<command> [options]')
  .addHelpText(
    'after',
    `
Every command uses the database that DATABASE_URL names, else the embedded one in HEARTH_DATA (./data); it may run
while the server runs.`,
  )
  .exitOverride();
for (const command of [doctorCommand(), exportCommand(), importCommand(), migrateCommand(), reindexCommand(), reputationCommand(), seedCommand()]) program.addCommand(throwing(command));

/** What commander refuses is thrown, by subcommands too. */
function throwing(command: Command): Command {
  command.commands.forEach(throwing);
  return command.exitOverride();
}

/** Exit codes: 0 done, 1 failed, 2 wrong usage. */
async function run(): Promise<number> {
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = explain(error) ?? `Something went wrong that should not:\n${(error as Error).stack ?? String(error)}`;
    process.stderr.write(`${message}\n`);
    return 1;
  }
}

process.exitCode = await run();
