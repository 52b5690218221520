import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page on the company's own site has a thread, by a key of the company's. */
export class KeepPageThreads1764147710000 implements MigrationInterface {
  readonly name = 'KeepPageThreads1764147710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table page_threads (
        community_id uuid not null,
        key text not null,
        topic_id uuid,
        title text not null,
        address text,
        created_at timestamptz not null default now(),
        constraint page_threads_pkey primary key (community_id, key),
        constraint page_threads_topic foreign key (community_id, topic_id) references topics (community_id, id) on delete cascade
      );
      create index page_threads_by_topic on page_threads (community_id, topic_id);
    `);
    await runner.query(confineToCommunity('page_threads'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
