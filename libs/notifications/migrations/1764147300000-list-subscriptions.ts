import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member follows or muted is listed newest first; the index that it takes the place of was asked by nothing. */
export class ListSubscriptions1764147300000 implements MigrationInterface {
  readonly name = 'ListSubscriptions1764147300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index subscriptions_of_member;
      create index subscriptions_of_member on subscriptions (community_id, member_id, since, subject_id) where level <> 'normal';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
