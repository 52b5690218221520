import { statement } from '#platform';
import type { Rating } from './certainty.js';

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

/** What a member was rated in, of the tags of a topic. Values: community, member, topic. */
export const expertiseInTopic = statement<Rating>(
  'expertise.in-topic',
  `select e.mu, e.sigma, e.threads, e.wins, e.updated_at as "updatedAt"
     from topic_tags x join expertise e on e.community_id = $1 and e.tag_id = x.tag_id and e.member_id = $2
    where x.community_id = $1 and x.topic_id = $3`,
);

/** Values: community, number, visible spaces. */
export const visibleTopicId = statement<{ id: string }>(
  'expertise.topic-id',
  `select id from topics where community_id = $1 and number = $2 and deleted_at is null and space_id = any($3::uuid[])`,
);

/** Whose rating of a tag is at least this, before it fades. Values: community, value, threads. */
export const ratedAtLeast = statement<TopicExpertRow>(
  'expertise.at-least',
  `select e.member_id as "memberId", g.slug as tag, e.mu, e.sigma, e.threads, e.wins, e.updated_at as "updatedAt"
     from expertise e join tags g on g.community_id = $1 and g.id = e.tag_id
     join members m on m.community_id = $1 and m.id = e.member_id and m.left_at is null
    where e.community_id = $1 and e.mu - 2 * e.sigma >= $2::int and e.threads >= $3::int
    order by g.slug`,
);

/** The tags that members know well, as they are from now on; returns whose changed. Values: community, members with their tags as JSON. */
export const keepExpertTags = statement<{ memberId: string }>(
  'expertise.keep-tags',
  `update members m set expert_tags = now.tags
     from (select m.id, coalesce(k.tags, '{}') as tags
             from members m left join jsonb_to_recordset($2::jsonb) k("memberId" uuid, tags text[]) on k."memberId" = m.id
            where m.community_id = $1 and (k."memberId" is not null or m.expert_tags <> '{}')) now
    where m.community_id = $1 and m.id = now.id and m.expert_tags <> now.tags
   returning m.id as "memberId"`,
);

/** The best rated of a tag, before ratings fade, where the reader sees a topic of it. Values: community, tag, visible spaces, value, threads. */
export const ratedInTag = statement<Rating & { memberId: string }>(
  'expertise.of-tag',
  `select e.member_id as "memberId", e.mu, e.sigma, e.threads, e.wins, e.updated_at as "updatedAt"
     from expertise e join members m on m.community_id = $1 and m.id = e.member_id and m.left_at is null
    where e.community_id = $1 and e.tag_id = $2 and e.mu - 2 * e.sigma >= $4::int and e.threads >= $5::int
      and exists (select from topic_tags x join topics t on t.community_id = $1 and t.id = x.topic_id
                   where x.community_id = $1 and x.tag_id = $2 and t.deleted_at is null and t.space_id = any($3::uuid[]))
    order by e.mu - 2 * e.sigma desc limit 100`,
);
