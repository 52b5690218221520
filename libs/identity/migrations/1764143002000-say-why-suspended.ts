import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is suspended is told why at the door. */
export class SayWhySuspended1764143002000 implements MigrationInterface {
  readonly name = 'SayWhySuspended1764143002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table members add column suspended_for text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
