import { statement } from '#platform';
import type { Rating } from './rating.js';

export interface MemberExpertiseRow extends Rating {
  tag: string;
}

/** What a member was rated in, where the reader sees a topic of the tag. Values: community, member, visible spaces. */
export const expertiseOfMember = statement<MemberExpertiseRow>(
  'expertise.of-member',
  `select g.slug as tag, e.mu, e.sigma, e.threads, e.wins, e.updated_at as "updatedAt"
     from expertise e join tags g on g.community_id = $1 and g.id = e.tag_id
    where e.community_id = $1 and e.member_id = $2
      and exists (select from topic_tags x join topics t on t.community_id = $1 and t.id = x.topic_id
                   where x.community_id = $1 and x.tag_id = e.tag_id and t.deleted_at is null and t.space_id = any($3::uuid[]))`,
);

export interface TopicExpertRow extends Rating {
  memberId: string;
  tag: string;
}

/** What those who write in a topic were rated in, of its tags. Values: community, topic. */
export const expertiseOnTopic = statement<TopicExpertRow>(
  'expertise.on-topic',
  `select e.member_id as "memberId", g.slug as tag, e.mu, e.sigma, e.threads, e.wins, e.updated_at as "updatedAt"
     from topic_tags x
     join tags g on g.community_id = $1 and g.id = x.tag_id
     join expertise e on e.community_id = $1 and e.tag_id = x.tag_id
    where x.community_id = $1 and x.topic_id = $2
      and e.member_id in (select p.author_id from posts p where p.community_id = $1 and p.topic_id = $2 and p.deleted_at is null)`,
);

/** Values: community, number, visible spaces. */
export const visibleTopicId = statement<{ id: string }>(
  'expertise.topic-id',
  `select id from topics where community_id = $1 and number = $2 and deleted_at is null and space_id = any($3::uuid[])`,
);
