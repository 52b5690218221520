import { describe, expect, test } from '@jest/globals';
import { privilegePresets, SynonymState } from '#contracts';
import { guest, type Actor } from '#platform';
import { canDecideSynonym, canKeepTag, canUndoSynonym, canVoteOnSynonym, canWithdrawSynonym, type SynonymSubject } from './tags.policy.js';

const as = (role: Actor['role'], reputation = 0, expertTags: string[] = []): Actor => ({ ...guest, role, memberId: role === 'guest' ? null : 'me', reputation, expertTags, points: privilegePresets.balanced });
const actors: Record<string, Actor> = {
  guest: { ...guest, reputation: 5_000, expertTags: ['mesh'] },
  member: as('member', 1_999),
  editor: as('member', 2_000),
  expert: as('member', 50, ['mesh', 'radio']),
  'new expert': as('member', 49, ['mesh']),
  'expert of another tag': as('member', 1_999, ['radio']),
  superuser: as('superuser'),
  moderator: as('moderator'),
  staff: as('staff'),
  admin: as('admin'),
  owner: as('owner'),
};
const who = (may: (actor: Actor) => boolean): string[] => Object.keys(actors).filter((name) => may(actors[name]!));
const keepers = ['editor', 'expert', 'superuser', 'moderator', 'staff', 'admin', 'owner'];
const moderators = ['moderator', 'staff', 'admin', 'owner'];
const open: SynonymSubject = { tag: 'mesh', memberId: 'other', state: 'open' };

describe('who keeps a tag', () => {
  test('editors of what others wrote, and who knows it and may bring tags', () => {
    expect(who((actor) => canKeepTag(actor, 'mesh'))).toEqual(keepers);
  });
});

describe('who does what with a proposed synonym', () => {
  test.each<[string, SynonymSubject, { vote: string[]; decide: string[]; withdraw: string[]; undo: string[] }]>([
    ['of somebody else', open, { vote: keepers, decide: moderators, withdraw: [], undo: [] }],
    ['of their own', { ...open, memberId: 'me' }, { vote: [], decide: moderators, withdraw: Object.keys(actors).filter((name) => name !== 'guest'), undo: [] }],
    ['that was approved', { ...open, state: 'approved' }, { vote: [], decide: [], withdraw: [], undo: moderators }],
    ...SynonymState.exclude(['open', 'approved']).options.map((state): [string, SynonymSubject, { vote: string[]; decide: string[]; withdraw: string[]; undo: string[] }] => [
      `that was ${state}`,
      { ...open, state, memberId: 'me' },
      { vote: [], decide: [], withdraw: [], undo: [] },
    ]),
  ])('%s', (_name, subject, { vote, decide, withdraw, undo }) => {
    expect(who((actor) => canVoteOnSynonym(actor, subject))).toEqual(vote);
    expect(who((actor) => canDecideSynonym(actor, subject))).toEqual(decide);
    expect(who((actor) => canWithdrawSynonym(actor, subject))).toEqual(withdraw);
    expect(who((actor) => canUndoSynonym(actor, subject))).toEqual(undo);
  });
});
