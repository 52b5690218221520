import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeaveLeaderboards1764142200000 implements MigrationInterface {
  readonly name = 'LeaveLeaderboards1764142200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table members add column on_leaderboards boolean not null default true`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
