import { DomainError } from '#platform';
import type { StandingRow } from './members.queries.js';

/** What a suspended member is told who wants to sign in. */
export function suspended({ suspendedUntil, suspendedFor }: Pick<StandingRow, 'suspendedUntil' | 'suspendedFor'>): DomainError {
  const until = suspendedUntil!.toISOString();
  return new DomainError('member.suspended', { message: `This account is suspended until ${until}${suspendedFor ? `: ${suspendedFor}` : '.'}`, details: { until, reason: suspendedFor } });
}
