import { redirect } from '@sveltejs/kit';
import type { SubscriptionLevel } from '#contracts';
import { signInPath } from '$lib/addresses';
import { levels, subjects } from '$lib/follows/filters';
import { readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname + url.search));
  const subject = subjects.find((known) => known === url.searchParams.get('subject'));
  const level = levels.find((known) => known === url.searchParams.get('level'));
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) || undefined;
  return { title: t('nav.following'), subject, level, list: await hearth.notifications.subscriptions({ subject, level, cursor }) };
};

export const actions: Actions = {
  /** Answers with how it was before, so that it can be put back. */
  choose: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await choose(hearth, form);
      return { chosen: { subject: form.text('subject'), key: form.text('key'), name: form.text('name'), level: form.text('level'), before: form.text('before') } };
    });
  },
};

async function choose({ notifications }: App.Locals['hearth'], form: SentForm): Promise<void> {
  const level = form.text('level') as SubscriptionLevel;
  if (form.text('subject') === 'topic') await notifications.followTopic(form.number('key'), level);
  else if (form.text('subject') === 'space') await notifications.followSpace(form.text('key'), level);
  else await notifications.followTag(form.text('key'), level);
}
