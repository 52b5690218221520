import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done a month ago is forgotten every night: found among a million rows without looking at all that wait. */
export class FindWhatWasDone1764147320000 implements MigrationInterface {
  readonly name = 'FindWhatWasDone1764147320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index notifications_by_done on notifications (community_id, done_at) where done_at is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
