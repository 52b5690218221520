import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { tagOf } from '$lib/server/tag-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params }) => {
  const [t, tag] = await Promise.all([translateTo(locale), hearth.spaces.tag(params.slug)]);
  return { title: t('tags.edit', { name: tag.slug }), tag };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editTag(params.slug, tagOf(form));
      redirect(303, '/admin/tags?saved');
    });
  },
};
