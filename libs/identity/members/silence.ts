import { DomainError, type Actor } from '#platform';

/** Why a member may not write for now; undefined for everybody else. */
export function silenceOf({ silencedUntil }: Pick<Actor, 'silencedUntil'>, now = new Date()): DomainError | undefined {
  if (!silencedUntil || silencedUntil <= now) return undefined;
  const until = silencedUntil.toISOString();
  return new DomainError('member.silenced', { message: `You can read but not write until ${until}.`, details: { until } });
}
