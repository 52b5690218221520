import { describe, expect, test } from '@jest/globals';
import { guest, type Actor } from '#platform';
import { canSeeSuggestion, suggestionAbilities, type SuggestionSubject } from './suggestions.policy.js';

const as = (role: Actor['role'], memberId: string, reputation = 1): Actor => ({ ...guest, memberId, role, reputation });
const here = 'here';
const actors: Record<string, Actor> = {
  guest,
  suggester: as('member', 'suggester'),
  trustedSuggester: as('moderator', 'suggester'),
  author: as('member', 'author'),
  member: as('member', 'reader'),
  editor: as('member', 'reader', 2_000),
  decider: as('member', 'decider'),
  superuser: as('superuser', 'reader'),
  moderator: as('moderator', 'reader'),
  superuserHere: { ...as('member', 'reader'), spaceRoles: { [here]: 'superuser' } },
  moderatorHere: { ...as('member', 'reader'), spaceRoles: { [here]: 'moderator' } },
  moderatorElsewhere: { ...as('member', 'reader'), spaceRoles: { elsewhere: 'moderator' } },
};
const open: SuggestionSubject = { memberId: 'suggester', state: 'open', decidedBy: null, topic: { kind: 'question', spaceId: here, lockedAt: null }, authorId: 'author', postKind: 'body', isLive: true };
const moderators = ['moderator', 'moderatorHere'];
const reviewers = ['author', 'editor', 'superuser', 'moderator', 'superuserHere', 'moderatorHere'];
const own = ['suggester', 'trustedSuggester'];
const may = (subject: SuggestionSubject, ability: 'review' | 'withdraw' | 'takeBack') => Object.keys(actors).filter((name) => suggestionAbilities(actors[name]!, subject)[ability]);

describe('who may do what with a suggestion', () => {
  test.each<[string, SuggestionSubject, { review: string[]; withdraw: string[]; takeBack: string[] }]>([
    ['that waits', open, { review: reviewers, withdraw: own, takeBack: [] }],
    ['on a post out of sight', { ...open, isLive: false }, { review: [], withdraw: own, takeBack: [] }],
    ['in a locked topic', { ...open, topic: { ...open.topic, lockedAt: new Date(0) } }, { review: moderators, withdraw: own, takeBack: [] }],
    ['for an article', { ...open, topic: { ...open.topic, kind: 'article' } }, { review: ['superuser', 'moderator', 'superuserHere', 'moderatorHere'], withdraw: own, takeBack: [] }],
    ['for a comment on an article', { ...open, postKind: 'reply', topic: { ...open.topic, kind: 'article' } }, { review: reviewers, withdraw: own, takeBack: [] }],
    ['that was accepted', { ...open, state: 'accepted', decidedBy: 'decider' }, { review: [], withdraw: [], takeBack: ['decider', ...moderators] }],
    ['that was declined', { ...open, state: 'declined', decidedBy: 'decider' }, { review: [], withdraw: [], takeBack: ['decider', ...moderators] }],
    ['that was withdrawn', { ...open, state: 'withdrawn' }, { review: [], withdraw: [], takeBack: [] }],
  ])('%s', (_name, subject, expected) => {
    expect({ review: may(subject, 'review'), withdraw: may(subject, 'withdraw'), takeBack: may(subject, 'takeBack') }).toEqual(expected);
  });

  test('is seen by who made it, and by who may look at it', () => {
    const seeing = (subject: SuggestionSubject) => Object.keys(actors).filter((name) => canSeeSuggestion(actors[name]!, subject));
    expect(seeing(open)).toEqual([...own, ...reviewers]);
    expect(seeing({ ...open, state: 'declined', decidedBy: 'decider' })).toEqual(['suggester', 'trustedSuggester', 'author', 'editor', 'decider', 'superuser', 'moderator', 'superuserHere', 'moderatorHere']);
  });
});
