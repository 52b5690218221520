import type { SubscriptionLevel } from '#contracts';
import { redirect } from '@sveltejs/kit';
import { campaignPath } from '$lib/addresses';
import { boardQuery, withOffered } from '$lib/server/board-query';
import { filtersOf, listQuery } from '$lib/topics/list-query';
import { accepted, readForm, submit } from '$lib/server/forms';
import { ideaVote } from '$lib/server/idea-actions';
import { ideaList } from '$lib/server/idea-list';
import { rowsOf } from '$lib/knowledge/tree-rows';
import { treeOfSpace } from '$lib/server/article-tree';
import { topicList } from '$lib/server/topic-list';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url }) => {
  const [space, level] = await Promise.all([hearth.spaces.find(params.slug), hearth.notifications.spaceLevel(params.slug)]);
  const place = { title: space.name, space, level, ideas: null, tree: null, topics: null };
  const campaign = space.task && (await hearth.campaigns.ofSpace(space.slug));
  // What is over is read with its result.
  if (campaign?.phase === 'ended') redirect(302, campaignPath(campaign));
  if (space.kind === 'ideas') return { ...place, ideas: { ...(await boardOf(hearth, space.slug, url)), campaign } };
  if (space.kind === 'knowledge') {
    const { items, abilities } = await hearth.knowledge.tree(space.slug);
    return { ...place, tree: { drawn: await treeOfSpace(space, items, locale), count: rowsOf(items).length, abilities, waiting: abilities.write ? await waitingFor(hearth) : null } };
  }
  const filters = filtersOf(url.searchParams);
  return { ...place, topics: { list: await topicList(hearth, listQuery(filters, { space: params.slug })), filters } };
};

/** How much waits for who keeps articles. */
async function waitingFor(hearth: App.Locals['hearth']) {
  const [reviews, nominations] = await Promise.all([hearth.promotion.reviews({ of: 'all', limit: 1 }), hearth.promotion.nominations({ of: 'waiting', limit: 1 })]);
  return { reviews: reviews.waiting, nominations: nominations.waiting };
}

async function boardOf(hearth: App.Locals['hearth'], slug: string, url: URL) {
  const asked = boardQuery(url.searchParams);
  const found = hearth.ideas.board(slug);
  const query = asked.sort ? withOffered(asked, (await found).sorts) : asked;
  const [board, ideas] = await Promise.all([found, ideaList(hearth, slug, query)]);
  return { board, ideas, query };
}

export const actions: Actions = {
  ideaVote,
  follow: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.notifications.followSpace(params.slug, form.text('level') as SubscriptionLevel);
      return accepted(request, url.pathname, { followed: true });
    });
  },
  readAll: async ({ request, locals: { hearth }, params }) => submit(await readForm(request), () => hearth.conversations.markAllRead(params.slug)),
};
