import { openIdeaGroups, type IdeaGroup, type IdeaListQuery, type IdeaSort, type IdeaStatus, type IdeaVoteDirection, type RoadmapLane } from '#contracts';
import { statement } from '#platform';
import { ownVote } from '../votes/voters.sql.js';

export interface IdeaListRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  tags: string[];
  spaceId: string;
  authorId: string | null;
  createdAt: Date;
  replyCount: number;
  closedAt: Date | null;
  lockedAt: Date | null;
  deletedAt: Date | null;
  status: string;
  group: IdeaGroup;
  up: number;
  down: number;
  mine: IdeaVoteDirection | null;
  mergedCount: number;
  segmentVotes: Record<string, number>;
  /** What the list is sorted by, as text. */
  sortKey: string;
}

const sorts: Record<IdeaSort, { column: string; type: string }> = {
  hot: { column: 'i.hot', type: 'double precision' },
  votes: { column: 'i.score', type: 'int' },
  wilson: { column: 'i.wilson', type: 'double precision' },
  weight: { column: 'i.weight', type: 'double precision' },
  newest: { column: 'i.created_at', type: 'timestamptz' },
};

/** Whether the sort key stays here: from a weight it could be worked out who voted. */
export const isKept = (sort: IdeaSort): boolean => sort === 'weight';

/** SQL: the sort key of an idea that stands on the board $2; of others nothing is found. */
const keyOn = (column: string, idea: string): string => `(select ${column} from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id
  where i.community_id = $1 and i.topic_id = ${idea}::uuid and i.space_id = $2 and t.space_id = $2 and t.deleted_at is null)`;

const openGroups = openIdeaGroups.map((group) => `'${group}'`).join(', ');

export const listColumns = (member: string): string => `t.id, t.number, t.slug, t.title, t.excerpt, t.tags, t.space_id as "spaceId", t.author_id as "authorId", t.created_at as "createdAt",
  t.reply_count as "replyCount", t.closed_at as "closedAt", t.locked_at as "lockedAt", t.deleted_at as "deletedAt", i.status, i.status_group as "group",
  i.up_count as up, i.down_count as down, i.merged_count as "mergedCount", i.segment_votes as "segmentVotes", ${ownVote('t.id', member)} as mine`;

export interface IdeaFilter extends Pick<IdeaListQuery, 'group' | 'status' | 'mine' | 'limit'> {
  communityId: string;
  spaceId: string;
  memberId: string | null;
  sort: IdeaSort;
  tagId?: string;
  after?: (string | number | null)[];
}

/** One page of a board; the statement is composed of fixed fragments, values go by parameter alone. */
export function ideaList(filter: IdeaFilter): { text: string; values: unknown[] } {
  const values: unknown[] = [filter.communityId, filter.spaceId, filter.memberId, filter.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { column, type } = sorts[filter.sort];
  const where = ['i.community_id = $1', 'i.space_id = $2', 't.space_id = $2', `t.kind = 'idea'`, 't.deleted_at is null'];
  if (filter.group === 'open') where.push(`i.status_group in (${openGroups})`);
  else if (filter.group !== 'all') where.push(`i.status_group = ${bind(filter.group)}`);
  if (filter.status) where.push(`i.status = ${bind(filter.status)}`);
  if (filter.tagId) where.push(`exists (select from topic_tags g where g.community_id = $1 and g.topic_id = t.id and g.tag_id = ${bind(filter.tagId)})`);
  if (filter.mine) where.push(`i.topic_id in (select case when x.merged_into_id is null then x.id else x.merged_into_id end from idea_votes v join topics x on x.community_id = $1 and x.id = v.topic_id where v.community_id = $1 and v.member_id = $3::uuid)`);
  if (filter.after) {
    const [key, id] = filter.after;
    const last = bind(id);
    const from = isKept(filter.sort) ? keyOn(column, last) : `${bind(key)}::${type}`;
    where.push(`(${column}, i.topic_id) < (${from}, ${last}::uuid)`);
  }
  const text = `with page as (
     select t.id, ${column} as key from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id
      where ${where.join(' and ')} order by ${column} desc, i.topic_id desc limit $4)
   select ${listColumns('$3')}, p.key::text as "sortKey"
     from page p join ideas i on i.community_id = $1 and i.topic_id = p.id join topics t on t.community_id = $1 and t.id = p.id
    order by p.key desc, p.id desc`;
  return { text, values };
}

/** Values: community, space. */
export const boardCounts = statement<{ group: IdeaGroup; count: number }>(
  'ideas.board-counts',
  `select i.status_group as "group", count(*)::int as count from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id
    where i.community_id = $1 and i.space_id = $2 and t.space_id = $2 and t.kind = 'idea' and t.deleted_at is null group by i.status_group`,
);

/** Values: community, space. */
export const boardSettings = statement<{ limited: boolean; statuses: IdeaStatus[] | null; votesUntil: Date | null }>('ideas.board-settings', `select limited, statuses, votes_until as "votesUntil" from idea_boards where community_id = $1 and space_id = $2`);

/** Values: community, space, limited, statuses. */
export const configureBoard = statement(
  'ideas.configure-board',
  `insert into idea_boards (community_id, space_id, limited, statuses) values ($1, $2, $3, $4::jsonb)
   on conflict (community_id, space_id) do update set limited = excluded.limited, statuses = excluded.statuses`,
);

/** Steps that ideas of a board stand at, as far as the board lists them. Values: community, space. */
export const statusesInUse = statement<{ status: string; group: IdeaGroup }>(
  'ideas.statuses-in-use',
  `select distinct i.status, i.status_group as "group" from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id
    where i.community_id = $1 and i.space_id = $2 and t.space_id = $2 and t.kind = 'idea' and t.deleted_at is null`,
);

/** An idea with what it was merged into, as far as they are ideas. Values: community, topic. */
export const mergedPartners = statement<{ id: string }>(
  'ideas.merged-partners',
  `select t.id from topics t where t.community_id = $1 and t.kind = 'idea'
      and (t.id = $2 or t.id = (select x.merged_into_id from topics x where x.community_id = $1 and x.id = $2))`,
);

export interface IdeaStateRow {
  status: string;
  group: IdeaGroup;
  up: number;
  down: number;
  mine: IdeaVoteDirection | null;
  responsePostId: string | null;
  lane: RoadmapLane | null;
  quarter: string | null;
  mergedCount: number;
  /** Who came along with a merge and had not voted on the idea itself. */
  mergedVoters: number;
}

/** Values: community, topic, member. */
export const ideaState = statement<IdeaStateRow>(
  'ideas.state',
  `select i.status, i.status_group as "group", i.up_count as up, i.down_count as down, ${ownVote('i.topic_id', '$3')} as mine, i.response_post_id as "responsePostId", i.lane, i.quarter, i.merged_count as "mergedCount",
          case when i.merged_count = 0 then 0 else (
            select count(distinct v.member_id)::int from topics m join idea_votes v on v.community_id = $1 and v.topic_id = m.id
             where m.community_id = $1 and m.merged_into_id = $2
               and not exists (select from idea_votes o where o.community_id = $1 and o.topic_id = $2 and o.member_id = v.member_id)) end as "mergedVoters"
     from ideas i where i.community_id = $1 and i.topic_id = $2`,
);
