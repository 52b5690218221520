import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each session was proved last. Sessions that are open already count as proved long ago. */
export class KnowFreshSignIns1764147740000 implements MigrationInterface {
  readonly name = 'KnowFreshSignIns1764147740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions add column authenticated_at timestamptz not null default 'epoch';
      alter table sessions alter column authenticated_at set default now();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
