import type { ListedDraft } from '#contracts';
import { postPath, topicPath } from '../addresses';
import { spaceOfNewArticle } from '../topic/draft-key';
import { threadPath } from '../thread/paths';

export type DraftKind = 'topic' | 'reply' | 'edit' | 'page';

/** What a draft is for, and where writing goes on: null when that is gone or hidden by now. */
export function placeOf({ key, topic, content: { page } }: Pick<ListedDraft, 'key' | 'topic' | 'content'>): { kind: DraftKind; href: string | null } {
  const [kind, subject = '', post] = key.split(':');
  const space = spaceOfNewArticle(key);
  if (space) return { kind: 'topic', href: `/k/${space}/new` };
  if (kind === 'topic' && post?.startsWith('asked-')) return { kind, href: `/ask?draft=${post}` };
  if (kind === 'topic') return { kind, href: post ? `/ask?space=${encodeURIComponent(post)}` : '/ask' };
  if (kind === 'page') return { kind, href: page ? threadPath(page) : null };
  if (kind === 'edit') return { kind, href: topic && `${postPath(subject)}/edit` };
  return { kind: 'reply', href: topic && `${topicPath(topic)}${post ? `?reply=${post}` : ''}#reply` };
}

/** The first words of a draft. */
export function firstWords({ title, body }: { title?: string; body?: string }): string {
  return (title?.trim() || body?.trim() || '').replace(/\s+/g, ' ').slice(0, 160);
}
