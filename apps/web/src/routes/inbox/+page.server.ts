import { redirect } from '@sveltejs/kit';
import type { NotificationFilter, NotificationKind } from '#contracts';
import { signInPath } from '$lib/addresses';
import { filters } from '$lib/inbox/filters';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 20;

export const load: PageServerLoad = async ({ locals: { hearth, t }, url, depends }) => {
  depends('hearth:inbox-list');
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname + url.search));
  const filter: NotificationFilter = filters.find((known) => known === url.searchParams.get('filter')) ?? 'all';
  const cursor = url.searchParams.get('cursor')?.slice(0, 400) || undefined;
  const [list, preferences] = await Promise.all([hearth.notifications.page({ filter, cursor, limit: pageSize }), hearth.notifications.preferences()]);
  return { title: t('inbox.title'), filter, cursor: cursor ?? null, list, preferences, now: new Date().toISOString() };
};

export const actions: Actions = {
  mark: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const on = form.text('on') === 'true';
      await hearth.notifications.edit(form.text('id'), form.text('what') === 'read' ? { read: on } : { done: on });
      return accepted(request, back(url), { marked: true });
    });
  },
  reach: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const here = form.all('here');
      const channels = form.all('shown').map((kind) => ({ kind: kind as NotificationKind, here: here.includes(kind) }));
      await hearth.notifications.editPreferences({ channels, weeklyDigest: form.has('weeklyDigest') });
      return accepted(request, back(url), { saved: true });
    });
  },
  readAll: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.notifications.readUpTo(form.text('id'));
      return accepted(request, back(url), { marked: true });
    });
  },
};

/** The same list. */
function back({ searchParams }: URL): string {
  const filter = searchParams.get('filter');
  return filter ? `/inbox?filter=${encodeURIComponent(filter)}` : '/inbox';
}
