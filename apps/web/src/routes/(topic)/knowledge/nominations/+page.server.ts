import { redirect } from '@sveltejs/kit';
import { signInPath, topicPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

const lists = ['waiting', 'mine', 'decided'] as const;

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname + url.search));
  const of = lists.find((known) => known === url.searchParams.get('of')) ?? 'waiting';
  const [t, nominations] = await Promise.all([translateTo(locale), hearth.promotion.nominations({ of, cursor: url.searchParams.get('cursor') ?? undefined, limit: 20 })]);
  return { title: t('nominations.title'), of, nominations };
};

const again = (url: URL): never => redirect(303, `${url.pathname}${url.searchParams.has('of') ? `?of=${url.searchParams.get('of')}` : ''}`);

export const actions: Actions = {
  decline: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.declineNomination(form.text('id'), form.text('reason'));
      again(url);
    });
  },
  /** Leads to the draft, to be read over. */
  promote: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => redirect(303, topicPath(await hearth.promotion.promote(form.text('post')))));
  },
  accept: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.acceptNomination(form.text('id'));
      again(url);
    });
  },
  withdraw: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.withdrawNomination(form.text('id'));
      again(url);
    });
  },
  takeBack: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.takeBackNomination(form.text('id'));
      again(url);
    });
  },
  undo: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.undoPromotion(form.text('promotion'));
      again(url);
    });
  },
};
