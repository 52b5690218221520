import { statement } from '#platform';

/** Every word stands in its title or its text, whatever case; archived articles are few, so they are read. */
const found = `from articles a join topics t on t.community_id = $1 and t.id = a.topic_id and t.deleted_at is null and t.archived_at is not null and t.space_id = any($2::uuid[])
  join posts p on p.community_id = $1 and p.topic_id = t.id and p.position = 1
 where a.community_id = $1 and a.state = 'archived' and (t.title || ' ' || p.source) ilike all ($3::text[])`;

/** Values: community, spaces in which one writes, patterns of the words. */
export const countArchived = statement<{ count: number }>('search.count-archived', `select count(*)::int as count ${found}`);

export interface ArchivedRow {
  id: string;
  number: number;
  title: string;
  excerpt: string;
}

/** The last ones first. Values: community, spaces in which one writes, patterns of the words, number to continue before or null, limit. */
export const archivedArticles = statement<ArchivedRow>(
  'search.archived',
  `select t.id, t.number, t.title, t.excerpt ${found} and ($4::int is null or t.number < $4) order by t.number desc limit $5`,
);
