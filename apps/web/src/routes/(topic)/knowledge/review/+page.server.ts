import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname + url.search));
  const of = url.searchParams.get('of') === 'mine' ? ('mine' as const) : ('all' as const);
  const [t, reviews] = await Promise.all([translateTo(locale), hearth.promotion.reviews({ of, cursor: url.searchParams.get('cursor') ?? undefined, limit: 20 })]);
  return { title: t('reviews.title'), of, reviews, me: hearth.viewer().member?.id ?? null };
};

const again = (url: URL): never => redirect(303, `${url.pathname}${url.searchParams.get('of') === 'mine' ? '?of=mine' : ''}`);

export const actions: Actions = {
  confirm: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.confirmArticle(form.text('id'), form.text('confirmed') === 'true');
      again(url);
    });
  },
  own: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.keepArticle(form.text('id'), { own: true });
      again(url);
    });
  },
};
