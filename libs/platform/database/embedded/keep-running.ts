import { setTimeout as pause } from 'node:timers/promises';
import { servesCluster } from './postmaster.js';
import { runServer, type Place, type Server } from './server.js';

const lookEveryMs = 1_000;
const tryAgainMs = 10_000;

/** Starts the server again when it ends by itself, as when the system had no memory left; `stop` ends only the watching. */
export function keepRunning(place: Place, first: Server): { stop(): Promise<void> } {
  const { home, log } = place;
  const over = new AbortController();
  const waiting = (ms: number): Promise<void> => pause(ms, undefined, { signal: over.signal, ref: false }).catch(() => undefined);

  const watch = async (): Promise<void> => {
    for (let { pid } = first; !over.signal.aborted; await waiting(lookEveryMs)) {
      if (servesCluster(pid, home.cluster)) continue;
      log(`PostgreSQL (process ${pid}) ended by itself; it is started again.`);
      try {
        const server = await runServer(place);
        ({ pid } = server);
        log(server.url === first.url ? `PostgreSQL is running again (process ${pid}).` : 'PostgreSQL runs again at another address: start Hearth again.');
      } catch (error) {
        log(`PostgreSQL could not be started again: ${String(error)}`);
        await waiting(tryAgainMs);
      }
    }
  };
  const watching = watch();
  return {
    stop: () => {
      over.abort();
      return watching;
    },
  };
}
