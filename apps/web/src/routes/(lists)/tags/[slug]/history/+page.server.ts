import { redirect } from '@sveltejs/kit';
import { tagAboutPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [text, revisions] = await Promise.all([hearth.tags.text(params.slug), hearth.tags.revisions(params.slug)]);
  return { title: t('tag.historyTitle', { tag: `#${text.slug}` }), text, revisions };
};

export const actions: Actions = {
  restore: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { slug } = await hearth.tags.restore(params.slug, form.number('restored'), form.number('version'));
      redirect(303, tagAboutPath(slug));
    });
  },
};
