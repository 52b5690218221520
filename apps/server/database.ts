import { resolve } from 'node:path';
import { Database, logger, migrate, ownerDataSource, shareEmbeddedPostgres, startEmbeddedPostgres, tenantDataSource, type Config } from '#platform';
import { schema } from './schema.js';

export interface OpenDatabase {
  database: Database;
  /** Address of the role that owns the schema: for the job queue, signals and migrations. */
  ownerUrl: string;
  /** Ends the connections and, when it is ours, the database server. */
  close(): Promise<void>;
}

/** A database server that runs: the configured one, or the embedded one. */
export interface RunningDatabase {
  ownerUrl: string;
  /** Stops the server when it is ours. */
  stop(): Promise<void>;
}

/** Starts the embedded database where none is configured; `shared` uses that of a Hearth that runs already. */
export async function startDatabase(config: Config, { shared = false } = {}): Promise<RunningDatabase> {
  if (config.DATABASE_URL) return { ownerUrl: config.DATABASE_URL, stop: async () => undefined };
  const start = shared ? shareEmbeddedPostgres : startEmbeddedPostgres;
  const { url, stop } = await start({ dataDir: resolve(config.HEARTH_DATA), log: (line) => logger.info(line), keepRunning: !shared });
  return { ownerUrl: url, stop };
}

/** Connects as the server does; the database has to be up to date. */
export async function connectDatabase(config: Config, { ownerUrl, stop }: RunningDatabase): Promise<OpenDatabase> {
  const { dataSource, pool } = await tenantDataSource(ownerUrl, config.DATABASE_POOL, schema);
  return {
    database: new Database(dataSource, pool),
    ownerUrl,
    close: async () => {
      await dataSource.destroy();
      await stop();
    },
  };
}

/** Opens the configured database, or the embedded one, and brings it up to date; `migrated` names what that took. */
export async function openDatabase(config: Config, options: { shared?: boolean; patienceMs?: number } = {}): Promise<OpenDatabase & { migrated: string[] }> {
  const running = await startDatabase(config, options);
  try {
    const migrated = await bringUpToDate(running.ownerUrl, options.patienceMs);
    return { ...(await connectDatabase(config, running)), migrated };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function bringUpToDate(ownerUrl: string, patienceMs?: number): Promise<string[]> {
  const owner = ownerDataSource(ownerUrl, schema);
  const applied = await migrate(ownerUrl, owner, patienceMs);
  await owner.destroy();
  if (applied.length > 0) logger.info(`The database is migrated (${applied.length === 1 ? '1 step' : `${applied.length} steps`}, to ${applied.at(-1)}).`);
  return applied;
}
