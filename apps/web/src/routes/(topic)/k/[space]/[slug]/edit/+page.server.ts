import { redirect } from '@sveltejs/kit';
import { articlePath, signInPath } from '$lib/addresses';
import { articleRef } from '$lib/server/article-ref';
import { accepted, readForm, submit } from '$lib/server/forms';
import { tagsOf } from '$lib/server/tags';
import { writtenText } from '$lib/server/written-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { article, bodyId } = await articleRef(hearth, params);
  // Whoever may not edit it suggests another text.
  if (!article.abilities.edit) redirect(303, `/p/${bodyId}/edit`);
  const [source, draft] = await Promise.all([hearth.knowledge.source(article.id), hearth.conversations.draft(`edit:${bodyId}`)]);
  return { title: t('knowledge.editing'), article, source, draft, bodyId };
};

export const actions: Actions = {
  save: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article, bodyId } = await articleRef(hearth, params);
      const { merged } = await hearth.knowledge.save(article.id, { version: form.number('version'), title: form.text('title'), body: await writtenText(form, hearth), tags: tagsOf(form), note: form.text('note') });
      await hearth.conversations.deleteDraft(`edit:${bodyId}`);
      redirect(303, `${articlePath(article)}${merged ? '?merged' : ''}`);
    });
  },
  /** Throws away what was begun, and begins from the text as it is. */
  anew: async ({ request, locals: { hearth }, params, url }) => {
    return submit(await readForm(request), async () => {
      const { bodyId } = await articleRef(hearth, params);
      await hearth.conversations.deleteDraft(`edit:${bodyId}`);
      return accepted(request, url.pathname, { anew: true });
    });
  },
};
