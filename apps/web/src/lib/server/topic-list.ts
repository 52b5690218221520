import { isHttpError } from '@sveltejs/kit';
import type { Page, TopicListQuery, TopicSummary } from '#contracts';

/** The topics of a list; none where its filters name a tag or a member that does not exist. */
export async function topicList(hearth: App.Locals['hearth'], query: TopicListQuery): Promise<Page<TopicSummary>> {
  try {
    return await hearth.conversations.topics(query);
  } catch (thrown) {
    if (isHttpError(thrown, 404) && (query.tag || query.author)) return { items: [], nextCursor: null };
    throw thrown;
  }
}
