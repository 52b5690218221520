import type { OwnSubscription } from '#contracts';

/** What the list can be narrowed to, in the order of the choices. */
export const subjects = ['topic', 'space', 'tag'] as const;
export const levels = ['following', 'muted'] as const;

/** What names it in its address. */
export const keyOf = ({ number, slug }: OwnSubscription): string => String(number ?? slug);
