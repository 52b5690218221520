import { resolve } from 'node:path';
import { Database, logger, migrate, ownerDataSource, startEmbeddedPostgres, tenantDataSource, type Config } from '#platform';
import { schema } from './schema.js';

export interface OpenDatabase {
  database: Database;
  /** Address of the role that owns the schema: for the job queue, signals and migrations. */
  ownerUrl: string;
  /** Ends the connections and, when it is ours, the database server. */
  close(): Promise<void>;
}

/** Opens the configured database, or the embedded one, and brings it up to date. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.DATABASE_URL ? undefined : await startEmbeddedPostgres({ dataDir: resolve(config.HEARTH_DATA), log: (line) => logger.info(line) });
  const ownerUrl = config.DATABASE_URL ?? embedded!.url;
  try {
    const owner = ownerDataSource(ownerUrl, schema);
    const applied = await migrate(ownerUrl, owner);
    await owner.destroy();
    for (const name of applied) logger.info({ migration: name }, 'migrated');
    const { dataSource, pool } = await tenantDataSource(ownerUrl, config.DATABASE_POOL, schema);
    return {
      database: new Database(dataSource, pool),
      ownerUrl,
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
