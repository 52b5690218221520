import type pg from 'pg';
import { currentScope } from '../http/scope.js';
import { WatchedPool } from './watched-pool.js';

type Client = pg.PoolClient & { hearthCommunity?: string };
type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void;

export const appRole = 'hearth_app';
const none = '';

/** Milliseconds. Work that takes longer asks for patience: `database.tx.run(work, { patience })`. */
const limits = { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 };

/**
 * A pool whose connections run as a role that row-level security binds, each set to one community. A connection
 * remembers its community, so a server of a single community sends no extra statement.
 */
export class TenantPool extends WatchedPool {
  /** How often a connection had to be set to another community. */
  switches = 0;

  constructor(options: pg.PoolConfig) {
    // With a pipeline, statements that need not wait for each other travel together.
    super({ ...options, ...limits, pipeline: true, options: `-c role=${appRole}` });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  /** Without promises of its own where nothing has to be set: that is nearly every statement of a server. */
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const wanted = currentScope()?.communityId ?? none;
    if (!callback) return new Promise((ok, fail) => this.connect((error, client) => (client ? ok(client) : fail(error))));
    super.connect((error, client, release) => {
      if (!client || ((client as Client).hearthCommunity ?? none) === wanted) return callback(error, client, release);
      this.setCommunity(client, wanted).then(
        () => callback(undefined, client, release),
        (fault: Error) => callback(fault, undefined, () => undefined),
      );
    });
  }

  private async setCommunity(client: Client, wanted: string): Promise<void> {
    try {
      await client.query({ name: 'community.set', text: `select set_config('app.community_id', $1, false)`, values: [wanted] });
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    client.hearthCommunity = wanted;
    this.switches += 1;
  }
}
