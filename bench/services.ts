import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, inScope, readConfig, setLogLevel, system, tenantDataSource } from '#platform';
import { CliModule } from '../apps/server/cli/cli.module.js';
import { schema } from '../apps/server/schema.js';

/** The services on a database, as the commands have them, working as the system in one community. */
export async function withServices<Result>(url: string, communityId: string, work: (app: INestApplicationContext, database: Database) => Promise<Result>): Promise<Result> {
  setLogLevel('error');
  const { dataSource, pool } = await tenantDataSource(url, 4, schema);
  const database = new Database(dataSource, pool);
  const app = await NestFactory.createApplicationContext(CliModule.with(readConfig(), { ownerUrl: url, database, close: async () => undefined }), { logger: ['error'] });
  try {
    return await inScope({ communityId, requestId: 'bench', actor: system }, () => work(app, database));
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}
