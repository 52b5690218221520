import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One number for all spaces told everyone of topics, and of tags, that stand in spaces they may not see. */
export class CountTagsBySpace1764137000000 implements MigrationInterface {
  readonly name = 'CountTagsBySpace1764137000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index tags_by_use;
      alter table tags add topic_counts jsonb not null default '{}';
      alter table tags no force row level security;
      alter table topics no force row level security;
      alter table topic_tags no force row level security;
      update tags g set topic_counts = counted.topic_counts
        from (select community_id, tag_id, jsonb_object_agg(space_id, topics) as topic_counts
                from (select x.community_id, x.tag_id, t.space_id, count(*) filter (where t.deleted_at is null) as topics
                        from topic_tags x join topics t on t.community_id = x.community_id and t.id = x.topic_id
                       group by x.community_id, x.tag_id, t.space_id) by_space
               group by community_id, tag_id) counted
       where g.community_id = counted.community_id and g.id = counted.tag_id;
      alter table tags force row level security;
      alter table topics force row level security;
      alter table topic_tags force row level security;
      alter table tags drop column topic_count;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
