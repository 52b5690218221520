import { render } from 'svelte/server';
import type { Article, ArticleNode, Locale, SpaceRef } from '#contracts';
import DrawnTree from '$lib/knowledge/DrawnTree.svelte';
import { treeIn } from './languages';
import { messagesOf } from './translate';

/** The tree of a space beside one of its articles, in that one's language, drawn. */
export function treeBeside(article: Article, nodes: readonly ArticleNode[], locale: Locale): Promise<string> {
  return draw({ space: article.space, nodes: treeIn(nodes, article.language, article.id), article }, locale);
}

/** The whole tree of a space in the reader's language, drawn. */
export function treeOfSpace(space: SpaceRef, nodes: readonly ArticleNode[], locale: Locale): Promise<string> {
  return draw({ space, nodes: treeIn(nodes, locale) }, locale);
}

async function draw(props: { space: SpaceRef; nodes: ArticleNode[]; article?: Article }, locale: Locale): Promise<string> {
  return render(DrawnTree, { props: { ...props, locale, messages: await messagesOf(locale) } }).body;
}
