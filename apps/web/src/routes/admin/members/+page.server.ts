import type { RoleName } from '#contracts';
import { roles } from '$lib/admin/members/roles';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 100);
  const role = roles.find((name) => name === url.searchParams.get('role'));
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const [t, page] = await Promise.all([translateTo(locale), hearth.admin.members({ q, role, cursor, limit: 50 })]);
  return { title: t('admin.members'), members: page.items, nextCursor: page.nextCursor, q, role: role ?? null };
};

export const actions: Actions = {
  role: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.setRole(form.text('id'), form.text('role') as RoleName);
      return { saved: form.text('id') };
    });
  },
  invite: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.inviteImported(form.text('id'), form.text('email'));
      return { invited: form.text('id') };
    });
  },
  remove: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.removeMember(form.text('id'));
      return { removed: true };
    });
  },
};
