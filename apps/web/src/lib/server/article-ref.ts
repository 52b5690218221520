import type { Article } from '#contracts';

/** The article of an address, with the post that is its text. */
export async function articleRef(hearth: App.Locals['hearth'], { space, slug }: { space: string; slug: string }): Promise<{ article: Article; bodyId: string }> {
  const { article, thread } = await hearth.knowledge.article(space, slug, { sort: 'oldest', limit: 1 });
  return { article, bodyId: thread.body.id };
}
