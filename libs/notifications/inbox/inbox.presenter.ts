import type { MemberRef, Notification, NotificationKind } from '#contracts';
import { renderMarkdown } from '#conversations';
import type { NotificationDetail } from '../notifications.entity.js';
import type { InboxRow } from './inbox.queries.js';

interface Reader {
  members: ReadonlyMap<string, MemberRef>;
  handle: string;
}

export function presentNotification(row: InboxRow, { members, handle }: Reader): Notification {
  const { id, kind, at, readAt, doneAt, actorId, actorCount, detail, postId, topicNumber, topicSlug, topicTitle, source, question, campaign } = row;
  return {
    id,
    kind,
    at: at.toISOString(),
    read: readAt !== null,
    done: doneAt !== null,
    actor: (actorId && members.get(actorId)) || null,
    actorCount,
    topic: topicNumber === null ? null : { number: topicNumber, slug: topicSlug!, title: topicTitle! },
    postId,
    snippet: detail.reason ?? question ?? (source === null ? null : excerptOf(source)),
    badge: detail.badge ? { key: detail.badge, tier: detail.tier ?? 1 } : null,
    level: detail.level ?? null,
    outcome: detail.outcome ?? null,
    version: detail.version ?? null,
    campaign: campaign && { ...campaign, resultBy: new Date(campaign.resultBy).toISOString() },
    path: pathOf(kind, { postId, handle, detail, campaign }),
  };
}

/** The beginning of a post as one line of plain text. */
export function excerptOf(source: string): string {
  return renderMarkdown(source, { mentions: new Map(), topicTitles: new Map(), siteUrl: '' }).excerpt();
}

/** Where somebody reads more about it. */
export function pathOf(kind: NotificationKind, { postId, handle, detail, campaign }: { postId: string | null; handle: string; detail: NotificationDetail; campaign: Notification['campaign'] }): string {
  switch (kind) {
    case 'badge':
      return `/badges/${detail.badge}`;
    case 'campaign-result':
      return campaign ? `/campaigns/${campaign.slug}` : '/inbox';
    case 'campaign-judging':
      return campaign ? `/campaigns/${campaign.slug}${detail.outcome === 'begun' ? '/judging' : ''}` : '/inbox';
    case 'trust':
      return `/u/${handle}`;
    case 'decision':
    case 'appeal':
      return '/settings/moderation';
    case 'result':
    case 'suggestion':
      return detail.path ?? '/inbox';
    case 'publication':
      return '/publish/asked';
    case 'vote-case':
      return '/settings/votes';
    case 'nomination':
      return '/knowledge/nominations?of=mine';
    case 'confirm':
      return postId ? `/p/${postId}/works` : '/inbox';
    default:
      return postId ? `/p/${postId}` : '/inbox';
  }
}
