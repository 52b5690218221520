import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareBinaries } from './binaries.js';
import { EmbeddedPostgresError, explainFailure } from './failure.js';
import { findHome } from './home.js';
import { ensureCluster } from './initialise.js';
import { keepRunning } from './keep-running.js';
import { holderOf, takeLock } from './lock.js';
import { addressIfServing } from './postmaster.js';
import { runServer, stopServer } from './server.js';

export interface EmbeddedPostgresOptions {
  /** Made if missing; the database is in its subfolder `postgres`. */
  dataDir: string;
  log: (line: string) => void;
  /** Starts the server again when it ends without being asked to. */
  keepRunning?: boolean;
}

export interface EmbeddedPostgres {
  /** The superuser's connection string; on a unix socket, or on loopback on Windows. */
  url: string;
  /** Stops the server and frees the data folder; may be called again. */
  stop(): Promise<void>;
  /** True if the server was running already: left by a Hearth that was killed, or shared with one that runs. */
  reused: boolean;
}

const LOCK_NAME = 'hearth.lock';
const SHARE_PATIENCE_MS = 60_000;

/** Starts the PostgreSQL of this data folder; rejects with an EmbeddedPostgresError of one line that says what to do. */
export async function startEmbeddedPostgres({ dataDir, log, ...options }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const home = await findHome(dataDir, log);
    const lock = await takeLock(join(home.path, LOCK_NAME), log);
    try {
      const binaries = await prepareBinaries(home.path, home.account);
      await ensureCluster(home, binaries, log);
      const place = { home, binaries, log };
      const server = await runServer(place);
      log(`PostgreSQL ${binaries.major} ${server.reused ? 'was still running' : 'is running'} (process ${server.pid}).`);
      const watch = options.keepRunning ? keepRunning(place, server) : undefined;
      const stop = async (): Promise<void> => {
        await watch?.stop();
        await stopServer(place);
      };
      let stopping: Promise<void> | undefined;
      return {
        url: server.url,
        reused: server.reused,
        stop: () => (stopping ??= stop().finally(() => lock.release())),
      };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFailure('Starting the database', dataDir, error);
  }
}

/**
 * For commands: where a running Hearth holds the data folder its database is used too, and `stop` leaves it running;
 * otherwise it is started as by startEmbeddedPostgres.
 */
export async function shareEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const deadline = Date.now() + SHARE_PATIENCE_MS;
  try {
    const home = await findHome(options.dataDir, options.log);
    for (;;) {
      const holder = await holderOf(join(home.path, LOCK_NAME));
      if (holder === undefined) return await startEmbeddedPostgres(options);
      const url = await addressIfServing(home);
      if (url) return { url, reused: true, stop: async () => undefined };
      if (Date.now() > deadline) {
        throw new EmbeddedPostgresError(`Hearth (process ${holder}) uses this data folder but its database can't be reached: run this as the same user, or stop Hearth first.`);
      }
      await pause(100);
    }
  } catch (error) {
    throw explainFailure('Finding the database', options.dataDir, error);
  }
}
