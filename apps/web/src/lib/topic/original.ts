import type { Topic, TopicLink } from '#contracts';

/** What a topic is closed as a duplicate of, where the reader sees it. */
export function originalOf({ duplicate, links }: Pick<Topic, 'duplicate' | 'links'>): TopicLink | undefined {
  return duplicate ? links.find(({ kind, direction }) => kind === 'duplicate' && direction === 'to') : undefined;
}
