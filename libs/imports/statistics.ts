import { Inject, Injectable } from '@nestjs/common';
import { OWNER_URL } from '#platform';
import pg from 'pg';

/** What the planner knows of tables: after many rows came at once it has to look anew, or it chooses plans for empty ones. */
@Injectable()
export class Statistics {
  constructor(@Inject(OWNER_URL) private readonly ownerUrl: string) {}

  /** Only who owns a table may do this, so it has a connection of its own. */
  async refresh(...tables: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: this.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(`analyze ${tables.map((table) => client.escapeIdentifier(table)).join(', ')}`);
    } finally {
      await client.end();
    }
  }
}
