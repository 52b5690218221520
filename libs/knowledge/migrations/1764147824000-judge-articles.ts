import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an article helped, as readers say. */
export class JudgeArticles1764147824000 implements MigrationInterface {
  readonly name = 'JudgeArticles1764147824000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article_judgements (
        community_id uuid not null,
        topic_id uuid not null,
        id uuid not null,
        member_id uuid,
        reader bytea,
        helped boolean not null,
        reason text,
        version int not null,
        at timestamptz not null default now(),
        constraint article_judgements_pkey primary key (community_id, id),
        constraint article_judgements_article foreign key (community_id, topic_id) references articles (community_id, topic_id) on delete cascade,
        constraint article_judgements_one_reader check ((member_id is null) <> (reader is null)),
        constraint article_judgements_reason check (reason is null or not helped)
      );
      create unique index article_judgements_by_member on article_judgements (community_id, topic_id, member_id) where member_id is not null;
      create unique index article_judgements_by_reader on article_judgements (community_id, topic_id, reader) where reader is not null;
      create index article_judgements_of_member on article_judgements (community_id, member_id) where member_id is not null;
    `);
    await runner.query(confineToCommunity('article_judgements'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
