import type { ArticleTruth, Locale, PostStanding } from '#contracts';
import ArticleMarks from '$lib/promotion/ArticleMarks.svelte';
import PostMarks from '$lib/promotion/PostMarks.svelte';
import { drawerFor } from './drawn';

const isSaid = ({ versions, supersededBy, articles }: PostStanding): boolean => versions.length > 0 || supersededBy !== null || articles.length > 0;

/** The posts of a topic of which something is said, or may be said by a member: buttons and menus ask no more, and most pages have none. */
export function standingOf(standing: readonly PostStanding[]): PostStanding[] {
  return standing.filter((one) => isSaid(one) || one.choices.length > 0 || one.abilities.promote || one.abilities.nominate);
}

/** What is said of the posts of a topic, drawn: pages show it without running anything of it. Posts of which nothing is said have none. */
export async function marksOf(standing: readonly PostStanding[], locale: Locale): Promise<Record<string, string>> {
  const said = standing.filter(isSaid);
  if (said.length === 0) return {};
  const draw = await drawerFor(locale);
  return Object.fromEntries(said.map((one) => [one.postId, draw(PostMarks, { standing: one })]));
}

/** How true an article is held to be, and what it was made from, drawn for above its text. */
export async function truthMark(truth: ArticleTruth, bodyId: string, locale: Locale): Promise<string> {
  return (await drawerFor(locale))(ArticleMarks, { truth, bodyId });
}
