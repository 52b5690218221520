import pg from 'pg';
import { shareEmbeddedPostgres } from '../../libs/platform/database/embedded/index.js';
import type { Hearth } from './hearth.js';

/** As so many hours later for a round: its times are earlier by them, and the job that waits for it runs. */
export async function hoursLater(hearth: Hearth, roundId: string, hours: number): Promise<void> {
  const shared = await shareEmbeddedPostgres({ dataDir: hearth.dataDir, log: () => undefined });
  const client = new pg.Client({ connectionString: shared.url });
  await client.connect();
  try {
    await client.query(`update rounds set opens_at = opens_at - $2 * interval '1 hour', closes_at = closes_at - $2 * interval '1 hour' where id = $1`, [roundId, hours]);
    await client.query(`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key like '%rounds.keep:' || $1), run_at := now())`, [roundId]);
  } finally {
    await client.end();
    await shared.stop();
  }
}
