import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { cleanedFrom, publicSpaces } from '$lib/server/publishing';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const viewer = hearth.viewer();
  if (!viewer.member) redirect(303, signInPath(url.pathname));
  if (!viewer.abilities.publishPrivate) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const [t, page, spaces] = await Promise.all([translateTo(locale), hearth.publishing.page({ of: 'all', limit: 30, cursor: url.searchParams.get('cursor') ?? undefined }), publicSpaces(hearth)]);
  return { title: t('publish.listTitle'), page, spaces };
};

export const actions: Actions = {
  read: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ start: await hearth.publishing.ticket({ text: form.text('text') }) }));
  },
  ask: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const original = { title: form.text('originalTitle'), question: form.text('originalQuestion'), answer: form.given('originalAnswer') ?? null };
      const id = await hearth.publishing.ask({ ticket: { original, email: form.text('email') }, ...cleanedFrom(form) }, form.given('idempotencyKey'));
      redirect(303, `/publish/${id}`);
    });
  },
};
