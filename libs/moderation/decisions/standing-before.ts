import type { Standing } from '#identity';
import type { Before } from './before.js';

type Kept = NonNullable<Before['standing']>;

/** A member's standing as the log keeps it, and back. */
export function presentStanding({ silencedUntil, suspendedUntil, suspendedFor }: Standing): Kept {
  return { silencedUntil: silencedUntil?.toISOString() ?? null, suspendedUntil: suspendedUntil?.toISOString() ?? null, suspendedFor };
}

export function standingFrom({ silencedUntil, suspendedUntil, suspendedFor }: Kept): Standing {
  return { silencedUntil: silencedUntil ? new Date(silencedUntil) : null, suspendedUntil: suspendedUntil ? new Date(suspendedUntil) : null, suspendedFor };
}
