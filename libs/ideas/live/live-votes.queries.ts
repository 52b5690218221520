import { statement } from '#platform';

/** Of an idea that is not gone. Values: community, topic. */
export const votesOfIdea = statement<{ spaceId: string; up: number; down: number }>(
  'ideas.live-votes',
  `select t.space_id as "spaceId", i.up_count as up, i.down_count as down from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id
    where i.community_id = $1 and i.topic_id = $2 and t.deleted_at is null`,
);
