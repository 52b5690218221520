import { error, redirect } from '@sveltejs/kit';
import { campaignPath, signInPath } from '$lib/addresses';
import { campaignChoices, campaignOf } from '$lib/server/campaign-form';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  if (!(await hearth.campaigns.list()).abilities.make) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('campaigns.make'), ...(await campaignChoices(hearth)) };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const slug = await hearth.campaigns.make(campaignOf(form, null), form.given('idempotencyKey'));
      redirect(303, campaignPath({ slug }));
    });
  },
};
