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

interface OpenOptions {
  /** Uses the embedded database of a Hearth that runs already. */
  shared?: boolean;
  /** False leaves the schema as it is. */
  migrates?: boolean;
}

/** Opens the configured database, or the embedded one, and brings it up to date; `migrated` names what that took. */
export async function openDatabase(config: Config, { shared = false, migrates = true }: OpenOptions = {}): Promise<OpenDatabase & { migrated: string[] }> {
  const start = shared ? shareEmbeddedPostgres : startEmbeddedPostgres;
  const embedded = config.DATABASE_URL ? undefined : await start({ dataDir: resolve(config.HEARTH_DATA), log: (line) => logger.info(line), keepRunning: !shared });
  const ownerUrl = config.DATABASE_URL ?? embedded!.url;
  try {
    const migrated = migrates ? await bringUpToDate(ownerUrl) : [];
    const { dataSource, pool } = await tenantDataSource(ownerUrl, config.DATABASE_POOL, schema);
    return {
      database: new Database(dataSource, pool),
      ownerUrl,
      migrated,
      close: async () => {
        await dataSource.destroy();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function bringUpToDate(ownerUrl: string): Promise<string[]> {
  const owner = ownerDataSource(ownerUrl, schema);
  const applied = await migrate(ownerUrl, owner);
  await owner.destroy();
  for (const name of applied) logger.info({ migration: name }, 'migrated');
  return applied;
}
