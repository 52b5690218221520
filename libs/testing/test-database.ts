import { randomUUID } from 'node:crypto';
import type { CommunitySettingsEdit } from '#contracts';
import { Database, inScope, system, tenantDataSource } from '#platform';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { schema } from '../../apps/server/schema.js';
import { databaseUrl } from './database-server.js';

export interface TestDatabase {
  /** Address of the role that owns the schema. */
  ownerUrl: string;
  database: Database;
  communityId: string;
  /** Runs work as the system in the test's community. */
  inCommunity<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Address of the server that all specs share, as its superuser. */
export function testServerUrl(): string {
  const server = process.env.HEARTH_TEST_SERVER;
  if (!server) throw new Error('The test database server is not running: jest.config.mjs starts it.');
  return server;
}

/** A database of its own for a spec file, migrated, with one empty community. */
export async function createTestDatabase(settings: CommunitySettingsEdit = {}): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database "${name}" template "${process.env.HEARTH_TEST_TEMPLATE}"`);
  const ownerUrl = databaseUrl(server, name);
  const communityId = uuidv7();
  await onServer(ownerUrl, `insert into communities (id, name, hosts, settings) values ('${communityId}', 'Test', '{}', '${JSON.stringify(settings)}')`);
  const { dataSource, pool } = await tenantDataSource(ownerUrl, 6, schema);
  return {
    ownerUrl,
    database: new Database(dataSource, pool),
    communityId,
    inCommunity: (work) => inScope({ communityId, requestId: 'test', actor: system }, work),
    close: async () => {
      await dataSource.destroy();
      await onServer(server, `drop database "${name}" with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
