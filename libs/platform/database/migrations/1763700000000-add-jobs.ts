import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../tenant-pool.js';

/** The server's role may add jobs through this function and touch the queue by no other road. */
export class AddJobs1763700000000 implements MigrationInterface {
  readonly name = 'AddJobs1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hearth_add_jobs(jobs jsonb) returns void
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        select graphile_worker.add_jobs(array_agg(row(
          job.task, job.payload, job.queue, coalesce(job.run_at, now()), coalesce(job.max_attempts, 12)::smallint, job.key, 0::smallint, null
        )::graphile_worker.job_spec))
        from jsonb_to_recordset(jobs) as job(task text, payload json, queue text, run_at timestamptz, max_attempts int, key text)
        having count(*) > 0
      $$;
      revoke all on function hearth_add_jobs(jsonb) from public;
      grant execute on function hearth_add_jobs(jsonb) to ${appRole};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
