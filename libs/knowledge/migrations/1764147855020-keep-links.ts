import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where articles link to, and which of these links lead nowhere. */
export class KeepLinks1764147855020 implements MigrationInterface {
  readonly name = 'KeepLinks1764147855020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article_links (
        community_id uuid not null,
        article_id uuid not null,
        position int not null,
        version int not null,
        href text not null,
        host text,
        target_id uuid,
        reason text,
        goes_to text,
        constraint article_links_pkey primary key (community_id, article_id, position),
        constraint article_links_article foreign key (community_id, article_id) references articles (community_id, topic_id) on delete cascade
      );
      create index article_links_to on article_links (community_id, target_id) where target_id is not null;
      create index article_links_broken on article_links (community_id, article_id) where reason is not null;
    `);
    await runner.query(confineToCommunity('article_links'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
