import type { GamingCaseState } from '#contracts';

/** The look of a case's state. */
export const chipOfState = { open: 'warm', appealed: 'info', upheld: 'bad', released: 'good' } as const satisfies Record<GamingCaseState, string>;
