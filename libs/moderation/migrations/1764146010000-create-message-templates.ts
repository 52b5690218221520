import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessageTemplates1764146010000 implements MigrationInterface {
  readonly name = 'CreateMessageTemplates1764146010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_templates (
        community_id uuid not null,
        id uuid not null,
        name text not null,
        texts jsonb not null,
        updated_at timestamptz not null,
        constraint message_templates_pkey primary key (community_id, id)
      );
      create unique index message_templates_by_name on message_templates (community_id, name);
    `);
    await runner.query(confineToCommunity('message_templates'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
