import { error, redirect } from '@sveltejs/kit';
import type { GamingDecision } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

/** For everybody else the cases do not exist. */
export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  if (!abilities.moderate) error(404, 'Not found');
  const state = url.searchParams.get('state') === 'decided' ? ('decided' as const) : ('waiting' as const);
  const [t, cases] = await Promise.all([translateTo(locale), hearth.voteCases.page({ state, limit: 20, cursor: url.searchParams.get('cursor') ?? undefined })]);
  return { title: t('votes.title'), state, cases };
};

export const actions: Actions = {
  decide: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id } = await hearth.voteCases.decide(form.text('id'), { outcome: form.text('outcome') as GamingDecision['outcome'], reason: form.text('reason'), version: form.number('version') });
      return { decided: id };
    });
  },
};
