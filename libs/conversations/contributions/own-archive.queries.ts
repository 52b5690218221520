import type { PostKind } from '#contracts';
import { statement } from '#platform';

export interface OwnPostRow {
  id: string;
  kind: PostKind;
  source: string;
  createdAt: Date;
  /** As the database writes it: to the microsecond, so that no post is skipped. */
  at: string;
  editedAt: Date | null;
  deletedAt: Date | null;
  number: number;
  slug: string;
  /** Null for a topic of somebody else that the member may not see any more. */
  title: string | null;
  isVisible: boolean;
}

/** Everything a member wrote, oldest first. Values: community, member, moment and id to continue after, limit, visible spaces. */
export const ownPosts = statement<OwnPostRow>(
  'archive.own-posts',
  `select p.id, p.kind, p.source, p.created_at as "createdAt", p.created_at::text as at, p.edited_at as "editedAt", p.deleted_at as "deletedAt", t.number, t.slug, s.seen as "isVisible",
          case when s.seen or t.author_id = $2 then t.title end as title
     from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
          cross join lateral (select t.space_id = any($6::uuid[]) and t.deleted_at is null as seen) s
    where p.community_id = $1 and p.author_id = $2 and (p.created_at, p.id) > ($3::timestamptz, $4::uuid)
    order by p.created_at, p.id limit $5`,
);

export interface OwnDraftRow {
  key: string;
  content: object;
  updatedAt: Date;
}

/** Values: community, member. */
export const ownDrafts = statement<OwnDraftRow>('archive.own-drafts', `select key, content, updated_at as "updatedAt" from drafts where community_id = $1 and member_id = $2 order by updated_at, key`);
