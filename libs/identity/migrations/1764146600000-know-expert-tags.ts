import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowExpertTags1764146600000 implements MigrationInterface {
  readonly name = 'KnowExpertTags1764146600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table members add column expert_tags text[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
