import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A job whose key another one has is put in its place, or beside it if that one runs. Where a worker takes the other one at
 * that very moment, `add_jobs` does neither and returns no row for it; then it is asked again.
 */
export class LoseNoJob1764137200000 implements MigrationInterface {
  readonly name = 'LoseNoJob1764137200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function hearth_add_jobs(jobs jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        missing graphile_worker.job_spec[];
        added text[];
      begin
        select array_agg(row(
          job.task, job.payload, job.queue, coalesce(job.run_at, now()), coalesce(job.max_attempts, 12)::smallint, job.key, 0::smallint, null
        )::graphile_worker.job_spec) into missing
          from jsonb_to_recordset(hearth_add_jobs.jobs) as job(task text, payload json, queue text, run_at timestamptz, max_attempts int, key text);
        while missing is not null loop
          select coalesce(array_agg(job.key), '{}') into added from graphile_worker.add_jobs(missing) as job where job.key is not null;
          select array_agg(spec) into missing from unnest(missing) as spec where spec.job_key is not null and spec.job_key <> all (added);
        end loop;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
