import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deleting a solution can be undone: the post keeps how it was accepted. */
export class KeepAcceptance1763700410000 implements MigrationInterface {
  readonly name = 'KeepAcceptance1763700410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table posts add accepted_at timestamptz, add accepted_by uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
