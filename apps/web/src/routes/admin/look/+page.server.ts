import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { lookOf } from '$lib/server/look-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { name, settings }] = await Promise.all([translateTo(locale), hearth.admin.community()]);
  return { title: t('admin.look'), published: url.searchParams.get('published'), name, tagline: settings.tagline, look: settings.look, logoUrl: settings.logoUrl };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ name: form.text('name'), settings: { tagline: form.text('tagline'), look: lookOf(form) } });
      redirect(303, '/admin/look?published=look');
    });
  },
  logo: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const file = form.file('logo');
      if (file) await hearth.admin.uploadLogo(Buffer.from(await file.arrayBuffer()));
      redirect(303, file ? '/admin/look?published=logo' : '/admin/look');
    });
  },
  removeLogo: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { logoUrl: null } });
      redirect(303, '/admin/look?published=logo');
    });
  },
};
