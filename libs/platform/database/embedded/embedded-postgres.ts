import { join } from 'node:path';
import { prepareBinaries } from './binaries.js';
import { explainFailure } from './failure.js';
import { findHome } from './home.js';
import { ensureCluster } from './initialise.js';
import { takeLock } from './lock.js';
import { runServer, stopServer } from './server.js';

export interface EmbeddedPostgresOptions {
  /** Made if missing; the database is in its subfolder `postgres`. */
  dataDir: string;
  log: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** The superuser's connection string; on a unix socket, or on loopback on Windows. */
  url: string;
  /** Stops the server and frees the data folder; may be called again. */
  stop(): Promise<void>;
  /** True if an earlier Hearth, which was killed, had left the server running. */
  reused: boolean;
}

/** Starts the PostgreSQL of this data folder; rejects with an EmbeddedPostgresError of one line that says what to do. */
export async function startEmbeddedPostgres({ dataDir, log }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const home = await findHome(dataDir, log);
    const lock = await takeLock(join(home.path, 'hearth.lock'), log);
    try {
      const binaries = await prepareBinaries(home.path, home.account);
      await ensureCluster(home, binaries, log);
      const place = { home, binaries, log };
      const server = await runServer(place);
      log(`PostgreSQL ${binaries.major} ${server.reused ? 'was still running' : 'is running'} (process ${server.pid}).`);
      let stopping: Promise<void> | undefined;
      return {
        url: server.url,
        reused: server.reused,
        stop: () => (stopping ??= stopServer(place).finally(() => lock.release())),
      };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFailure('Starting the database', dataDir, error);
  }
}
