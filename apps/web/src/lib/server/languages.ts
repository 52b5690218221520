import type { Article, ArticleNode } from '#contracts';
import { articlePath } from '$lib/addresses';

/** What the head says of a page in other languages; addresses and languages hold no signs of HTML. */
export function alternateLinks(alternates: App.Locals['alternates']): string {
  return (alternates ?? []).map(({ language, href }) => `<link rel="alternate" hreflang="${language}" href="${href}" />`).join('');
}

/** An article's own address and those of the same in other languages; whoever reads none of them is sent to the source. */
export function alternatesOf(article: Article, origin: string): NonNullable<App.Locals['alternates']> {
  const at = (slug: string): string => origin + articlePath({ space: article.space, slug });
  const source = article.translation ? article.translation.source : article;
  const all = [article, ...article.languages].map(({ language, slug }) => ({ language, href: at(slug) }));
  if (all.length < 2) return [];
  return source ? [...all, { language: 'x-default', href: at(source.slug) }] : all;
}

const meansThisText = ['language', 'cursor', 'sort', 'reply', 'judged'];

/** Whether somebody who asks for an article may be shown a translation instead: not who sent a form or follows a link into this one's discussion. */
export const mayBeLed = ({ method }: Pick<Request, 'method'>, { searchParams }: URL): boolean => method !== 'POST' && !meansThisText.some((name) => searchParams.has(name));

/** The translation that somebody is to be shown instead of the source: in the language that they chose. */
export function translationFor({ language, languages, translation }: Article, chosen: string | null | undefined): { slug: string } | undefined {
  if (!chosen || translation || language.split('-')[0] === chosen) return undefined;
  return languages.find((one) => one.language.split('-')[0] === chosen);
}

/** The tree of a space with those articles in a language that are in it; the current one as it is. */
export function treeIn(nodes: readonly ArticleNode[], language: string, current: string | null = null): ArticleNode[] {
  return nodes.map((node) => {
    const shown = node.translations.find(({ id }) => id === current) ?? (node.id === current ? undefined : node.translations.find((one) => one.language === language));
    const children = treeIn(node.children, language, current);
    return shown ? { ...node, id: shown.id === current ? shown.id : node.id, number: shown.number, slug: shown.slug, title: shown.title, translations: [], children } : { ...node, translations: [], children };
  });
}
