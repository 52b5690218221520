import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Votes that were in quarantine, or upheld as arranged, still counted on their posts. */
export class SetQuarantinedVotesAside1764146650000 implements MigrationInterface {
  readonly name = 'SetQuarantinedVotesAside1764146650000';

  async up(runner: QueryRunner): Promise<void> {
    const tables = ['votes', 'posts', 'topics', 'vote_quarantine'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      with changed as (
        update votes v set set_aside = true from vote_quarantine q
         where q.community_id = v.community_id and q.vote_id = v.id and q.state <> 'released' returning v.community_id, v.post_id, v.kind
      ),
      by_post as (
        select community_id, post_id, (count(*) filter (where kind = 'kudos'))::int as kudos, (count(*) filter (where kind = 'downvote'))::int as downvotes
          from changed group by community_id, post_id
      ),
      counted as (
        update posts p set kudos_count = p.kudos_count - b.kudos, downvote_count = p.downvote_count - b.downvotes
          from by_post b where p.community_id = b.community_id and p.id = b.post_id returning p.community_id, p.topic_id, p.position, b.kudos
      )
      update topics t set kudos_count = t.kudos_count - c.kudos, wanted = t.wanted - c.kudos
        from counted c where c.position = 1 and t.community_id = c.community_id and t.id = c.topic_id`);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
