import { statement } from '#platform';
import { postReadableBy } from '../posts/posts.policy.js';
import { topicVisibleTo } from '../topics/topics.policy.js';

export interface VisibleFileRow {
  storageKey: string;
  mime: string;
  bytes: number;
  /** Space of the post that shows the file, while post and topic are not deleted. */
  openSpaceId: string | null;
}

/** A file is seen by who sees its post; before a post shows it, by its uploader. Values: community, id, visible spaces, member, spaces in which he moderates. */
export const visibleFile = statement<VisibleFileRow>(
  'files.visible',
  `select a.storage_key as "storageKey", a.mime, a.bytes,
          case when p.deleted_at is null and t.deleted_at is null then t.space_id end as "openSpaceId"
     from attachments a
     left join posts p on p.community_id = $1 and p.id = a.post_id
     left join topics t on t.community_id = $1 and t.id = p.topic_id
    where a.community_id = $1 and a.id = $2
      and (a.post_id is null and a.member_id = $4::uuid
           or t.space_id = any($3::uuid[]) and ${topicVisibleTo('$4', '$5')} and ${postReadableBy('$4', 't.space_id = any($5::uuid[])')})`,
);

/** Values: community, member. Seconds until the oldest of the counted uploads is an hour old. */
export const unclaimedUploads = statement<{ count: number; secondsLeft: number }>(
  'files.unclaimed',
  `select count(*)::int as count, coalesce(ceil(extract(epoch from min(created_at) + interval '1 hour' - now())), 0)::int as "secondsLeft"
     from attachments where community_id = $1 and member_id = $2 and post_id is null and created_at > now() - interval '1 hour'`,
);

/** Uploads of over a day ago that neither a post nor a draft of their uploader shows. Values: community, limit. */
export const forgottenUploads = statement<{ id: string; storageKey: string }>(
  'files.forgotten',
  `select a.id, a.storage_key as "storageKey" from attachments a
    where a.community_id = $1 and a.post_id is null and a.created_at < now() - interval '1 day'
      and not exists (select from drafts d where d.community_id = $1 and d.member_id = a.member_id and position(a.id::text in d.content ->> 'body') > 0)
    order by a.id limit $2 for update skip locked`,
);
