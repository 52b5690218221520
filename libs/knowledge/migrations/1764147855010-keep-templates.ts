import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How articles of a knowledge space begin. */
export class KeepTemplates1764147855010 implements MigrationInterface {
  readonly name = 'KeepTemplates1764147855010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article_templates (
        community_id uuid not null,
        space_id uuid not null,
        version int not null,
        items jsonb not null,
        constraint article_templates_pkey primary key (community_id, space_id),
        constraint article_templates_space foreign key (community_id, space_id) references spaces (community_id, id) on delete cascade
      );
    `);
    await runner.query(confineToCommunity('article_templates'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
