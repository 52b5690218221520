import { error, redirect } from '@sveltejs/kit';
import { campaignPath } from '$lib/addresses';
import { campaignChoices, campaignOf } from '$lib/server/campaign-form';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const campaign = await hearth.campaigns.find(params.slug);
  if (!campaign.abilities.edit) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('campaigns.edit'), campaign, ...(await campaignChoices(hearth)) };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.campaigns.edit(params.slug, campaignOf(form, await hearth.campaigns.find(params.slug)));
      redirect(303, campaignPath(params));
    });
  },
};
