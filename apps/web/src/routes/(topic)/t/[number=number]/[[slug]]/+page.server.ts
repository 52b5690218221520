import { redirect } from '@sveltejs/kit';
import { marksOf, standingOf } from '$lib/server/marks';
import { structuredData } from '$lib/server/structured-data';
import { ideaActions } from '$lib/server/idea-actions';
import { repliesQuery, threadView } from '$lib/server/thread-view';
import { topicActions, topicAddress } from '$lib/server/topic-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, url, isDataRequest }) => {
  const { hearth } = locals;
  const thread = await hearth.conversations.topicPage(Number(params.number), repliesQuery(url));
  const { topic } = thread;
  // It may be called otherwise tomorrow, so nobody is to remember where it was.
  if (topic.kind === 'article') redirect(302, (await hearth.knowledge.addressOf(topic.id)) + url.search);
  // Under another title, or merged into this one.
  if (params.slug !== topic.slug || topic.number !== Number(params.number)) redirect(301, topicAddress(topic, url));
  const { member } = hearth.viewer();
  const standing = await hearth.promotion.standing(topic);
  // Search engines come as guests.
  if (!member) locals.structured = structuredData(thread, { origin: url.origin, name: hearth.community().name, nobody: locals.t('people.gone') });
  return {
    ...(await threadView(hearth, thread, { url, request, isDataRequest })),
    // For what a member may do; a guest reads what is drawn of it.
    standing: member ? standingOf(standing) : [],
    marks: await marksOf(standing, locals.locale),
    proposed: member && topic.abilities.close ? ((await hearth.curation.duplicateVotes(topic.number)).proposals[0] ?? null) : null,
    idea: topic.kind === 'idea' ? await hearth.ideas.whole(topic.number) : null,
  };
};

export const actions: Actions = { ...topicActions, ...ideaActions };
