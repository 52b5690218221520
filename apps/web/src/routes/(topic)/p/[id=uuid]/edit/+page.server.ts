import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { accepted, readForm, submit } from '$lib/server/forms';
import { writtenText } from '$lib/server/written-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { abilities, missing } = await hearth.conversations.post(params.id);
  // Who may not edit the post suggests another text for it, or is told how many points that takes.
  const needs = abilities.edit || abilities.suggestEdit ? undefined : missing.suggestEdit;
  if (needs !== undefined) return { title: t('suggest.title'), needs, place: await hearth.conversations.locate(params.id) };
  const suggests = !abilities.edit && abilities.suggestEdit;
  const last = suggests ? ((await hearth.curation.suggestions({ of: 'mine', post: params.id, limit: 1 })).items[0] ?? null) : null;
  if (last?.state === 'open') redirect(303, `/review/edits/${last.id}`);
  const [source, draft, place] = await Promise.all([
    suggests ? hearth.curation.suggestionSource(params.id) : hearth.conversations.postSource(params.id),
    hearth.conversations.draft(`edit:${params.id}`),
    hearth.conversations.locate(params.id),
  ]);
  return { title: t(suggests ? 'suggest.title' : 'edit.text'), needs: null, suggests, declined: last?.state === 'declined' ? last : null, source, draft, place };
};

export const actions: Actions = {
  save: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      if (form.text('suggests') === 'true') {
        const input = { version: form.number('version'), body: await writtenText(form, hearth), note: form.text('reason') };
        const id = await hearth.curation.suggestEdit(params.id, input, form.given('idempotencyKey'));
        await hearth.conversations.deleteDraft(`edit:${params.id}`);
        redirect(303, `/review/edits/${id}`);
      }
      await hearth.conversations.editPost(params.id, { version: form.number('version'), body: await writtenText(form, hearth), reason: form.given('reason') ?? null });
      await hearth.conversations.deleteDraft(`edit:${params.id}`);
      redirect(303, `/p/${params.id}`);
    });
  },
  /** Throws away what was begun, and begins from the text as it is. */
  anew: async ({ request, locals: { hearth }, params, url }) => {
    return submit(await readForm(request), async () => {
      await hearth.conversations.deleteDraft(`edit:${params.id}`);
      return accepted(request, url.pathname, { anew: true });
    });
  },
};
