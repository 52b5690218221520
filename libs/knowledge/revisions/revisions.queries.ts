import { statement } from '#platform';

export interface ArticleRevisionRow {
  version: number;
  title: string | null;
  editorId: string | null;
  acceptedBy: string | null;
  note: string | null;
  baseVersion: number | null;
  createdAt: Date;
}

const kept = `from post_revisions r join posts b on b.community_id = $1 and b.id = r.post_id
    where r.community_id = $1 and b.topic_id = $2 and b.position = 1 and r.version >= $3`;

/** Newest first. Values: community, topic, first version that is shown, version to continue before or null, limit. */
export const revisionsOfArticle = statement<ArticleRevisionRow>(
  'article-revisions.of-article',
  `select r.version, r.title, r.editor_id as "editorId", r.accepted_by as "acceptedBy", r.reason as note, r.base_version as "baseVersion", r.created_at as "createdAt"
     ${kept} and ($4::int is null or r.version < $4) order by r.version desc limit $5`,
);

export interface RevisionTextRow {
  version: number;
  title: string | null;
  source: string;
  editorId: string | null;
  createdAt: Date;
}

/** Oldest first of the last ones. Values: community, topic, first version that is shown, limit. */
export const textsOfArticle = statement<RevisionTextRow>(
  'article-revisions.texts',
  `select * from (select r.version, r.title, r.source, r.editor_id as "editorId", r.created_at as "createdAt" ${kept} order by r.version desc limit $4) last order by version`,
);

/** Values: community, topic, first version that is shown, versions. */
export const textsOfVersions = statement<RevisionTextRow>(
  'article-revisions.of-versions',
  `select r.version, r.title, r.source, r.editor_id as "editorId", r.created_at as "createdAt" ${kept} and r.version = any($4::int[])`,
);
