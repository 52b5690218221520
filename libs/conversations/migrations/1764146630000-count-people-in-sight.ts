import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First answers and people of topics counted what was deleted or hidden, too. */
export class CountPeopleInSight1764146630000 implements MigrationInterface {
  readonly name = 'CountPeopleInSight1764146630000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table topics no force row level security;
      alter table posts no force row level security;
      update topics t set participant_count = 1 + seen.others, first_answer_at = seen.first_answer_at
        from (select o.community_id, o.id, count(distinct p.author_id) filter (where p.author_id is distinct from o.author_id)::int as others,
                     min(p.created_at) filter (where p.kind = 'answer') as first_answer_at
                from topics o left join posts p on p.community_id = o.community_id and p.topic_id = o.id and p.deleted_at is null
               where exists (select from posts d where d.community_id = o.community_id and d.topic_id = o.id and d.deleted_at is not null)
               group by o.community_id, o.id) seen
       where t.community_id = seen.community_id and t.id = seen.id;
      alter table topics force row level security;
      alter table posts force row level security;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
