import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases keep everybody who decided on them; of those that were decided before, in all communities, the last one is known. */
export class KnowDecidersOfCases1764147871000 implements MigrationInterface {
  readonly name = 'KnowDecidersOfCases1764147871000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table gaming_cases add column deciders uuid[] not null default '{}';
      alter table gaming_cases no force row level security;
      update gaming_cases set deciders = array[decided_by] where decided_by is not null;
      alter table gaming_cases force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
