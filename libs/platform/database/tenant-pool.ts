import pg from 'pg';
import { currentScope } from '../http/scope.js';

type Client = pg.PoolClient & { hearthCommunity?: string };
type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void;

export const appRole = 'hearth_app';
const none = '';

/**
 * A pool whose connections run as a role that row-level security binds, each set to one community. A connection
 * remembers its community, so a server of a single community sends no extra statement.
 */
export class TenantPool extends pg.Pool {
  /** How often a connection had to be set to another community. */
  switches = 0;

  constructor(options: pg.PoolConfig) {
    super({ ...options, options: `-c role=${appRole} -c statement_timeout=60000` });
    // A connection that is lent has nobody who hears its loss, and an unheard error would end the process.
    this.on('connect', (client) => client.on('error', () => undefined));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | void {
    const wanted = currentScope()?.communityId ?? none;
    const lent = super.connect().then((client) => this.setCommunity(client, wanted));
    if (!callback) return lent;
    lent.then(
      (client) => callback(undefined, client, client.release.bind(client)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  private async setCommunity(client: Client, wanted: string): Promise<pg.PoolClient> {
    if ((client.hearthCommunity ?? none) === wanted) return client;
    try {
      await client.query({ name: 'community.set', text: `select set_config('app.community_id', $1, false)`, values: [wanted] });
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    client.hearthCommunity = wanted;
    this.switches += 1;
    return client;
  }
}
