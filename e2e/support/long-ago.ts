import pg from 'pg';
import { shareEmbeddedPostgres } from '../../libs/platform/database/embedded/index.js';
import type { Hearth } from './hearth.js';
import { done, type Member } from './people.js';

/** As an hour after these members signed in. A role that is given and taken has the server look at who they are anew. */
export async function anHourLater(hearth: Hearth, owner: Member, handle: string): Promise<void> {
  const shared = await shareEmbeddedPostgres({ dataDir: hearth.dataDir, log: () => undefined });
  const client = new pg.Client({ connectionString: shared.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(`update sessions s set authenticated_at = now() - interval '1 hour' from members m where m.community_id = s.community_id and m.id = s.member_id and m.handle = $1 returning m.id`, [handle]);
    for (const role of ['superuser', 'member']) done(await owner.api.put(`admin/members/${rows[0]!.id}/role`, { role }));
  } finally {
    await client.end();
    await shared.stop();
  }
}
