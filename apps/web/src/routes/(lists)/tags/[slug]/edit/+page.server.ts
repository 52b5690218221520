import { error, redirect } from '@sveltejs/kit';
import { signInPath, tagAboutPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const text = await hearth.tags.text(params.slug);
  if (!text.abilities.keep) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('tag.editTitle', { tag: `#${text.slug}` }), text };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { slug } = await hearth.tags.editText(params.slug, { version: form.number('version'), description: form.text('description'), body: form.text('body'), note: form.text('note') });
      redirect(303, tagAboutPath(slug));
    });
  },
};
