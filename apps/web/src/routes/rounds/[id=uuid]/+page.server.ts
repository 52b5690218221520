import { redirect } from '@sveltejs/kit';
import { roundPath, roundsPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { roundComments } from '$lib/server/round-comments';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const [round, comments] = await Promise.all([hearth.rounds.find(params.id), roundComments(hearth, params.id, pageIn(url))]);
  return { title: round.question, round, comments };
};

const pageIn = (url: URL): string | null => url.searchParams.get('comments');

/** The same page, at the part that was changed: a page that is loaded anew must not send the form again. */
const done = (id: string, part: string, comments: string | null = null): never => redirect(303, `${roundPath(id)}${comments ? `?${new URLSearchParams({ comments }).toString()}` : ''}#${part}`);

export const actions: Actions = {
  ballot: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { options } = await hearth.rounds.find(params.id);
      const guess = options.map((_, key) => form.number(`guess-${key}`));
      await hearth.rounds.cast(params.id, { choice: form.has('choice') ? form.number('choice') : -1, guess });
      done(params.id, 'ballot');
    });
  },
  comment: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id, cursor } = await hearth.rounds.comment(params.id, { body: form.text('body') });
      done(params.id, `comment-${id}`, cursor);
    });
  },
  deleteComment: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.rounds.deleteComment(params.id, form.text('id'));
      done(params.id, 'comments', pageIn(url));
    });
  },
  hideComment: async ({ request, locals: { hearth }, params, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.rounds.hideComment(params.id, form.text('id'), form.text('on') === 'true');
      done(params.id, 'comments', pageIn(url));
    });
  },
  withdraw: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { space } = await hearth.rounds.find(params.id);
      await hearth.rounds.withdraw(params.id);
      redirect(303, roundsPath(space));
    });
  },
};
