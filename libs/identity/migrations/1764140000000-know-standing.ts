import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member's standing, read with every session: earned trust and reputation, and what moderators decided. */
export class KnowStanding1764140000000 implements MigrationInterface {
  readonly name = 'KnowStanding1764140000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table members
        add column trust_level smallint not null default 0,
        add column reputation integer not null default 0,
        add column silenced_until timestamptz,
        add column suspended_until timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
