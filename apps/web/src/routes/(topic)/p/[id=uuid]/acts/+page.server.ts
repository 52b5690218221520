import { redirect } from '@sveltejs/kit';
import { signInPath, topicPath } from '$lib/addresses';
import type { PageServerLoad } from './$types';

/** The list that a post's menu opens, for who has no scripts. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [post, place] = await Promise.all([hearth.conversations.post(params.id), hearth.conversations.locate(params.id)]);
  const { topic, solution } = await hearth.conversations.topicPage(place.number, { sort: 'oldest', limit: 1 });
  const idea = topic.kind === 'idea' ? (await hearth.ideas.whole(topic.number)).idea : null;
  // Where the acts are done is shown again with what went wrong.
  const address = topic.kind === 'article' ? await hearth.knowledge.addressOf(topic.id) : topicPath(place);
  return { address, title: t('post.moreFor', { name: post.author?.displayName ?? t('people.gone') }), post, place, solved: solution !== null, responds: idea?.abilities.decide && !post.abilities.restore && post.position > 1 ? idea.response?.postId === post.id : undefined, standing: (await hearth.promotion.standing(topic)).find(({ postId }) => postId === post.id) };
};
