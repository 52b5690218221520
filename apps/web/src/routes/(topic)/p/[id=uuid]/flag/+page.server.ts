import { error, redirect } from '@sveltejs/kit';
import type { FlagReason } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [post, flag, place] = await Promise.all([hearth.conversations.post(params.id), hearth.moderation.ownFlag(params.id), hearth.conversations.locate(params.id)]);
  const own = flag?.state === 'open' ? flag : null;
  if (!own && !post.abilities.flag) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const done = ['flagged', 'withdrawn'].find((known) => known === url.searchParams.get('done'));
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
