import type { IdeaGroup, IdeaStatus, RoadmapLane } from '#contracts';
import { statement } from '#platform';

export interface RoadmapRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  spaceId: string;
  lane: RoadmapLane | 'delivered';
  quarter: string | null;
  status: string;
  group: IdeaGroup;
  votes: number;
  statuses: IdeaStatus[] | null;
}

const columns = `t.id, t.number, t.slug, t.title, t.space_id as "spaceId", i.quarter, i.status, i.status_group as "group", i.up_count as votes,
  (select b.statuses from idea_boards b where b.community_id = $1 and b.space_id = t.space_id) as statuses`;
const source = `from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id
  where i.community_id = $1 and t.space_id = any($2::uuid[]) and t.kind = 'idea' and t.deleted_at is null`;

/** What is planned by quarter and votes, and of what is delivered the last thirty. Values: community, spaces. */
export const roadmapOf = statement<RoadmapRow>(
  'ideas.roadmap',
  `(select i.lane, ${columns} ${source} and i.lane is not null and i.status_group not in ('completed', 'closed') order by i.quarter nulls last, i.up_count desc, t.number limit 300)
   union all
   (select 'delivered', ${columns} ${source} and i.status_group = 'completed'
     order by (select max(d.created_at) from idea_decisions d where d.community_id = $1 and d.topic_id = i.topic_id and d.undone_at is null) desc nulls last, t.number desc limit 30)`,
);

/** Values: community, topic, lane or null, quarter or null. */
export const putOnRoadmap = statement('ideas.put-on-roadmap', 'update ideas set lane = $3, quarter = $4 where community_id = $1 and topic_id = $2');
