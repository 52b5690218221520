import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { writtenText } from '$lib/server/written-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [source, draft, place] = await Promise.all([
    hearth.conversations.postSource(params.id),
    hearth.conversations.draft(`edit:${params.id}`),
    hearth.conversations.locate(params.id),
  ]);
  return { title: t('edit.text'), source, draft, place };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.conversations.editPost(params.id, { version: form.number('version'), body: await writtenText(form, hearth), reason: form.given('reason') ?? null });
      await hearth.conversations.deleteDraft(`edit:${params.id}`);
      redirect(303, `/p/${params.id}`);
    });
  },
};
