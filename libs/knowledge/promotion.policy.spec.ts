import { describe, expect, test } from '@jest/globals';
import type { NominationAbilities } from '#contracts';
import { guest, type Actor } from '#platform';
import { canNominate, canPromote, canReport, canSetVersions, canSupersede, nominationAbilities, type NominationSubject, type StandingSubject } from './promotion.policy.js';

const here = 'here';
const as = (role: Actor['role'], memberId: string, more: Partial<Actor> = {}): Actor => ({ ...guest, memberId, role, ...more });
const actors: Record<string, Actor> = {
  guest,
  author: as('member', 'author'),
  member: as('member', 'reader'),
  nominator: as('member', 'reader', { reputation: 75 }),
  editor: as('member', 'reader', { reputation: 2_000 }),
  trusted: as('member', 'reader', { trustLevel: 3 }),
  superuser: as('superuser', 'reader'),
  superuserHere: as('member', 'reader', { spaceRoles: { [here]: 'superuser' } }),
  superuserElsewhere: as('member', 'reader', { spaceRoles: { elsewhere: 'superuser' } }),
  staff: as('staff', 'reader'),
  staffAuthor: as('staff', 'author'),
};
const answer: StandingSubject = { spaceId: here, topicKind: 'question', kind: 'answer', authorId: 'author', isLive: true };
const article: StandingSubject = { ...answer, topicKind: 'article', kind: 'body' };
const others = ['member', 'nominator', 'editor', 'trusted', 'superuser', 'superuserHere', 'superuserElsewhere', 'staff'];
const named = (can: (actor: Actor) => boolean) => Object.keys(actors).filter((name) => can(actors[name]!));

describe('who may do what with an answer', () => {
  test.each<[string, (actor: Actor, post: StandingSubject) => boolean, { answer: string[]; article: string[] }]>([
    ['say whether it worked', canReport, { answer: others, article: others }],
    ['say for which versions it is', canSetVersions, { answer: ['author', 'editor', 'superuser', 'superuserHere', 'staff', 'staffAuthor'], article: ['author', 'editor', 'superuser', 'superuserHere', 'staff', 'staffAuthor'] }],
    ['say what superseded it', canSupersede, { answer: ['author', 'trusted', 'superuser', 'superuserHere', 'staff', 'staffAuthor'], article: [] }],
    ['nominate it', canNominate, { answer: ['nominator', 'editor', 'trusted', 'superuser', 'superuserHere', 'staff'], article: [] }],
    ['make an article of it', canPromote, { answer: ['superuser', 'superuserHere', 'staff', 'staffAuthor'], article: [] }],
  ])('%s', (_name, can, expected) => {
    expect({ answer: named((actor) => can(actor, answer)), article: named((actor) => can(actor, article)) }).toEqual(expected);
    expect(named((actor) => can(actor, { ...answer, isLive: false }))).toEqual([]);
    expect(named((actor) => can(actor, { ...answer, kind: 'comment' }))).toEqual([]);
    expect(named((actor) => can(actor, { ...answer, kind: 'body' }))).toEqual([]);
  });
});

describe('who may do what with a nomination', () => {
  const open: NominationSubject = { spaceId: here, kind: 'create', becomesArticle: true, state: 'open', memberId: 'nominated', decidedBy: null };
  const deciders = ['superuser', 'superuserHere', 'staff', 'staffAuthor'];
  const may = (subject: NominationSubject, ability: keyof NominationAbilities) => named((actor) => nominationAbilities(actor, subject)[ability]);

  test.each<[string, NominationSubject, { decide: string[]; promote?: string[]; withdraw: string[]; takeBack: string[] }]>([
    ['that waits', open, { decide: deciders, withdraw: [], takeBack: [] }],
    ['of one’s own that waits', { ...open, memberId: 'author' }, { decide: ['superuser', 'superuserHere', 'staff'], withdraw: ['author', 'staffAuthor'], takeBack: [] }],
    ['of what becomes no article', { ...open, becomesArticle: false }, { decide: deciders, promote: [], withdraw: [], takeBack: [] }],
    ['for an update', { ...open, kind: 'update' }, { decide: deciders, promote: [], withdraw: [], takeBack: [] }],
    ['that was declined', { ...open, state: 'declined', decidedBy: 'reader' }, { decide: [], withdraw: [], takeBack: deciders }],
    ['that was accepted', { ...open, state: 'accepted', decidedBy: 'reader' }, { decide: [], withdraw: [], takeBack: [] }],
    ['that was withdrawn', { ...open, state: 'withdrawn' }, { decide: [], withdraw: [], takeBack: [] }],
  ])('%s', (_name, subject, expected) => {
    expect({ decide: may(subject, 'decide'), promote: may(subject, 'promote'), withdraw: may(subject, 'withdraw'), takeBack: may(subject, 'takeBack') }).toEqual({ promote: expected.decide, ...expected });
  });
});
