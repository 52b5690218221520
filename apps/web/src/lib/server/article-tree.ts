import type { Article, ArticleNode, Locale, SpaceRef } from '#contracts';
import DrawnTree from '$lib/knowledge/DrawnTree.svelte';
import { treeIn } from './languages';
import { drawerFor } from './drawn';

/** The tree of a space beside one of its articles, in that one's language, drawn. */
export async function treeBeside(article: Article, nodes: readonly ArticleNode[], locale: Locale): Promise<string> {
  return (await drawerFor(locale))(DrawnTree, { space: article.space, nodes: treeIn(nodes, article.language, article.id), article });
}

/** The whole tree of a space in the reader's language, drawn. */
export async function treeOfSpace(space: SpaceRef, nodes: readonly ArticleNode[], locale: Locale): Promise<string> {
  return (await drawerFor(locale))(DrawnTree, { space, nodes: treeIn(nodes, locale) });
}
