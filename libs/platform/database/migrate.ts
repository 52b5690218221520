import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { runMigrations as migrateWorker } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from '../errors/problem.js';
import { logger } from '../logging/index.js';
import { refuseOldServer } from './server-version.js';
import { appRole } from './tenant-pool.js';

const lockKey = 0x48_65_61_72;
/** A database that is started together with Hearth needs a while. */
const usualPatienceMs = 60_000;
const tryAgainMs = 500;

/**
 * Makes the role that row-level security binds, unless the operator has made it; a role that bypasses it would void every
 * policy.
 */
async function ensureAppRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} nologin nosuperuser nobypassrls;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;`);
  await client.query(`
    do $$ begin
      if not pg_has_role(current_user, '${appRole}', case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
        grant ${appRole} to current_user;
      end if;
    end $$;`);
  await client.query(`grant usage on schema public to ${appRole}`);
}

/**
 * Brings the database up to date, one process at a time. `url` is of the role that owns the schema; the data source
 * carries the migrations in order. Waits for a database that is not there yet.
 */
export async function migrate(url: string, ownerDataSource: DataSource, patienceMs = usualPatienceMs): Promise<string[]> {
  const client = await connect(url, patienceMs);
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await ensureAppRole(client);
    await migrateWorker({ connectionString: url, logger: undefined });
    if (!ownerDataSource.isInitialized) await ownerDataSource.initialize();
    const applied = await ownerDataSource.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function connect(url: string, patienceMs: number): Promise<pg.Client> {
  const deadline = Date.now() + patienceMs;
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', (error) => logger.warn({ reason: String(error) }, 'the connection that migrates broke'));
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!isDatabaseAway(error) || Date.now() > deadline) throw error;
      if (tries === 1) logger.warn({ reason: String(error) }, 'the database is not there yet; waiting for it');
      await pause(tryAgainMs);
    }
  }
}
