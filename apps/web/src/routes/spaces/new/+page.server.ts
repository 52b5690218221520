import { error, redirect } from '@sveltejs/kit';
import type { OwnSpaceInput, SpaceIcon } from '#contracts';
import { signInPath, spacePath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { hearth, t }, url }) => {
  const { member } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname));
  const { ownSpaces } = hearth.community().settings;
  if (!ownSpaces.on) error(404, 'Not found');
  return { title: t('ownSpace.title'), rules: ownSpaces, key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const input = {
        name: form.text('name'),
        description: form.text('description'),
        icon: form.text('icon') as SpaceIcon,
        kind: form.text('kind') as OwnSpaceInput['kind'],
        visibility: form.text('visibility') as 'public' | 'members',
      };
      redirect(303, spacePath(await hearth.spaces.openOwn(input, form.given('key'))));
    });
  },
};
