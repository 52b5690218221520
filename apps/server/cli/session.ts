import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Communities } from '#identity';
import { inScope, readConfig, setLogLevel, system } from '#platform';
import { openDatabase, type OpenDatabase } from '../database.js';
import { CliModule } from './cli.module.js';
import { CommandError } from './failure.js';

/** Somebody waits at the terminal. */
const patienceMs = 5_000;

/** Opens the database for one command: also that of a Hearth which runs at the same time. */
export async function withDatabase<Result>(work: (opened: Awaited<ReturnType<typeof openDatabase>>) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  setLogLevel('fatal');
  const opened = await openDatabase(config, { shared: true, patienceMs });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** Runs work as the system in the community of this host name, or in the default one. */
export async function inCommunity<Result>(host: string | undefined, work: (app: INestApplicationContext) => Promise<Result>): Promise<Result> {
  return withDatabase((opened) =>
    withApplication(opened, async (app) => {
      const { id } = await communityOf(app.get(Communities), host);
      return inScope({ communityId: id, requestId: 'command', actor: system }, () => work(app));
    }),
  );
}

/** The services on an open database, without the network. */
export async function withApplication<Result>(opened: OpenDatabase, work: (app: INestApplicationContext) => Promise<Result>): Promise<Result> {
  const app = await NestFactory.createApplicationContext(CliModule.with(readConfig(), opened), { logger: ['error'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function communityOf(communities: Communities, host: string | undefined): Promise<{ id: string }> {
  const standard = await communities.ensureDefault();
  if (host === undefined) return standard;
  const found = communities.byHost(host);
  if (!found) throw new CommandError(`There is no community at ${host}: check the name given with --community.`);
  return found;
}
