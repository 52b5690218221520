import { redirect } from '@sveltejs/kit';
import { dev } from '$app/environment';
import type { ReplySort } from '#contracts';
import { countUnread } from '$lib/server/unread';
import { marksOf } from '$lib/server/marks';
import { plainText } from '$lib/server/plain-text';
import { structuredData } from '$lib/server/structured-data';
import { ideaActions } from '$lib/server/idea-actions';
import { topicActions, topicAddress } from '$lib/server/topic-actions';
import { draftKeyOf } from '$lib/topic/draft-key';
import { ShownThread } from '$lib/topic/shown-thread';
import type { Actions, PageServerLoad } from './$types';

const sorts: readonly ReplySort[] = ['oldest', 'newest', 'kudos'];

export const load: PageServerLoad = async ({ locals, params, request, url, isDataRequest }) => {
  const { hearth } = locals;
  const sort = sorts.find((known) => known === url.searchParams.get('sort')) ?? 'oldest';
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) || undefined;
  const thread = await hearth.conversations.topicPage(Number(params.number), { sort, cursor, limit: 20 });
  const { topic, own } = thread;
  // Under another title, or merged into this one.
  if (params.slug !== topic.slug || topic.number !== Number(params.number)) redirect(301, topicAddress(topic, url));
  const { member } = hearth.viewer();
  if (member) await hearth.notifications.readTopic(topic.id);
  const standing = await hearth.promotion.standing(topic);
  const replyTo = url.searchParams.get('reply');
  const mayReply = topic.abilities.reply && member !== null;
  // Search engines come as guests.
  if (!member) locals.structured = structuredData(thread, { origin: url.origin, name: hearth.community().name, nobody: locals.t('people.gone') });
  return {
    title: topic.title,
    // In development Svelte compares the texts with the document's.
    shown: new ShownThread({ ...thread, own: null }, !isDataRequest && !dev),
    level: own?.level ?? null,
    sentContext: own?.context ?? false,
    unreadSince: member ? await countUnread(hearth) : null,
    spaceRoles: await hearth.spaces.rolesIn(topic.space.slug),
    // For what a member may do; a guest reads what is drawn of it.
    standing: member ? standing : [],
    marks: await marksOf(standing, locals.locale),
    experts: topic.tags.length > 0 ? await hearth.reputation.expertsOn(topic.id) : [],
    proposed: member && topic.abilities.close ? ((await hearth.curation.duplicateVotes(topic.number)).proposals[0] ?? null) : null,
    sort,
    cursor: cursor ?? null,
    replyTo,
    // A form that was taken leads to another page, unless a script sent it.
    refused: request.method === 'POST',
    opened: mayReply ? await hearth.identity.openForm() : null,
    idea: topic.kind === 'idea' ? await hearth.ideas.whole(topic.number) : null,
    draft: !mayReply ? null : replyTo && /^[0-9a-f-]{36}$/.test(replyTo) ? await hearth.conversations.draft(draftKeyOf(topic.id, replyTo)) : (own?.draft ?? null),
    description: topic.solutionExcerpt ?? (topic.excerpt || plainText(thread.body.html, 160)),
  };
};

export const actions: Actions = { ...topicActions, ...ideaActions };
