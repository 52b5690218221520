import { jobStates } from '$lib/admin/job-states';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const state = jobStates.find((name) => name === url.searchParams.get('state')) ?? 'dead';
  const [t, jobs] = await Promise.all([translateTo(locale), hearth.admin.jobs(state)]);
  return { title: t('admin.jobs'), jobs, state };
};

export const actions: Actions = {
  retry: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.retryJob(form.text('id'));
      return { retried: true };
    });
  },
};
