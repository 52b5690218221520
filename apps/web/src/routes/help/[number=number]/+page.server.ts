import { redirect } from '@sveltejs/kit';
import { leastReadSeconds } from '#contracts';
import { topicPath } from '$lib/addresses';
import { helpHome } from '$lib/help/paths';
import { helpBrowser } from '$lib/server/help-browser';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const textIn = (url: URL): string => (url.searchParams.get('q') ?? '').trim().slice(0, 400);

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const { topic, body, solution } = await hearth.conversations.topicPage(Number(params.number), { sort: 'oldest', limit: 1 });
  const isArticle = topic.kind === 'article';
  const answer = isArticle ? body : solution?.post;
  // Its solution may have been taken back since it was found.
  if (!answer) redirect(303, topicPath(topic));
  return { title: topic.title, topic, question: isArticle ? null : body, answer, text: textIn(url), leastReadSeconds };
};

export const actions: Actions = {
  solved: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.deflection.note(helpBrowser(request), 'solved', Number(params.number));
      return { solved: true };
    });
  },
  unsolved: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.deflection.note(helpBrowser(request), 'unsolved', Number(params.number));
      redirect(303, helpHome(textIn(url)));
    });
  },
};
