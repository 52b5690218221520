import type { HidingReason, PostKind, ReplySort, VoteKind } from '#contracts';
import { statement, type Statement } from '#platform';
import { postPlacedFor, postReadableBy } from './posts.policy.js';

export interface PostPageRow {
  id: string;
  topicId: string;
  kind: PostKind;
  parentId: string | null;
  rootId: string | null;
  depth: number;
  position: number;
  descendantCount: number;
  authorId: string | null;
  parentAuthorId: string | null;
  html: string;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  editedBy: string | null;
  kudosCount: number;
  downvoteCount: number;
  deletedAt: Date | null;
  deletedBy: string | null;
  hiddenAt: Date | null;
  hiddenReason: HidingReason | null;
  mendableUntil: Date | null;
  openSuggestions: number;
  myVote: 'kudos' | 'downvote' | null;
}

export const descendantsShown = 10;

const columns = `p.id, p.topic_id as "topicId", p.kind, p.parent_id as "parentId", p.root_id as "rootId", p.depth, p.position,
  p.descendant_count as "descendantCount", p.author_id as "authorId", o.author_id as "parentAuthorId", p.html, p.version,
  p.created_at as "createdAt", p.edited_at as "editedAt", p.edited_by as "editedBy", p.kudos_count as "kudosCount",
  p.downvote_count as "downvoteCount", p.deleted_at as "deletedAt", p.deleted_by as "deletedBy", p.hidden_at as "hiddenAt",
  p.hidden_reason as "hiddenReason", p.mendable_until as "mendableUntil", p.open_suggestions as "openSuggestions", v.kind as "myVote"`;

const joins = (member: string): string => `left join posts o on p.depth >= 2 and o.community_id = $1 and o.id = p.parent_id
  left join votes v on v.community_id = $1 and v.post_id = p.id and v.member_id = ${member}::uuid`;

const orders: Record<ReplySort, { after: string; order: string }> = {
  oldest: { after: '($8::int is null or p.position > $8)', order: 'p.position' },
  newest: { after: '($8::int is null or p.position < $8)', order: 'p.position desc' },
  kudos: { after: '($8::int is null or (-p.kudos_count, p.position) > (-$9::int, $8))', order: 'p.kudos_count desc, p.position' },
};

function threads(sort: ReplySort): Statement<PostPageRow> {
  const { after, order } = orders[sort];
  return statement<PostPageRow>(
    `posts.threads-${sort}`,
    `with direct as (
       select p.id, row_number() over (order by ${order}) as at
         from posts p
        where p.community_id = $1 and p.topic_id = $2 and p.depth = 0 and p.position > 1 and p.id is distinct from $3::uuid
          and (p.descendant_count > 0 or ${postPlacedFor('$4', '$5')}) and ${after}
        order by ${order} limit $6
     ), roots as (
       select id, at from direct
       union all select $3::uuid, 0 where $7 and $3::uuid is not null
     ), shown as (
       select id, at from roots
       union all
       select below.id, roots.at from roots cross join lateral (
         select p.id from posts p where p.community_id = $1 and p.root_id = roots.id and ${postPlacedFor('$4', '$5')} order by p.path limit ${descendantsShown}
       ) below
       union all
       select p.id, -1 from posts p where $7 and p.community_id = $1 and p.topic_id = $2 and p.position = 1
     )
     select ${columns} from shown join posts p on p.community_id = $1 and p.id = shown.id ${joins('$4')}
      order by shown.at, p.path`,
  );
}

/**
 * A page of direct replies with the first posts below each; on the first page the body and the solution come first.
 * Values: community, topic, solution, member, whether he moderates, limit + 1, first page, position (and, sorted
 * by kudos, kudos) of the last reply of the page before.
 */
export const threadPage: Record<ReplySort, Statement<PostPageRow>> = { oldest: threads('oldest'), newest: threads('newest'), kudos: threads('kudos') };

