import type { ArticleAudience, ArticleState } from '#contracts';
import { statement } from '#platform';

export interface ExportedArticleRow {
  title: string;
  slug: string;
  space: string;
  source: string;
  version: number;
  state: ArticleState;
  audience: ArticleAudience;
  tags: string[];
  language: string | null;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  editorIds: string[];
  versions: string[];
}

/** An article as it is now, if it is seen. Values: community, article, visible spaces. */
export const exportedArticle = statement<ExportedArticleRow>(
  'exporting.article',
  `select t.title, a.slug, s.slug as space, b.source, b.version, a.state, a.audience, t.tags, coalesce(n.language, a.language) as language, t.created_at as "createdAt",
          coalesce(b.edited_at, t.created_at) as "updatedAt", a.published_at as "publishedAt",
          array(select w.id from (select b.author_id as id, 0 as version union all select r.editor_id, r.version from post_revisions r where r.community_id = $1 and r.post_id = b.id) w
                 where w.id is not null group by w.id order by min(w.version) limit 50) as "editorIds",
          array(select d.name || ' ' || v.name from meant_versions m join product_versions v on v.community_id = $1 and v.id = m.version_id join products d on d.community_id = $1 and d.id = v.product_id
                 where m.community_id = $1 and m.post_id = b.id order by d.name, v.position) as versions
     from articles a
     join topics t on t.community_id = $1 and t.id = a.topic_id and t.deleted_at is null and t.space_id = any($3::uuid[])
     join spaces s on s.community_id = $1 and s.id = a.space_id
     join posts b on b.community_id = $1 and b.topic_id = a.topic_id and b.position = 1
     left join article_translations n on n.community_id = $1 and n.topic_id = a.topic_id
    where a.community_id = $1 and a.topic_id = $2`,
);
