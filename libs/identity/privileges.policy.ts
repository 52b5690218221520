import { privileges, type Privilege, type PrivilegePoints } from '#contracts';
import { DomainError, type Actor } from '#platform';
import { hasRank } from './ranks.js';

export { privilegePoints } from '#contracts';

/** Everybody's reputation counts as at least 1, as it is shown. Roles are granted and need no points: superusers curate, moderators and staff decide. */
export function hasPrivilege(actor: Actor, privilege: Privilege): boolean {
  if (hasRank(actor, 'moderator')) return true;
  if (hasRank(actor, 'superuser') && privilege !== 'moderationQueue') return true;
  return actor.memberId !== null && Math.max(1, actor.reputation) >= actor.points[privilege];
}

const noPoints = Object.fromEntries(privileges.map((privilege) => [privilege, 0])) as PrivilegePoints;

/** The same actor where nothing takes points. */
export function regardlessOfPoints(actor: Actor): Actor {
  return { ...actor, points: noPoints };
}

/** The abilities that a member has regardless of points and not now, with how many they take; `takes` names the privilege of each. */
export function missingPoints<Name extends string>(
  { points }: Actor,
  takes: Readonly<Partial<Record<Name, Privilege>>>,
  { now, regardless }: Readonly<Record<'now' | 'regardless', Readonly<Record<Name, boolean>>>>,
): Partial<Record<Name, number>> {
  const missing: Partial<Record<Name, number>> = {};
  for (const [name, privilege] of Object.entries(takes) as [Name, Privilege][]) if (regardless[name] && !now[name]) missing[name] = points[privilege];
  return missing;
}

/** What a member is told who has too few points. */
export function tooFewPoints(actor: Actor, points: number): DomainError {
  const have = Math.max(1, actor.reputation);
  return new DomainError('ability.missing', { message: `This takes ${points} points of reputation; you have ${have}.`, details: { points, have } });
}
