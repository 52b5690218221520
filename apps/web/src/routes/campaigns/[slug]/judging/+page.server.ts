import { redirect } from '@sveltejs/kit';
import { campaignLimits } from '#contracts';
import { campaignPath } from '$lib/addresses';
import { placed } from '$lib/campaigns/placed';
import { readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const [campaign, judging] = await Promise.all([hearth.campaigns.find(params.slug), hearth.campaigns.judging(params.slug)]);
  return { title: t('campaigns.judging'), campaign, judging, limits: { scoreMax: campaignLimits.scoreMax, winners: campaignLimits.winners } };
};

const done = (slug: string, part: string): never => redirect(303, `${campaignPath({ slug })}/judging#${part}`);

/** Each idea with a place, by its place. */
function winnersOf(form: SentForm): { number: number; why: string }[] {
  return placed(form.all('idea'), (number) => form.given(`place-${number}`)).map((number) => ({ number: Number(number), why: form.text(`why-${number}`) }));
}

export const actions: Actions = {
  score: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const number = form.number('number');
      const { criteria } = await hearth.campaigns.judging(params.slug);
      const values = criteria.map((_, at) => (form.given(`points-${at}`) === undefined ? null : form.number(`points-${at}`)));
      await hearth.campaigns.score(params.slug, number, { values, note: form.text('note') });
      done(params.slug, `idea-${number}`);
    });
  },
  handIn: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.campaigns.handIn(params.slug);
      done(params.slug, 'progress');
    });
  },
  choose: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.campaigns.choose(params.slug, { winners: winnersOf(form), statement: form.text('statement') });
      redirect(303, `${campaignPath(params)}?chosen`);
    });
  },
};
