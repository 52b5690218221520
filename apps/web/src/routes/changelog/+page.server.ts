import { accepted, readForm, submit } from '$lib/server/forms';
import { topicNumberIn } from '$lib/server/topic-number';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const changelog = await hearth.ideas.changelog({ limit: 20, cursor: url.searchParams.get('cursor')?.slice(0, 400) || undefined });
  return { title: t('ideas.changelog'), changelog };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const ideas = form.text('ideas').split(/[\s,;]+/).filter((word) => word !== '').map((word) => topicNumberIn(word) ?? 0);
      await hearth.ideas.publish({ title: form.text('title'), body: form.text('body'), ideas }, form.given('idempotencyKey'));
      return accepted(request, url.pathname, { published: true });
    });
  },
  withdraw: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.ideas.withdrawEntry(form.text('entry'));
      return accepted(request, url.pathname, { published: false });
    });
  },
};
