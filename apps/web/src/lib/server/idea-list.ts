import { isHttpError } from '@sveltejs/kit';
import type { IdeaListQuery, IdeaPage } from '#contracts';

/** The ideas of a board; none where its filters name a tag that does not exist. */
export async function ideaList(hearth: App.Locals['hearth'], slug: string, query: IdeaListQuery): Promise<IdeaPage> {
  try {
    return await hearth.ideas.list(slug, query);
  } catch (thrown) {
    if (isHttpError(thrown, 404) && query.tag) return { items: [], nextCursor: null };
    throw thrown;
  }
}
