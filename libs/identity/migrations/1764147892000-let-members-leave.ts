import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account was deleted: what they wrote stays, and its author is nobody by name. */
export class LetMembersLeave1764147892000 implements MigrationInterface {
  readonly name = 'LetMembersLeave1764147892000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table members add column left_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
