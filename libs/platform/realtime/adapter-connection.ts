import pg from 'pg';
import type { Database } from '../database/database.js';

/**
 * What socket.io's adapter asks of a pool: one connection that listens, and a statement now and then. Its losses end no
 * process, and after `close` the adapter's tries to listen again lead nowhere.
 */
export class AdapterConnection {
  private client: pg.Client | undefined;
  private hasListened = false;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly database: Database,
    private readonly afterGap: () => void,
  ) {}

  async connect(): Promise<pg.Client & { release: () => void }> {
    if (this.closed) return never();
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => undefined);
    await client.connect();
    if (this.closed) {
      await client.end();
      return never();
    }
    this.client = client;
    if (this.hasListened) this.afterGap();
    this.hasListened = true;
    return Object.assign(client, { release: () => undefined });
  }

  query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    return this.database.pool.query(text, values);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.client?.removeAllListeners('end');
    await this.client?.end().catch(() => undefined);
  }
}

/** A rejection would make the adapter try again for ever. */
function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}
