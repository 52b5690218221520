import { visitCountNames } from '#contracts';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const spans = [4, 12, 52];

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const weeks = spans.find((span) => String(span) === url.searchParams.get('weeks')) ?? 12;
  return { title: t('admin.deflection'), published: url.searchParams.has('published'), weeks, spans, countNames: visitCountNames, report: await hearth.deflection.report({ weeks }) };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.editCommunity({ settings: { deflection: { holdoutPercent: form.number('holdoutPercent') } } });
      return accepted(request, '/admin/deflection?published', { published: true });
    });
  },
};
