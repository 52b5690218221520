import { redirect, isHttpError } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, params, url, setHeaders }) => {
  const t = await translateTo(locale);
  // The link in the mail is a secret of this site. Without any referrer, browsers would not say either where the form comes from.
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
  const token = url.searchParams.get('token') ?? undefined;
  const done = url.searchParams.get('done');
  if (done) {
    const number = Number(done);
    return { title: t('consent.title'), request: null, token: undefined, done: { number: Number.isInteger(number) && number > 0 ? number : null, withdrawn: done === 'withdrawn' } };
  }
  try {
    return { title: t('consent.title'), request: await hearth.publishing.request(params.id, token), token, done: null };
  } catch (thrown) {
    if (!token && !hearth.viewer().member && isHttpError(thrown, 404)) redirect(303, signInPath(url.pathname));
    throw thrown;
  }
};

export const actions: Actions = {
  answer: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const answer = form.text('answer');
      const { published } = await hearth.publishing.answer(params.id, { agree: answer !== 'no', named: answer === 'named', token: form.given('token') });
      redirect(303, `/publish/${params.id}?done=${published?.number ?? 'private'}`);
    });
  },
  withdraw: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.publishing.withdraw(params.id);
      redirect(303, `/publish/${params.id}?done=withdrawn`);
    });
  },
};
