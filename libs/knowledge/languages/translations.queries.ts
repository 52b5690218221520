import type { ArticleState } from '#contracts';
import { statement } from '#platform';
import { placed, type Placed } from '../articles/sight.js';

export interface InLanguageRow extends Placed {
  id: string;
  /** The knowledge space. */
  spaceId: string;
  number: number;
  slug: string;
  title: string;
  /** Null in the community's own. */
  language: string | null;
  state: ArticleState;
  /** Null of the source. */
  sourceId: string | null;
  behind: number | null;
  total: number | null;
}

/** The source of an article, which may be itself, and all its translations, whoever may see them. Values: community, articles. */
export const inLanguages = statement<InLanguageRow & { of: string }>(
  'translations.in-languages',
  `select g.of, t.id, a.space_id as "spaceId", t.number, a.slug, t.title, coalesce(n.language, a.language) as language, a.state, n.source_id as "sourceId", n.behind, n.total, ${placed('t')}
     from (select id as of, coalesce((select source_id from article_translations where community_id = $1 and topic_id = id), id) as source from unnest($2::uuid[]) id) g
     join lateral (select g.source as id union all select topic_id from article_translations where community_id = $1 and source_id = g.source) m on true
     join articles a on a.community_id = $1 and a.topic_id = m.id
     join topics t on t.community_id = $1 and t.id = m.id
     left join article_translations n on n.community_id = $1 and n.topic_id = m.id
    order by n.source_id is not null, language`,
);

/** Articles that are to be looked at when one of them changes: an article and the others of its languages. Values: community, article. */
export const languageGroup = statement<{ id: string }>(
  'translations.group',
  `with g as (select coalesce((select source_id from article_translations where community_id = $1 and topic_id = $2), $2::uuid) as id)
   select id from g union all select n.topic_id from article_translations n join g on n.source_id = g.id where n.community_id = $1`,
);

/** Translations of an article, or the one that it is, when a post is its text. Values: community, article, post. */
export const translationsToFollow = statement<{ topicId: string }>(
  'translations.to-follow',
  `select topic_id as "topicId" from article_translations where community_id = $1 and (source_id = $2 or topic_id = $2)
      and exists (select from posts where community_id = $1 and id = $3 and position = 1) order by topic_id`,
);

export interface VersionTextRow {
  version: number;
  title: string;
  body: string;
}

/** What versions of an article said; one that was never edited has its text alone. Values: community, article, versions. */
export const textsOfArticleVersions = statement<VersionTextRow>(
  'translations.texts',
  `select b.version, t.title, b.source as body from posts b join topics t on t.community_id = $1 and t.id = b.topic_id
    where b.community_id = $1 and b.topic_id = $2 and b.position = 1 and b.version = any($3::int[])
   union all
   select r.version, coalesce(r.title, t.title), r.source from post_revisions r join posts b on b.community_id = $1 and b.id = r.post_id
     join topics t on t.community_id = $1 and t.id = b.topic_id
    where r.community_id = $1 and b.topic_id = $2 and b.position = 1 and r.version = any($3::int[]) and r.version <> b.version`,
);
