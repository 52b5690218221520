import { error, redirect } from '@sveltejs/kit';
import type { FlagReason } from '#contracts';
import { signInPath } from '$lib/addresses';
import { orNull } from '$lib/server/absent';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const done = ['flagged', 'withdrawn'].find((known) => known === url.searchParams.get('done'));
  // A flag may hide what it is about, and whoever gave it is thanked nonetheless.
  const ask = done ? orNull : <Found>(asked: Promise<Found>) => asked;
  const [post, flag, place] = await Promise.all([ask(hearth.conversations.post(params.id)), ask(hearth.moderation.ownFlag(params.id)), ask(hearth.conversations.locate(params.id))]);
  const own = flag?.state === 'open' ? flag : null;
  if (!done && !own && !post?.abilities.flag) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('flag.title'), post, flag: own, place, done };
};

export const actions: Actions = {
  flag: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.flag(params.id, { reason: form.text('reason') as FlagReason, note: form.text('note') }, form.given('idempotencyKey'));
      redirect(303, `/p/${params.id}/flag?done=flagged`);
    });
  },
  withdraw: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.withdrawFlag(params.id);
      redirect(303, `/p/${params.id}/flag?done=withdrawn`);
    });
  },
};
