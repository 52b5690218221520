import { redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import { tagOf } from '$lib/server/tag-form';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 35);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const [t, page] = await Promise.all([translateTo(locale), hearth.spaces.tags({ q, cursor, limit: 50 })]);
  return { title: t('admin.tags'), tags: page.items, nextCursor: page.nextCursor, q, saved: url.searchParams.get('saved') };
};

export const actions: Actions = {
  create: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { slug } = await hearth.admin.createTag(tagOf(form));
      redirect(303, `/admin/tags?saved=${encodeURIComponent(slug)}`);
    });
  },
};
