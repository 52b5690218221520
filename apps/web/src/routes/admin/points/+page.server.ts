import { LedgerKind, type PointRulesInput } from '#contracts';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => ({
  title: t('admin.points'),
  published: url.searchParams.has('published'),
  rules: await hearth.reputation.rules(),
});

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const points = Object.fromEntries(LedgerKind.options.map((kind) => [kind, form.number(kind)])) as PointRulesInput['points'];
      await hearth.reputation.publishRules({ dailyCap: form.number('dailyCap'), points });
      return accepted(request, '/admin/points?published', { published: true });
    });
  },
};
