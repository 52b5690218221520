import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../platform/database/embedded/index.js';
import { migrate, ownerDataSource } from '#platform';
import { schema } from '../../apps/server/schema.js';

/** One database server for all specs, and in it one migrated template that each spec file copies. */
export default async function startDatabaseServer(): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir: resolve('data/test'), log: () => undefined });
  await forgoDurability(server.url);
  const template = await makeTemplate(server.url);
  process.env.HEARTH_TEST_SERVER = server.url;
  process.env.HEARTH_TEST_TEMPLATE = template;
  (globalThis as { hearthTestServer?: typeof server }).hearthTestServer = server;
}

/** What specs write is worth nothing after a power cut, so no commit waits for the disk. */
async function forgoDurability(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) await client.query(`alter system set ${name} = off`);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}

async function makeTemplate(url: string): Promise<string> {
  const sources = schema.migrations.map((migration) => migration.toString()).join('\n');
  const name = `template_${createHash('sha256').update(sources).digest('hex').slice(0, 16)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const leftovers = await client.query<{ datname: string }>(`select datname from pg_database where datname like 'spec_%' or (datname like 'template\\_%' and datname <> $1)`, [name]);
    for (const { datname } of leftovers.rows) await client.query(`drop database if exists "${datname}" with (force)`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const unfinished = `spec_${name}`;
      await client.query(`create database "${unfinished}"`);
      const target = databaseUrl(url, unfinished);
      const owner = ownerDataSource(target, schema);
      await migrate(target, owner);
      await owner.destroy();
      await client.query(`alter database "${unfinished}" rename to "${name}"`);
    }
  } finally {
    await client.end();
  }
  return name;
}

/** The same server's address with another database's name. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}
