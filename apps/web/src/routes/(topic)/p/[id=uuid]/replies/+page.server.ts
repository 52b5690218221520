import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) || undefined;
  const [place, below] = await Promise.all([hearth.conversations.locate(params.id), hearth.conversations.descendants(params.id, cursor)]);
  const { topic, body, solution, replies } = await hearth.conversations.topicPage(place.number, { sort: 'oldest', limit: 20, cursor: place.cursor ?? undefined });
  const root = [solution, ...replies.items].find((thread) => thread?.post.id === params.id);
  if (!root) error(404, { message: 'Not found', code: 'not-found' });
  return {
    title: t('below.title', { title: topic.title }),
    // Drawn by the same parts as the topic's page, as if this were its only thread.
    thread: { topic, body, solution: null, replies: { items: [{ post: root.post, descendants: below.items, moreDescendants: 0 }], nextCursor: null }, own: null },
    spaceRoles: await hearth.spaces.rolesIn(topic.space.slug),
    experts: topic.tags.length > 0 ? await hearth.reputation.expertsOn(topic.id) : [],
    nextCursor: below.nextCursor,
  };
};
