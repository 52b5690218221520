import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { spaceOf } from '$lib/server/space-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params }) => {
  const [t, space, groups] = await Promise.all([translateTo(locale), hearth.spaces.find(params.slug), hearth.admin.groups()]);
  return { title: t('spaces.edit', { name: space.name }), space, groups };
};

export const actions: Actions = {
  save: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id } = await hearth.spaces.find(params.slug);
      await hearth.admin.editSpace(id, spaceOf(form));
      redirect(303, '/admin/spaces?saved');
    });
  },
  close: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.closeSpace(params.slug, { reason: form.text('reason') });
      return { archived: true };
    });
  },
  reopen: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.reopenSpace(params.slug, { reason: form.text('reason') });
      return { archived: false };
    });
  },
  takeOver: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.takeSpaceOver(params.slug, { reason: form.text('reason') });
      return { archived: false };
    });
  },
  archive: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id } = await hearth.spaces.find(params.slug);
      await hearth.admin.archiveSpace(id, form.text('on') === 'true');
      return { archived: true };
    });
  },
};
