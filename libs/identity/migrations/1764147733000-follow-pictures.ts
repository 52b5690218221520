import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the picture of an account came from, so that only another one is fetched. */
export class FollowPictures1764147733000 implements MigrationInterface {
  readonly name = 'FollowPictures1764147733000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table external_accounts add column avatar_source text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
