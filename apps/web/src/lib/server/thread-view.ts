import { dev } from '$app/environment';
import type { ReplySort, TopicPage } from '#contracts';
import { draftKeyOf } from '$lib/topic/draft-key';
import { ShownThread } from '$lib/topic/shown-thread';
import { plainText } from './plain-text';
import { countUnread } from './unread';

const sorts: readonly ReplySort[] = ['oldest', 'newest', 'kudos'];

/** Which part of a discussion an address asks for. */
export function repliesQuery(url: URL) {
  const sort = sorts.find((known) => known === url.searchParams.get('sort')) ?? 'oldest';
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) || undefined;
  return { sort, cursor, limit: 20 };
}

/** What the page of a topic shows besides its posts, whatever kind of topic it is. */
export async function threadView(hearth: App.Locals['hearth'], thread: TopicPage, { url, request, isDataRequest }: { url: URL; request: Request; isDataRequest: boolean }) {
  const { topic, own } = thread;
  const { sort, cursor } = repliesQuery(url);
  const { member } = hearth.viewer();
  if (member) await hearth.notifications.readTopic(topic.id);
  const replyTo = url.searchParams.get('reply');
  const mayReply = topic.abilities.reply && member !== null;
  return {
    title: topic.title,
    // In development Svelte compares the texts with the document's.
    shown: new ShownThread({ ...thread, own: null }, !isDataRequest && !dev),
    level: own?.level ?? null,
    sentContext: own?.context ?? false,
    unreadSince: member ? await countUnread(hearth) : null,
    spaceRoles: await hearth.spaces.rolesIn(topic.space.slug),
    experts: topic.tags.length > 0 ? await hearth.reputation.expertsOn(topic.id) : [],
    sort,
    cursor: cursor ?? null,
    replyTo,
    // A form that was taken leads to another page, unless a script sent it.
    refused: request.method === 'POST',
    opened: mayReply ? await hearth.identity.openForm() : null,
    draft: !mayReply ? null : replyTo && /^[0-9a-f-]{36}$/.test(replyTo) ? await hearth.conversations.draft(draftKeyOf(topic.id, replyTo)) : (own?.draft ?? null),
    description: topic.solutionExcerpt ?? (topic.excerpt || plainText(thread.body.html, 160)),
  };
}
