import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import type { PageServerLoad } from './$types';

/** Lines of one topic, or of all. For everybody but moderators the log does not exist. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  if (!abilities.openQueue) error(404, 'Not found');
  const number = /^\d{1,9}$/.exec(url.searchParams.get('topic') ?? '') ? Number(url.searchParams.get('topic')) : undefined;
  const log = await hearth.moderation.log({ topic: number, limit: 40, cursor: url.searchParams.get('cursor') ?? undefined });
  const topic = number === undefined ? null : (await hearth.conversations.topicPage(number, { sort: 'oldest', limit: 1 })).topic;
  return { title: t(topic ? 'log.ofTopic' : 'log.title'), log, topic: topic && { number: topic.number, slug: topic.slug, title: topic.title }, did: url.searchParams.get('did') };
};
