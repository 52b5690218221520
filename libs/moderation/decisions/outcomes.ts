import type { FlagState, PostDecision } from '#contracts';

export type FlagOutcome = Extract<FlagState, 'agreed' | 'declined' | 'ignored'>;

/** Decisions on an appeal that turn round what it is against. */
export const granting: readonly PostDecision[] = ['restore', 'edit', 'ignore'];

/** What a decision says of the flags on the post. */
export const outcomes: Record<PostDecision, FlagOutcome> = { hide: 'agreed', edit: 'agreed', remove: 'agreed', spam: 'agreed', restore: 'declined', ignore: 'ignored' };
