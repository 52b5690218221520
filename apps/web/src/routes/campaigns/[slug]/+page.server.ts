import { redirect } from '@sveltejs/kit';
import type { CampaignAdvance } from '#contracts';
import { campaignPath } from '$lib/addresses';
import { chosenOf } from '$lib/campaigns/chosen';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const campaign = await hearth.campaigns.find(params.slug);
  const isJudge = campaign.judges.some(({ id }) => id === hearth.viewer().member?.id);
  const judging = campaign.abilities.choose || (isJudge && campaign.phase === 'judging') ? await hearth.campaigns.judging(params.slug) : null;
  return { title: campaign.name, campaign, isJudge, waits: isJudge && judging?.abilities.score === true, chosen: campaign.abilities.choose && judging ? chosenOf(judging) : null, saved: url.searchParams.has('chosen') };
};

export const actions: Actions = {
  advance: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.campaigns.advance(params.slug, { phase: form.text('phase') as CampaignAdvance['phase'] });
      redirect(303, campaignPath(params));
    });
  },
  undo: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.campaigns.undoEnd(params.slug);
      redirect(303, campaignPath(params));
    });
  },
  withdraw: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.campaigns.withdraw(params.slug);
      redirect(303, '/campaigns');
    });
  },
};
