import type { Article, Locale } from '#contracts';
import { articlePath } from '$lib/addresses';
import ArticleNotes from '$lib/knowledge/ArticleNotes.svelte';
import SectionNote from '$lib/knowledge/SectionNote.svelte';
import { directionOf } from '$lib/i18n/locales';
import { drawerFor } from './drawn';

/** What is said above an article, drawn. */
export async function articleNotes(article: Article, locale: Locale, { merged }: { merged: boolean }): Promise<string> {
  return (await drawerFor(locale))(ArticleNotes, { article, merged });
}

/** The text of an article in its language, with a note below each heading whose section is behind the source's. */
export async function articleText(article: Article, html: string, locale: Locale): Promise<string> {
  const draw = await drawerFor(locale);
  const { translation } = article;
  const behind = new Map((translation?.sections ?? []).flatMap(({ id, state, sourceId }) => (id && state === 'behind' ? [[id, sourceId] as const] : [])));
  const source = translation?.source;
  const noted = !source
    ? html
    : html.replace(/<h([23]) id="([^"]*)".*?<\/h\1>/gs, (heading, _level: string, id: string) => {
        if (!behind.has(id)) return heading;
        const anchor = behind.get(id);
        const href = `${articlePath({ space: article.space, slug: source.slug })}?language=${source.language}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
        return heading + draw(SectionNote, { language: source.language, href });
      });
  return `<div lang="${article.language}" dir="${directionOf(article.language)}">${noted}</div>`;
}
