import type { IdeaGroup, IdeaStatus } from '#contracts';
import { statement } from '#platform';

export const shownOfEach = 3;

export interface HighlightRow {
  kind: 'idea' | 'article';
  number: number;
  slug: string;
  title: string;
  spaceId: string;
  at: Date;
  /** Of an idea alone. */
  up: number | null;
  status: string | null;
  group: IdeaGroup | null;
  /** Its board's own steps, where there are some. */
  statuses: IdeaStatus[] | null;
}

/** The hottest open ideas and the newest articles, a few of each board and shelf. Values: community, boards, shelves of articles, both as far as the actor sees them. */
export const highlightRows = statement<HighlightRow>(
  'ideas.highlights',
  `(select 'idea' as kind, t.number, t.slug, t.title, t.space_id as "spaceId", t.created_at as at, i.up_count as up, i.status, i.status_group as "group", b.statuses
      from unnest($2::uuid[]) as board(id)
     cross join lateral (select * from ideas i where i.community_id = $1 and i.space_id = board.id and i.status_group in ('new', 'in-progress', 'on-hold') order by i.hot desc, i.topic_id desc limit ${shownOfEach * 2}) i
      join topics t on t.community_id = $1 and t.id = i.topic_id and t.deleted_at is null and t.space_id = board.id
      left join idea_boards b on b.community_id = $1 and b.space_id = board.id
     order by i.hot desc, t.id limit ${shownOfEach})
   union all
   (select 'article', t.number, t.slug, t.title, t.space_id, t.created_at, null, null, null, null
      from unnest($3::uuid[]) as shelf(id)
     cross join lateral (select * from topics t where t.community_id = $1 and t.space_id = shelf.id and t.deleted_at is null and t.archived_at is null order by t.created_at desc, t.id desc limit ${shownOfEach * 2}) t
      join articles a on a.community_id = $1 and a.topic_id = t.id and a.published_at is not null
     order by t.created_at desc, t.id limit ${shownOfEach})`,
);
