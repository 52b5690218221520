import { isHttpError, redirect } from '@sveltejs/kit';
import type { LinkedCase } from '#contracts';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

/** Looking appeals against nothing: mail scanners look at every link. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, url, setHeaders }) => {
  // The link in the mail is a secret of this site. Without any referrer, browsers would not say either where the form comes from.
  setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
  const token = url.searchParams.get('token') ?? '';
  return { title: t('appeal.title'), token, decision: await decisionOf((sent) => hearth.moderation.linkedCase(sent), token) };
};

/** Null for a link that is none of ours, or too old. */
async function decisionOf(find: (token: string) => Promise<LinkedCase>, token: string): Promise<LinkedCase | null> {
  try {
    return await find(token);
  } catch (thrown) {
    if (isHttpError(thrown) && thrown.body.code === 'token.expired') return null;
    throw thrown;
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    const token = form.text('token');
    return submit(form, async () => {
      await hearth.moderation.appealByLink({ token, text: form.text('text') });
      redirect(303, `/appeal?token=${encodeURIComponent(token)}`);
    });
  },
};
