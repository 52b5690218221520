import { mostProviders } from '#contracts';
import { accepted, readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const [providers, redirectUri] = await Promise.all([hearth.signIn.providers(), hearth.signIn.redirectUri()]);
  return { title: t('admin.providers'), providers, hasRoom: providers.length < mostProviders, redirectUri, saved: url.searchParams.get('saved') };
};

/** An empty secret stays as it is; a new provider without one is known to the other side without. */
const typedIn = (form: SentForm) => ({
  label: form.text('label'),
  issuer: form.text('issuer'),
  clientId: form.text('clientId'),
  clientSecret: form.given('clientSecret'),
  scopes: form.text('scopes'),
  isOn: form.has('isOn'),
  trustsEmail: form.has('trustsEmail'),
});

export const actions: Actions = {
  save: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { id } = await hearth.signIn.saveProvider(form.given('id'), typedIn(form));
      return accepted(request, `/admin/providers?saved=${id}`, { saved: id });
    });
  },
  try: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ tried: (await hearth.signIn.tryProvider({ issuer: form.text('issuer'), scopes: form.text('scopes') })).faults, values: form.values }));
  },
  delete: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.signIn.deleteProvider(form.text('id'));
      return accepted(request, '/admin/providers', { deleted: true });
    });
  },
};
