import type { SpaceIcon, SpaceKind, SpaceVisibility } from '#contracts';

/** The kinds of spaces that members may open. */
export const memberKinds = ['support', 'discussion'] as const satisfies SpaceKind[];
export const kinds = [...memberKinds, 'ideas', 'knowledge'] as const satisfies SpaceKind[];
export const visibilities = ['public', 'members', 'groups', 'private'] as const satisfies SpaceVisibility[];
export const icons = ['home', 'mesh', 'gauge', 'shield', 'plug', 'chat', 'megaphone', 'lock'] as const satisfies SpaceIcon[];

/** An address made from a name: its Latin letters and digits; empty when it has none. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
