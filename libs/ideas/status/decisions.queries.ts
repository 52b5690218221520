import type { IdeaGroup } from '#contracts';
import { statement } from '#platform';

export interface DecisionRow {
  id: string;
  topicId: string;
  fromStatus: string;
  fromGroup: IdeaGroup;
  status: string;
  group: IdeaGroup;
  note: string;
  actorId: string | null;
  at: Date;
  undoneAt: Date | null;
}

const columns = `d.id, d.topic_id as "topicId", d.from_status as "fromStatus", d.from_group as "fromGroup", d.status, d.status_group as "group", d.note, d.actor_id as "actorId", d.created_at as at, d.undone_at as "undoneAt"`;

/** Oldest first. Values: community, topic. */
export const timelineOf = statement<DecisionRow>('ideas.timeline', `select ${columns} from idea_decisions d where d.community_id = $1 and d.topic_id = $2 order by d.created_at, d.id limit 200`);

/** Values: community, id. */
export const decisionById = statement<DecisionRow>('ideas.decision-by-id', `select ${columns} from idea_decisions d where d.community_id = $1 and d.id = $2 for update`);

/** Values: community, id, topic, status before, its group, status, group, note, actor. */
export const addDecision = statement(
  'ideas.add-decision',
  `insert into idea_decisions (community_id, id, topic_id, from_status, from_group, status, status_group, note, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Values: community, id. */
export const undoDecision = statement('ideas.undo-decision', `update idea_decisions set undone_at = now() where community_id = $1 and id = $2`);

/** Whether a later decision stands; ids of imported ones say nothing of their time. Values: community, topic, id of the decision. */
export const isFollowed = statement<{ followed: boolean }>(
  'ideas.is-followed',
  `select exists (select from idea_decisions d where d.community_id = $1 and d.topic_id = $2 and d.undone_at is null
       and (d.created_at, d.id) > (select c.created_at, c.id from idea_decisions c where c.community_id = $1 and c.id = $3)) as followed`,
);

/** Values: community, topic, status, group. */
export const setStatus = statement('ideas.set-status', `update ideas set status = $3, status_group = $4 where community_id = $1 and topic_id = $2`);

/** Values: community, topic, post or null. */
export const setResponse = statement('ideas.set-response', `update ideas set response_post_id = $3 where community_id = $1 and topic_id = $2`);

/** The post that answers for the company, where it is still in sight of all. Values: community, topic, post. */
export const responsePost = statement<{ id: string; authorId: string | null; html: string; at: Date }>(
  'ideas.response-post',
  `select p.id, p.author_id as "authorId", p.html, p.created_at as at from posts p where p.community_id = $1 and p.topic_id = $2 and p.id = $3 and p.deleted_at is null`,
);
