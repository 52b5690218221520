import type { ArticleTemplate } from '#contracts';
import { statement } from '#platform';

/** Values: community, space. */
export const templatesOfSpace = statement<{ version: number; items: ArticleTemplate[] }>('templates.of-space', 'select version, items from article_templates where community_id = $1 and space_id = $2');

/** Writes the next version; returns no row where another one was written since. Values: community, space, version that was looked at, templates. */
export const putTemplates = statement<{ version: number }>(
  'templates.put',
  `insert into article_templates (community_id, space_id, version, items) select $1, $2, 1, $4::jsonb where $3::int = 0
   on conflict do nothing returning version`,
);
/** The same where there are some. */
export const changeTemplates = statement<{ version: number }>(
  'templates.change',
  'update article_templates set version = version + 1, items = $4::jsonb where community_id = $1 and space_id = $2 and version = $3 returning version',
);

/** Values: community, space. */
export const forgetTemplates = statement('templates.forget', 'delete from article_templates where community_id = $1 and space_id = $2');
