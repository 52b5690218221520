import { error, redirect } from '@sveltejs/kit';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth }, params, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const groups = await hearth.admin.groups();
  const group = groups.find(({ id }) => id === params.id);
  if (!group) error(404, { message: 'There is no such group.', code: 'not-found' });
  const [members, found] = await Promise.all([hearth.admin.members({ group: group.id, cursor, limit: 50 }), q ? hearth.admin.members({ q, limit: 10 }) : null]);
  return { title: group.name, group, members, q, found: found?.items ?? null };
};

export const actions: Actions = {
  rename: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.renameGroup(params.id, { name: form.text('name'), hostName: form.given('hostName') ?? null });
      return { saved: 'name' };
    });
  },
  member: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.setGroupMember(params.id, form.text('memberId'), form.text('on') === 'true');
      return { saved: 'member' };
    });
  },
  delete: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.admin.deleteGroup(params.id);
      redirect(303, '/admin/groups?deleted');
    });
  },
};
