import type { ListedDraft } from '#contracts';
import { postPath, topicPath } from '$lib/addresses';

export type DraftKind = 'topic' | 'reply' | 'edit';

/** What a draft is for, and where writing goes on: null when that is gone or hidden by now. */
export function placeOf({ key, content, topic }: Pick<ListedDraft, 'key' | 'content' | 'topic'>): { kind: DraftKind; href: string | null } {
  const [kind, first, post] = key.split(':');
  if (kind === 'topic') return { kind, href: content.space ? `/ask?space=${encodeURIComponent(content.space)}` : '/ask' };
  if (kind === 'edit') return { kind, href: topic && first ? postPath(first) : null };
  return { kind: 'reply', href: topic && (post ? postPath(post) : `${topicPath(topic)}#reply`) };
}

/** The first words of a draft. */
export function firstWords({ title, body }: { title?: string; body?: string }): string {
  return (title?.trim() || body?.trim() || '').replace(/\s+/g, ' ').slice(0, 160);
}
