import type { Job } from '#contracts';

/** The states of jobs, those that need somebody first. */
export const jobStates = ['dead', 'retrying', 'running', 'waiting'] as const satisfies Job['state'][];
