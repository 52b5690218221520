import type { FlagState, PostDecision } from '#contracts';

export type FlagOutcome = Extract<FlagState, 'agreed' | 'declined' | 'ignored'>;

/** What a decision says of the flags on the post. */
export const outcomes: Record<PostDecision, FlagOutcome> = { hide: 'agreed', edit: 'agreed', remove: 'agreed', spam: 'agreed', restore: 'declined', ignore: 'ignored' };
