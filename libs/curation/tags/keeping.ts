import { requireMember } from '#identity';
import { DomainError, type Actor } from '#platform';
import { canKeepTag } from './tags.policy.js';

/** Throws unless the actor keeps this tag, and says what it takes. */
export function authorizeKeeping(actor: Actor, slug: string): void {
  if (canKeepTag(actor, slug)) return;
  requireMember(actor);
  const { editOthers, suggestTag } = actor.points;
  throw new DomainError('ability.missing', {
    message: `This takes ${editOthers} points of reputation, or ${suggestTag} from who knows the tag well.`,
    details: { points: editOthers, pointsOfExperts: suggestTag },
  });
}
