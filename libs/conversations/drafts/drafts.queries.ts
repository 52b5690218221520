import type { DraftContent } from '#contracts';
import { statement } from '#platform';

export interface KeptDraft {
  key: string;
  content: DraftContent;
  updatedAt: Date;
}

/** Values: community, member, key. */
export const draftByKey = statement<KeptDraft>(
  'drafts.by-key',
  `select key, content, updated_at as "updatedAt" from drafts where community_id = $1 and member_id = $2 and key = $3`,
);

export interface DraftTopicRow {
  /** The topic's id, or that of the post which an edit is of. */
  ref: string;
  number: number;
  slug: string;
  title: string;
}

/** Values: community, topic ids, post ids, spaces that the actor may see. */
export const draftTopics = statement<DraftTopicRow>(
  'drafts.topics',
  `select t.id as ref, t.number, t.slug, t.title from topics t
    where t.community_id = $1 and t.id = any($2) and t.space_id = any($4) and t.deleted_at is null
   union all
   select p.id, t.number, t.slug, t.title from posts p join topics t on t.community_id = p.community_id and t.id = p.topic_id
    where p.community_id = $1 and p.id = any($3) and p.deleted_at is null and t.space_id = any($4) and t.deleted_at is null`,
);
