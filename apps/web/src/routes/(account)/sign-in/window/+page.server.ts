import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const shape = /^[\w-]{43}$/;

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const challenge = url.searchParams.get('challenge') ?? '';
  if (!shape.test(challenge)) error(404);
  const { member } = locals.hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  setHeaders({ 'cache-control': 'no-store' });
  return { title: locals.t('window.title', { name: member.displayName }), challenge, name: member.displayName };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => ({ code: await hearth.identity.handOff({ challenge: form.text('challenge') }) }));
  },
};
