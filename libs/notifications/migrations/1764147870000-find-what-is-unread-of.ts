import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is not so any more is taken from all who have not read it. */
export class FindWhatIsUnreadOf1764147870000 implements MigrationInterface {
  readonly name = 'FindWhatIsUnreadOf1764147870000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index notifications_unread_of on notifications (community_id, object) where read_at is null and done_at is null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