/** Values: community, root, member, whether he moderates, path to continue after, limit. */
export const descendantPage = statement<PostPageRow & { path: number[] }>(
  'posts.descendants',
  `select ${columns}, p.path from posts p ${joins('$3')}
    where p.community_id = $1 and p.root_id = $2 and ${postPlacedFor('$3', '$4')} and ($5::int[] is null or p.path > $5)
    order by p.path limit $6`,
);

/** How many posts of a thread come before one, counted up to a limit. Values: community, root, member, whether he moderates, path, limit. */
export const descendantsBefore = statement<{ before: number }>(
  'posts.descendants-before',
  `select count(*)::int as before from (
     select from posts p where p.community_id = $1 and p.root_id = $2 and ${postPlacedFor('$3', '$4')} and p.path < $5::int[] limit $6) earlier`,
);

/** Values: community, topic, member, whether he moderates, position to continue after, limit. */
export const postsAfter = statement<PostPageRow>(
  'posts.after',
  `select ${columns} from posts p ${joins('$3')}
    where p.community_id = $1 and p.topic_id = $2 and p.position > $5 and ${postReadableBy('$3', '$4')}
    order by p.position limit $6`,
);

/** Values: community, id, member. */
export const postById = statement<PostPageRow & { source: string; path: number[] }>(
  'posts.by-id',
  `select ${columns}, p.source, p.path from posts p ${joins('$3')} where p.community_id = $1 and p.id = $2`,
);

/** How many direct replies stand before a position, counted up to a limit. Values: community, topic, solution, position, limit. */
export const directBefore = statement<{ before: number }>(
  'posts.direct-before',
  `select count(*)::int as before from (
     select from posts p where p.community_id = $1 and p.topic_id = $2 and p.depth = 0 and p.position > 1 and p.position < $4
        and p.id is distinct from $3::uuid limit $5) earlier`,
);

/** What a member wrote that is in sight or hidden, newest first. Values: community, member, limit. */
export const undeletedPostsOf = statement<{ id: string }>(
  'posts.undeleted-of-member',
  `select p.id from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
    where p.community_id = $1 and p.author_id = $2 and (p.hidden_at is not null or p.deleted_at is null and not (p.kind = 'body' and t.deleted_at is not null))
    order by p.created_at desc, p.id desc limit $3`,
);

export interface RevisionRow {
  version: number;
  title: string | null;
  source: string;
  editorId: string | null;
  acceptedBy: string | null;
  reason: string | null;
  createdAt: Date;
}

/** Values: community, post, whether the actor moderates. */
export const revisionsOfPost = statement<RevisionRow>(
  'posts.revisions',
  `select r.version, r.title, r.source, r.editor_id as "editorId", r.accepted_by as "acceptedBy", r.reason, r.created_at as "createdAt"
     from post_revisions r join posts p on p.community_id = $1 and p.id = r.post_id
    where r.community_id = $1 and r.post_id = $2 and ($3::boolean or r.version >= p.open_version) order by r.version desc limit 200`,
);

export interface PlacedPostRow {
  postId: string;
  topicId: string;
  spaceId: string;
  isBody: boolean;
}

const placed = `p.id as "postId", p.topic_id as "topicId", t.space_id as "spaceId", p.kind = 'body' as "isBody"`;
const topicOfPost = 'join topics t on t.community_id = $1 and t.id = p.topic_id';

/** Values: community, member. */
export const votesOfMember = statement<PlacedPostRow & { id: string; kind: VoteKind; castAt: string; setAside: boolean; externalId: string | null }>(
  'posts.votes-of-member',
  `select ${placed}, v.id, v.kind, v.created_at::text as "castAt", v.set_aside as "setAside", v.external_id as "externalId" from votes v join posts p on p.community_id = $1 and p.id = v.post_id ${topicOfPost}
    where v.community_id = $1 and v.member_id = $2 order by p.id`,
);

/** Values: community, posts. */
export const placesOfPosts = statement<PlacedPostRow>('posts.places', `select ${placed} from posts p ${topicOfPost} where p.community_id = $1 and p.id = any($2::uuid[]) order by p.id`);
