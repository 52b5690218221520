import type { OwnSpaceSettings, RoleName, ViewerAbilities } from '#contracts';
import { DomainError, type Actor } from '#platform';
import { hasPrivilege } from './privileges.policy.js';
import { hasRank, moderatesSomewhere, roleRanks } from './ranks.js';

export interface MemberSubject {
  id: string;
  role: RoleName;
}

/** What each ability of this feature is judged on, besides the actor. */
interface Subjects {
  /** Change the community's settings, groups and members. */
  'community.administer': undefined;
  'community.moderate': undefined;
  /** Open the queue; which items it shows depends on the spaces. */
  'queue.open': undefined;
  /** Read the queue by points and say what one would do. */
  'opinion.give': undefined;
  /** Write under one's own name; `needsVerifiedEmail` is the community's setting. */
  'community.write': { needsVerifiedEmail: boolean };
  'profile.edit': MemberSubject;
  'member.see-email': MemberSubject;
  /** Take private questions and tickets to the public. */
  'question.publish': undefined;
  /** Whom a member works for, and what that pays. */
  'member.see-company': undefined;
  /** Some role of this member may be changed by the actor. */
  'role.change': MemberSubject;
  'role.grant': { member: MemberSubject; role: RoleName };
}
export type Ability = keyof Subjects;

type Rule<Subject> = (actor: Actor, subject: Subject) => boolean;

const isSelf = (actor: Actor, member: MemberSubject) => actor.memberId === member.id;
const administers = (actor: Actor) => hasRank(actor, 'admin');
const isAbove = (actor: Actor, role: RoleName) => roleRanks[actor.role] > roleRanks[role];

const rules: { [Name in Ability]: Rule<Subjects[Name]> } = {
  'community.administer': administers,
  'community.moderate': (actor) => hasRank(actor, 'moderator'),
  'queue.open': moderatesSomewhere,
  'opinion.give': (actor) => hasPrivilege(actor, 'moderationQueue'),
  'community.write': (actor, { needsVerifiedEmail }) =>
    actor.memberId !== null && (actor.emailVerified || !needsVerifiedEmail || hasRank(actor, 'moderator')),
  'profile.edit': isSelf,
  'member.see-email': (actor, member) => isSelf(actor, member) || administers(actor),
  'question.publish': (actor) => actor.memberId !== null && actor.reach !== 'frame' && hasRank(actor, 'staff'),
  'member.see-company': (actor) => hasRank(actor, 'staff'),
  'role.change': (actor, member) => administers(actor) && (actor.role === 'owner' || isAbove(actor, member.role)),
  'role.grant': (actor, { member, role }) => can(actor, 'role.change', member) && (actor.role === 'owner' || isAbove(actor, role)),
};

export function can<Name extends Ability>(actor: Actor, ability: Name, ...[subject]: SubjectOf<Name>): boolean {
  return rules[ability](actor, subject as Subjects[Name]);
}

/** Throws `session.required` for a guest and `ability.missing` for a member who may not. */
export function authorize<Name extends Ability>(actor: Actor, ability: Name, ...subject: SubjectOf<Name>): void {
  if (can(actor, ability, ...subject)) return;
  throw actor.memberId ? new DomainError('ability.missing', { message: 'You may not do this.' }) : sessionRequired();
}

/** The actor's member id; throws `session.required` for a guest. */
export function requireMember(actor: Actor): string {
  if (!actor.memberId) throw sessionRequired();
  return actor.memberId;
}

/** The actor's member id, on the community's own pages; throws `session.required` for a guest and `session.frame` in a frame. */
export function requireSite(actor: Actor): string {
  const memberId = requireMember(actor);
  if (actor.reach === 'frame') throw outOfFrame();
  return memberId;
}

/** What takes the community's own pages is tried in a frame. */
export function outOfFrame(): DomainError {
  return new DomainError('session.frame', { message: 'This is done on the community’s own pages. Open them in a window of their own.' });
}

/** With so much trust one opens spaces of one's own; who has a role has it already. How many is counted elsewhere. */
export function canOpenSpaces(actor: Actor, { on, level }: Pick<OwnSpaceSettings, 'on' | 'level'>): boolean {
  return on && actor.memberId !== null && (actor.trustLevel >= level || hasRank(actor, 'superuser'));
}

export function viewerAbilities(actor: Actor, needsVerifiedEmail: boolean, ownSpaces: OwnSpaceSettings): ViewerAbilities {
  return {
    ask: can(actor, 'community.write', { needsVerifiedEmail }),
    moderate: can(actor, 'community.moderate'),
    openQueue: can(actor, 'queue.open'),
    giveOpinions: can(actor, 'opinion.give'),
    openSpace: can(actor, 'community.write', { needsVerifiedEmail }) && canOpenSpaces(actor, ownSpaces),
    administer: can(actor, 'community.administer'),
    createTag: can(actor, 'community.write', { needsVerifiedEmail }) && hasPrivilege(actor, 'suggestTag'),
    publishPrivate: can(actor, 'question.publish'),
  };
}

function sessionRequired(): DomainError {
  return new DomainError('session.required', { message: 'Please sign in first.' });
}

type SubjectOf<Name extends Ability> = Subjects[Name] extends undefined ? [] : [subject: Subjects[Name]];
