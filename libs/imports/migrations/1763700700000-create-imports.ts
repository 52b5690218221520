import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['imports', 'import_rows', 'import_numbers'];

export class CreateImports1763700700000 implements MigrationInterface {
  readonly name = 'CreateImports1763700700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imports (
        community_id uuid not null,
        id uuid not null,
        source text not null,
        space_id uuid,
        state text not null,
        made_space boolean not null default false,
        files jsonb not null default '[]',
        progress jsonb not null default '{}',
        started_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        finished_at timestamptz,
        constraint imports_pkey primary key (community_id, id)
      );
      create unique index imports_by_source on imports (community_id, source);
      create table import_rows (
        community_id uuid not null,
        import_id uuid not null,
        kind text not null,
        id integer not null,
        parent integer not null,
        at timestamptz,
        content json,
        constraint import_rows_pkey primary key (community_id, import_id, kind, id)
      );
      create index import_rows_by_parent on import_rows (community_id, import_id, kind, parent);
      create table import_numbers (
        community_id uuid not null,
        import_id uuid not null,
        question integer not null,
        number integer not null,
        constraint import_numbers_pkey primary key (community_id, import_id, question)
      );
      create unique index import_numbers_by_number on import_numbers (community_id, import_id, number);
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
