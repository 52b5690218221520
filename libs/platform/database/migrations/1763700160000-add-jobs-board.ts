import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from '../tenant-pool.js';

const state = `case
  when job.locked_at is not null then 'running'
  when job.attempts >= job.max_attempts then 'dead'
  when job.attempts > 0 then 'retrying'
  else 'waiting' end`;
const ofCommunity = `job.payload->>'communityId' = nullif(current_setting('app.community_id', true), '')`;

/** What the server may know of the queue: the jobs of the community that the connection is set to, and figures; never a payload. */
export class AddJobsBoard1763700160000 implements MigrationInterface {
  readonly name = 'AddJobsBoard1763700160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hearth_jobs(wanted text, most int)
      returns table (id text, task text, attempts int, max_attempts int, run_at timestamptz, created_at timestamptz, last_error text, state text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select job.id::text, task.identifier, job.attempts::int, job.max_attempts::int, job.run_at, job.created_at, job.last_error, ${state}
        from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
        where ${ofCommunity} and ${state} = wanted
        order by job.updated_at desc, job.id desc limit most
      $$;
      create function hearth_retry_job(wanted bigint) returns boolean
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        select exists (
          select from graphile_worker.reschedule_jobs(
            (select array_agg(job.id) from graphile_worker._private_jobs job where job.id = wanted and ${ofCommunity} and ${state} in ('dead', 'retrying')),
            run_at := now(), attempts := 0))
      $$;
      create function hearth_queue_figures(whole boolean) returns table (task text, state text, jobs int, oldest_seconds double precision)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select task.identifier, ${state}, count(*)::int, coalesce(max(extract(epoch from now() - job.run_at)), 0)::double precision
        from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
        where (job.run_at <= now() or job.attempts >= job.max_attempts) and (whole or ${ofCommunity})
        group by 1, 2
      $$;
      revoke all on function hearth_jobs(text, int), hearth_retry_job(bigint), hearth_queue_figures(boolean) from public;
      grant execute on function hearth_jobs(text, int), hearth_retry_job(bigint), hearth_queue_figures(boolean) to ${appRole};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
