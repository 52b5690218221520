import type { Socket } from 'node:net';
import pg from 'pg';
import { logger } from '../logging/index.js';

/** A connection as pg has it inside; its socket tells whether the server still speaks. */
type Wired = pg.PoolClient & { connection: { stream: Socket } };

/** A lent connection on which nothing was said for this long has no server at its other end. */
const silenceMs = 45_000;

/**
 * A pool that outlives its database: broken connections are dropped without harm to the program, a server that holds its
 * connections open and does not answer is given up, and no connection comes back in the middle of a transaction.
 */
export class WatchedPool extends pg.Pool {
  private readonly lent = new Set<pg.PoolClient>();

  constructor({ silence = silenceMs, ...options }: pg.PoolConfig & { silence?: number }) {
    super({ keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: 5_000, ...options });
    this.on('error', (error) => logger.warn({ reason: String(error) }, 'a waiting database connection broke'));
    this.on('connect', (client) => this.watch(client as Wired, silence));
    this.on('acquire', (client) => void this.lent.add(client));
    this.on('release', (_error, client) => {
      this.lent.delete(client);
      if (client.getTransactionStatus() !== 'I') void (client as unknown as pg.Client).end();
    });
  }

  /** Connections that somebody works with. */
  get lentCount(): number {
    return this.lent.size;
  }

  private watch(client: Wired, silence: number): void {
    const { stream } = client.connection;
    // pg-pool listens only while a connection waits; one that breaks between two statements of a transaction would end the program.
    client.on('error', (error) => logger.debug({ err: error }, 'a database connection broke'));
    stream.setTimeout(silence);
    stream.on('timeout', () => {
      if (this.lent.has(client)) stream.destroy(Object.assign(new Error('The database did not answer.'), { code: 'ETIMEDOUT' }));
    });
  }
}

/** Lets a statement on this connection take so many seconds in silence. */
export function setPatience(client: pg.PoolClient, seconds: number | undefined): void {
  (client as Wired).connection.stream.setTimeout(seconds === undefined ? silenceMs : seconds * 1_000 + 15_000);
}
