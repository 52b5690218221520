import { statement } from '#platform';

export interface EntryRow {
  id: string;
  title: string;
  html: string;
  authorId: string | null;
  at: Date;
  sortKey: string;
  /** Those that the reader sees; what was merged into another idea is that one. */
  ideas: { number: number; slug: string; title: string; authorId: string | null; votes: number }[] | null;
}

/** Newest first. Values: community, visible spaces, time and id to continue after or nulls, limit. */
export const changelogPage = statement<EntryRow>(
  'changelog.page',
  `select e.id, e.title, e.html, e.author_id as "authorId", e.published_at as at, e.published_at::text as "sortKey",
          (select jsonb_agg(jsonb_build_object('number', r.number, 'slug', r.slug, 'title', r.title, 'authorId', r.author_id, 'votes', i.up_count) order by i.up_count desc, r.number)
             from (select distinct case when t.merged_into_id is null then t.id else t.merged_into_id end as id from changelog_ideas c join topics t on t.community_id = $1 and t.id = c.topic_id
                    where c.community_id = $1 and c.entry_id = e.id) c
             join topics r on r.community_id = $1 and r.id = c.id join ideas i on i.community_id = $1 and i.topic_id = r.id
            where r.space_id = any($2::uuid[]) and r.deleted_at is null) as ideas
     from changelog_entries e
    where e.community_id = $1 and e.withdrawn_at is null and ($3::timestamptz is null or (e.published_at, e.id) < ($3::timestamptz, $4::uuid))
    order by e.published_at desc, e.id desc limit $5`,
);

/** Values: community, id, title, source, html, renderer's version, author. */
export const addEntry = statement('changelog.add', 'insert into changelog_entries (community_id, id, title, source, html, renderer_version, author_id) values ($1, $2, $3, $4, $5, $6, $7)');

/** Values: community, entry, topic, decision or null. */
export const addIdea = statement('changelog.add-idea', 'insert into changelog_ideas (community_id, entry_id, topic_id, decision_id) values ($1, $2, $3, $4) on conflict do nothing');

/** Values: community, entry. */
export const withdrawEntry = statement<{ id: string }>('changelog.withdraw', 'update changelog_entries set withdrawn_at = now() where community_id = $1 and id = $2 and withdrawn_at is null returning id');

/** Values: community, entry. */
export const decisionsOf = statement<{ decisionId: string }>('changelog.decisions', 'select decision_id as "decisionId" from changelog_ideas where community_id = $1 and entry_id = $2 and decision_id is not null');
