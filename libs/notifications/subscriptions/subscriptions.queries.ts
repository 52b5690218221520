import type { SubscriptionLevel } from '#contracts';
import { statement } from '#platform';

/** Values: community, member, topic, since when. */
export const followFrom = statement<{ level: SubscriptionLevel }>(
  'subscriptions.follow-from',
  `insert into subscriptions (community_id, subject, subject_id, member_id, level, since) values ($1, 'topic', $3, $2, 'following', $4) on conflict do nothing`,
);

/** Values: community, member, subject, its id, level. Who followed before keeps since when. */
export const setLevel = statement<{ level: SubscriptionLevel }>(
  'subscriptions.set',
  `insert into subscriptions (community_id, subject, subject_id, member_id, level) values ($1, $3, $4, $2, $5)
   on conflict (community_id, subject, subject_id, member_id) do update set level = excluded.level, since = now() where subscriptions.level <> excluded.level`,
);

/** What moved posts from one topic to another, as it stands now: a merge, one that was taken back, or neither. Values: community, topic that they went to, topic that they came from. */
export const howMoved = statement<{ merged: boolean; parted: boolean }>(
  'subscriptions.how-moved',
  `select f.merged_into_id is not distinct from t.id as merged,
          t.merged_into_id is null and f.merged_into_id is distinct from t.id
            and exists (select from topic_moves m where m.community_id = $1 and m.kind = 'merge' and m.from_topic_id = t.id and m.into_topic_id = f.id and m.undone_at is not null) as parted
     from topics t join topics f on f.community_id = $1 and f.id = $3 where t.community_id = $1 and t.id = $2`,
);

/** Who follows or mutes a topic that was merged does so where it went; who has chosen there already keeps that. Values: community, topic that it went into, merged topic. */
export const followMerged = statement<{ memberId: string; level: SubscriptionLevel }>(
  'subscriptions.follow-merged',
  `insert into subscriptions (community_id, subject, subject_id, member_id, level, since)
   select $1, 'topic', $2::uuid, s.member_id, s.level, s.since from subscriptions s join topics t on t.community_id = $1 and t.id = s.subject_id and t.merged_into_id = $2
    where s.community_id = $1 and s.subject = 'topic' and s.subject_id = $3
   on conflict do nothing returning member_id as "memberId", level`,
);

/**
 * What came with a merge goes with it, as far as it is as it came; who has written there since follows it by that. Values:
 * community, topic that it went into, topic that is one of its own again.
 */
export const unfollowParted = statement<{ memberId: string }>(
  'subscriptions.unfollow-parted',
  `delete from subscriptions s using subscriptions o
    where s.community_id = $1 and s.subject = 'topic' and s.subject_id = $2 and o.community_id = $1 and o.subject = 'topic' and o.subject_id = $3
      and o.member_id = s.member_id and o.level = s.level and o.since = s.since
      and not (s.level = 'following' and exists (select from posts p where p.community_id = $1 and p.topic_id = $2 and p.author_id = s.member_id and p.deleted_at is null))
   returning s.member_id as "memberId"`,
);

/** A column of what a topic is to a member, with the names of `OwnColumns`: who asked follows, unless something else was chosen. */
export const levelOfTopic = `coalesce((select s.level from subscriptions s where s.community_id = $1 and s.member_id = $3 and s.subject = 'topic' and s.subject_id = $2),
    (select 'following' from topics t where t.community_id = $1 and t.id = $2 and t.author_id = $3), 'normal')`;

/** Values: community, member, subject, its id. */
export const levelOfMember = statement<{ level: SubscriptionLevel }>(
  'subscriptions.level-of-member',
  `select level from subscriptions where community_id = $1 and member_id = $2 and subject = $3 and subject_id = $4`,
);

/** Who follows a topic. Values: community, topic, the last time from which they do or null. */
export const followersOf = statement<{ memberId: string }>(
  'subscriptions.followers-of',
  `select member_id as "memberId" from subscriptions where community_id = $1 and subject = 'topic' and subject_id = $2 and level = 'following' and ($3::timestamptz is null or since <= $3)`,
);
