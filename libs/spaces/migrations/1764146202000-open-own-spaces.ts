import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaces that members open themselves. */
export class OpenOwnSpaces1764146202000 implements MigrationInterface {
  readonly name = 'OpenOwnSpaces1764146202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table spaces add opened_by uuid, add first_opened_by uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
