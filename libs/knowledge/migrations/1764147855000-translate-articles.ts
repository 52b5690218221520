import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language an article is, and which of its sections its translations are behind. */
export class TranslateArticles1764147855000 implements MigrationInterface {
  readonly name = 'TranslateArticles1764147855000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table articles add language text;
      create table article_translations (
        community_id uuid not null,
        topic_id uuid not null,
        source_id uuid not null,
        language text not null,
        version int not null,
        source_version int not null,
        pairs jsonb not null,
        behind int not null,
        total int not null,
        constraint article_translations_pkey primary key (community_id, topic_id),
        constraint article_translations_article foreign key (community_id, topic_id) references articles (community_id, topic_id) on delete cascade,
        constraint article_translations_source foreign key (community_id, source_id) references articles (community_id, topic_id) on delete cascade
      );
      create unique index article_translations_by_source on article_translations (community_id, source_id, language);
    `);
    await runner.query(confineToCommunity('article_translations'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
