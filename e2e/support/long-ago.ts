import pg from 'pg';
import { shareEmbeddedPostgres } from '../../libs/platform/database/embedded/index.js';
import type { Hearth } from './hearth.js';
import { done, type Member } from './people.js';

/** As an hour after these members signed in. A role that is given and taken has the server look at who they are anew. */
export async function anHourLater(hearth: Hearth, owner: Member, handle: string): Promise<void> {
  const { id } = await changed<{ id: string }>(hearth, `update sessions s set authenticated_at = now() - interval '1 hour' from members m where m.community_id = s.community_id and m.id = s.member_id and m.handle = $1 returning m.id`, [handle]);
  for (const role of ['superuser', 'member']) done(await owner.api.put(`admin/members/${id}/role`, { role }));
}

/** As if the form by which somebody joined had been open for an hour; returns the seconds that it really was. */
export async function joinedInAnHour(hearth: Hearth, handle: string): Promise<number> {
  const { seconds } = await changed<{ seconds: number }>(hearth, `update arrivals a set seconds = 3600 from members m where m.community_id = a.community_id and m.id = a.member_id and m.handle = $1 returning old.seconds`, [handle]);
  return seconds;
}

/** The first row that a change behind the server's back returns. */
async function changed<Row extends pg.QueryResultRow>({ dataDir }: Hearth, text: string, values: unknown[]): Promise<Row> {
  const shared = await shareEmbeddedPostgres({ dataDir, log: () => undefined });
  const client = new pg.Client({ connectionString: shared.url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows[0]!;
  } finally {
    await client.end();
    await shared.stop();
  }
}
