import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { ConfigError, FileStorage, inScope, readConfig, setLogLevel, system, type Config } from '#platform';
import { connectDatabase, startDatabase, type RunningDatabase } from '../database.js';
import { schema } from '../schema.js';
import { lookAtCommunity } from './doctor/community.js';
import { lookAtDatabase } from './doctor/database.js';
import { fault, type Finding } from './doctor/finding.js';
import { lookAtConfiguration, lookAtDisk, lookAtServices } from './doctor/surroundings.js';
import { CommandError, explain } from './failure.js';
import { withApplication } from './session.js';

const marks = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' } as const;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Look at everything that Hearth stands on: configuration, disk, database, migrations, jobs, mail, search and file servers, stored counts and the search index. Ends with 1 if there is a fault.',
    )
    .option('--fix', 'correct stored counts and the search index')
    .action(async ({ fix = false }: { fix?: boolean }) => {
      let faults = 0;
      const print = (findings: Finding[]): void => {
        for (const { name, state, detail } of findings) process.stdout.write(`${marks[state]}  ${name}: ${detail}\n`);
        faults += findings.filter(({ state }) => state === 'fault').length;
      };
      await lookAtEverything(fix, print);
      if (faults > 0) throw new CommandError(`${faults} fault${faults === 1 ? '' : 's'} found.`);
      process.stdout.write('No faults found.\n');
    });
}

async function lookAtEverything(fix: boolean, print: (findings: Finding[]) => void): Promise<void> {
  try {
    const config = readConfig();
    print(lookAtConfiguration(config));
    print(await lookAtDisk(config));
    setLogLevel('silent');
    const running = await startDatabase(config, { shared: true });
    try {
      const { findings, isMigrated } = await lookAtDatabase(running.ownerUrl, schema);
      print(findings);
      if (isMigrated) await lookInside(config, running, fix, print);
    } finally {
      await running.stop();
    }
  } catch (error) {
    if (error instanceof ConfigError) return print([fault('configuration', error.faults.join('; '))]);
    const text = explain(error);
    if (text === undefined) throw error;
    print([fault('database', text)]);
  }
}

async function lookInside(config: Config, running: RunningDatabase, fix: boolean, print: (findings: Finding[]) => void): Promise<void> {
  const opened = await connectDatabase(config, { ...running, stop: async () => undefined });
  try {
    await withApplication(opened, async (app) => {
      print(await lookAtServices(config, app.get(FileStorage)));
      const communities = await opened.database.query<{ id: string }>('select id from hearth_community_hosts()');
      for (const { id } of communities) print(await inCommunity(app, id, fix));
    });
  } finally {
    await opened.close();
  }
}

function inCommunity(app: INestApplicationContext, communityId: string, fix: boolean): Promise<Finding[]> {
  return inScope({ communityId, requestId: 'doctor', actor: system }, () => lookAtCommunity(app, fix));
}
