import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import { writtenText } from '$lib/server/written-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [t, suggestion] = await Promise.all([translateTo(locale), hearth.curation.suggestion(params.id)]);
  return { title: t('review.one'), suggestion };
};

const again = (id: string): never => redirect(303, `/review/edits/${id}`);

export const actions: Actions = {
  accept: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.curation.acceptSuggestion(params.id, { version: form.number('version') });
      again(params.id);
    });
  },
  improve: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.curation.acceptSuggestion(params.id, { version: form.number('version'), body: await writtenText(form, hearth) });
      again(params.id);
    });
  },
  decline: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.curation.declineSuggestion(params.id, { reason: form.text('reason') });
      again(params.id);
    });
  },
  withdraw: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.curation.withdrawSuggestion(params.id);
      again(params.id);
    });
  },
  takeBack: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.curation.takeBackSuggestion(params.id);
      again(params.id);
    });
  },
};
