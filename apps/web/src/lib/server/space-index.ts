import { redirect } from '@sveltejs/kit';
import type { SpaceKind } from '#contracts';
import { spacePath } from '$lib/addresses';

/** All spaces of a kind; where there is only one, the way leads on to it. */
export async function indexOf({ hearth, t }: App.Locals, kind: Extract<SpaceKind, 'ideas' | 'knowledge'>) {
  const spaces = (await hearth.spaces.list()).filter((space) => space.kind === kind && !space.archived);
  if (spaces.length === 1) redirect(302, spacePath(spaces[0]!));
  return { title: t(`nav.${kind}`), spaces: spaces.map(({ slug, name, icon, description, topicCount }) => ({ slug, name, icon, description, topicCount })) };
}
