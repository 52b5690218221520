/** A stored count and the statement that says what it has to be; `truth` gives `id` and the columns. */
export interface StoredCounts {
  name: string;
  table: 'posts' | 'topics' | 'tags' | 'members';
  columns: string[];
  truth: string;
}

/** In an order in which later ones may build on earlier ones. A topic that was merged keeps the counts that its undo brings back, though its posts are elsewhere. Value of each `truth`: community. */
export const storedCounts: StoredCounts[] = [
  {
    name: 'votes of posts',
    table: 'posts',
    columns: ['kudos_count', 'downvote_count'],
    truth: `select p.id, count(*) filter (where v.kind = 'kudos')::int as kudos_count, count(*) filter (where v.kind = 'downvote')::int as downvote_count
              from posts p left join votes v on v.community_id = $1 and v.post_id = p.id and not v.set_aside
             where p.community_id = $1 group by p.id`,
  },
  {
    name: 'posts below replies',
    table: 'posts',
    columns: ['descendant_count'],
    truth: `select p.id, count(below.id)::int as descendant_count
              from posts p left join posts below on below.community_id = $1 and below.root_id = p.id and below.deleted_at is null
             where p.community_id = $1 group by p.id`,
  },
  {
    name: 'replies of topics',
    table: 'topics',
    columns: ['reply_count', 'answer_count', 'participant_count', 'last_position'],
    truth: `select t.id,
                   count(p.id) filter (where p.kind <> 'body' and p.deleted_at is null)::int as reply_count,
                   count(p.id) filter (where p.kind = 'answer' and p.deleted_at is null)::int as answer_count,
                   (1 + count(distinct p.author_id) filter (where p.author_id is distinct from t.author_id and p.deleted_at is null))::int as participant_count,
                   coalesce(max(p.position), 1) as last_position
              from topics t left join posts p on p.community_id = $1 and p.topic_id = t.id
             where t.community_id = $1 and t.merged_into_id is null group by t.id`,
  },
  {
    name: 'how wanted topics are',
    table: 'topics',
    columns: ['kudos_count', 'me_too_count', 'wanted'],
    truth: `select t.id, coalesce(body.kudos_count, 0) as kudos_count, coalesce(x.count, 0) as me_too_count, coalesce(body.kudos_count, 0) + coalesce(x.count, 0) as wanted
              from topics t
              left join posts body on body.community_id = $1 and body.topic_id = t.id and body.position = 1
              left join (select topic_id, count(*)::int as count from me_toos where community_id = $1 group by topic_id) x on x.topic_id = t.id
             where t.community_id = $1 and t.merged_into_id is null`,
  },
  {
    name: 'topics of tags',
    table: 'tags',
    columns: ['topic_counts'],
    // A space where a tag was used once stays with 0.
    truth: `select g.id, coalesce(counted.topic_counts, '{}') as topic_counts from tags g
              left join (select tag_id, jsonb_object_agg(space_id, topics) as topic_counts
                           from (select tag_id, space_id, sum(topics)::int as topics
                                   from (select x.tag_id, t.space_id::text as space_id, (t.deleted_at is null)::int as topics
                                           from topic_tags x join topics t on t.community_id = $1 and t.id = x.topic_id where x.community_id = $1
                                         union all
                                         select id, jsonb_object_keys(topic_counts), 0 from tags where community_id = $1) used
                                  group by tag_id, space_id) by_space
                          group by tag_id) counted on counted.tag_id = g.id
             where g.community_id = $1`,
  },
  {
    name: 'contributions of members',
    table: 'members',
    columns: ['topic_count', 'answer_count', 'solution_count', 'kudos_received'],
    truth: `select m.id, coalesce(asked.count, 0) as topic_count, coalesce(written.answers, 0) as answer_count,
                   coalesce(solved.count, 0) as solution_count, coalesce(written.kudos, 0) as kudos_received
              from members m
              left join (select author_id, count(*)::int as count from topics where community_id = $1 and deleted_at is null group by author_id) asked on asked.author_id = m.id
              left join (select author_id, count(*) filter (where kind = 'answer')::int as answers, sum(kudos_count)::int as kudos
                           from posts where community_id = $1 and deleted_at is null group by author_id) written on written.author_id = m.id
              left join (select solution_author_id, count(*)::int as count from topics where community_id = $1 and deleted_at is null group by solution_author_id) solved
                     on solved.solution_author_id = m.id
             where m.community_id = $1`,
  },
];

const differs = ({ columns }: StoredCounts): string =>
  `(${columns.map((column) => `stored.${column}`).join(', ')}) is distinct from (${columns.map((column) => `truth.${column}`).join(', ')})`;

export function countWrong(counts: StoredCounts): string {
  return `select count(*)::int as wrong from (${counts.truth}) truth
            join ${counts.table} stored on stored.community_id = $1 and stored.id = truth.id where ${differs(counts)}`;
}

export function correctWrong(counts: StoredCounts): string {
  return `with corrected as (
            update ${counts.table} stored set ${counts.columns.map((column) => `${column} = truth.${column}`).join(', ')}
              from (${counts.truth}) truth where stored.community_id = $1 and stored.id = truth.id and ${differs(counts)} returning 1)
          select count(*)::int as wrong from corrected`;
}
