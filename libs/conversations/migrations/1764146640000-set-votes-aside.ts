import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SetVotesAside1764146640000 implements MigrationInterface {
  readonly name = 'SetVotesAside1764146640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table votes add column set_aside boolean not null default false`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
