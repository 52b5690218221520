import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { MemberRef, SpaceRole } from '#contracts';
import { readForm, submit } from './forms';

/** Who keeps order in a space, and members found by the beginning of a name or handle. */
export async function spaceRolesPage({ locals: { hearth }, params, url }: RequestEvent<{ slug: string }>) {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 60);
  const [space, roles] = await Promise.all([hearth.spaces.find(params.slug), hearth.moderation.spaceRoles(params.slug)]);
  const found: MemberRef[] | null = q && roles.abilities.give.length > 0 ? await hearth.identity.suggestMembers(q) : null;
  return { space, roles, q, found, did: url.searchParams.get('did') };
}

/** Said in the address, so that the page without a script says it, too. */
function done({ url }: RequestEvent, did: string): never {
  redirect(303, `${url.pathname}?did=${did}`);
}

export const spaceRolesActions = {
  give: async (event: RequestEvent<{ slug: string }>) => {
    const form = await readForm(event.request);
    return submit(form, async () => {
      await event.locals.hearth.moderation.setSpaceRole(event.params.slug, form.text('memberId'), { role: form.text('role') as SpaceRole, reason: form.text('reason') });
      done(event, 'given');
    });
  },
  take: async (event: RequestEvent<{ slug: string }>) => {
    const form = await readForm(event.request);
    return submit(form, async () => {
      await event.locals.hearth.moderation.setSpaceRole(event.params.slug, form.text('memberId'), { role: null, reason: form.text('reason') });
      done(event, 'taken');
    });
  },
  undo: async (event: RequestEvent<{ slug: string }>) => {
    const form = await readForm(event.request);
    return submit(form, async () => {
      await event.locals.hearth.moderation.undo(form.text('actionId'));
      done(event, 'undone');
    });
  },
};
