import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a job is added whose key a running one has, graphile-worker takes the key from that one and lets it have no further
 * try, since the new one does its work. If it fails or its worker ends, it is of no use to anyone: without this it would
 * stay among the dead jobs.
 */
export class LeaveNoReplacedJob1764147890000 implements MigrationInterface {
  readonly name = 'LeaveNoReplacedJob1764147890000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hearth_mark_replaced_job() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
        begin
          new.flags := coalesce(new.flags, '{}') || '{"replaced": true}';
          return new;
        end $$;
      create trigger hearth_mark_replaced_job before update of key on graphile_worker._private_jobs for each row
        when (old.key is not null and new.key is null and old.locked_at is not null) execute function hearth_mark_replaced_job();
      create function hearth_remove_replaced_job() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
        begin
          delete from graphile_worker._private_jobs where id = new.id;
          return null;
        end $$;
      create trigger hearth_remove_replaced_job after update of locked_at on graphile_worker._private_jobs for each row
        when (new.locked_at is null and new.flags ? 'replaced') execute function hearth_remove_replaced_job();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
