import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked may take back a close of their own. */
export class KeepWhoClosed1764137300000 implements MigrationInterface {
  readonly name = 'KeepWhoClosed1764137300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table topics add closed_by uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
