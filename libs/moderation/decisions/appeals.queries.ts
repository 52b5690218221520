import type { HidingReason, ModerationActionKind } from '#contracts';
import { statement } from '#platform';

/** What can be appealed against. */
export const appealableActions: ReadonlySet<string> = new Set<ModerationActionKind>(['hide', 'remove', 'spam']);

export interface AppealablePostRow {
  topicId: string;
  spaceId: string;
  hiddenReason: HidingReason | null;
  /** Of all flags that it was taken away for. */
  weight: number;
  /** An appeal waits already. */
  appealed: boolean;
}

/** A post that somebody else took out of sight, for its author. Values: community, post, author. */
export const appealablePost = statement<AppealablePostRow>(
  'moderation.appealable-post',
  `select p.topic_id as "topicId", t.space_id as "spaceId", p.hidden_reason as "hiddenReason",
          coalesce((select sum(f.weight) from flags f where f.community_id = $1 and f.post_id = p.id and f.state in ('open', 'agreed')), 0) as weight,
          exists (select from reviewables r where r.community_id = $1 and r.post_id = p.id and r.decided_at is null and r.kind = 'appeal') as appealed
     from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
    where p.community_id = $1 and p.id = $2 and p.author_id = $3
      and (p.hidden_at is not null or p.deleted_by is distinct from $3 and p.deleted_at is not null
           or p.kind = 'body' and t.deleted_at is not null and t.deleted_by is distinct from $3)`,
);

/** Posts of a member about which an appeal waits, with when it is due. Values: community, member. */
export const postsUnderAppeal = statement<{ postId: string; dueAt: Date | null }>(
  'moderation.posts-under-appeal',
  `select r.post_id as "postId", r.due_at as "dueAt" from reviewables r where r.community_id = $1 and r.member_id = $2 and r.kind = 'appeal' and r.decided_at is null`,
);

/** The topic of a decision, where it stands in one of the spaces. Values: community, topic, spaces. */
export const topicOfCase = statement<{ number: number; slug: string; title: string }>(
  'moderation.topic-of-case',
  `select t.number, t.slug, t.title from topics t where t.community_id = $1 and t.id = $2 and t.space_id = any($3::uuid[]) and t.deleted_at is null`,
);
