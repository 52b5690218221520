import { error, redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import { presets, spacesOf } from '$lib/setup/presets';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  if (!hearth.viewer().abilities.administer) error(404, 'Not found');
  const [t, spaces] = await Promise.all([translateTo(locale), hearth.spaces.list()]);
  return { title: t('setup.spacesTitle'), spaces: spaces.map(({ id, slug, name, icon }) => ({ id, slug, name, icon })) };
};

export const actions: Actions = {
  /** Makes the first spaces; those that are there already stay, so that sending it twice does no harm. */
  default: async ({ request, locals: { hearth, locale } }) => {
    const form = await readForm(request);
    const preset = presets.find((choice) => choice === form.text('preset')) ?? 'later';
    return submit(form, async () => {
      const [t, there] = await Promise.all([translateTo(locale), hearth.spaces.list()]);
      for (const { name, description, ...space } of spacesOf[preset]) {
        if (there.some(({ slug }) => slug === space.slug)) continue;
        await hearth.admin.createSpace({
          ...space,
          name: t(name),
          description: t(description),
          visibility: 'public',
          groupIds: [],
          template: { prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false },
          downvotes: false,
        });
      }
      redirect(303, '/setup/look');
    });
  },
};
