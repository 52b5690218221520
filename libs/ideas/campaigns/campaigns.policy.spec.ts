import { describe, expect, test } from '@jest/globals';
import { campaignPhases } from '#contracts';
import { guest, type Actor } from '#platform';
import { campaignAbilities, canAdvance, canChoose, canHandIn, canMakeCampaigns, canScore, canSeeCampaign, canSeeJudging, canSeeScores, canUndoEnd, nextPhaseAt, phaseAfter, publishesItself, runsCampaign, type CampaignSubject } from './campaigns.policy.js';

const [here, board] = ['here', 'board'];
const as = (role: Actor['role'], memberId = 'm', changes: Partial<Actor> = {}): Actor => ({ ...guest, memberId, role, ...changes });
const actors: Record<string, Actor> = {
  guest,
  member: as('member'),
  superuser: as('superuser'),
  judge: as('member', 'judge'),
  'judge whose scores are in': as('member', 'done'),
  'moderator of the space': as('member', 'm', { spaceRoles: { [here]: 'moderator' } }),
  'moderator of the board': as('member', 'm', { spaceRoles: { [board]: 'moderator' } }),
  'moderator of another space': as('member', 'm', { spaceRoles: { there: 'moderator' } }),
  moderator: as('moderator'),
  staff: as('staff'),
  'staff who judges': as('staff', 'judge'),
  admin: as('admin'),
};
const staff = ['staff', 'staff who judges', 'admin'];
const judges = ['judge', 'judge whose scores are in', 'staff who judges'];
const running: CampaignSubject = { phase: 'open', spaceId: here, madeBy: 'maker', endedAt: null, targetId: board, judges: [{ memberId: 'judge', handedInAt: null }, { memberId: 'done', handedInAt: new Date() }], isSpaceSeen: true };
const planned: CampaignSubject = { ...running, phase: 'planned', spaceId: null, isSpaceSeen: false };
const judging: CampaignSubject = { ...running, phase: 'judging' };
const at = (phase: CampaignSubject['phase']): CampaignSubject => ({ ...running, phase });
const named = (may: (actor: Actor) => boolean): string[] => Object.keys(actors).filter((name) => may(actors[name]!)).sort();
const everyone = Object.keys(actors).sort();
const sorted = (...names: string[]): string[] => [...new Set(names)].sort();

describe('a campaign', () => {
  test('is made by staff, and by who moderates the board that ideas go to', () => {
    expect(named((actor) => canMakeCampaigns(actor, null))).toEqual(sorted(...staff));
    expect(named((actor) => canMakeCampaigns(actor, board))).toEqual(sorted(...staff, 'moderator', 'moderator of the board'));
  });

  test('that is planned is seen by staff and its judges alone', () => {
    expect(named((actor) => canSeeCampaign(actor, planned))).toEqual(sorted(...staff, ...judges));
    expect(canSeeCampaign(as('member', 'maker', { spaceRoles: { [board]: 'moderator' } }), planned)).toBe(true);
    expect(canSeeCampaign(as('member', 'maker'), planned)).toBe(false);
  });

  test.each(['open', 'judging', 'result', 'ended'] as const)('that is %s is seen by who sees its space', (phase) => {
    expect(named((actor) => canSeeCampaign(actor, at(phase)))).toEqual(everyone);
    expect(named((actor) => canSeeCampaign(actor, { ...at(phase), isSpaceSeen: false }))).toEqual([]);
  });

  test('is run by staff and the moderators of its space', () => {
    expect(named((actor) => runsCampaign(actor, running))).toEqual(sorted(...staff, 'moderator', 'moderator of the space'));
    expect(named((actor) => runsCampaign(actor, planned))).toEqual(sorted(...staff));
  });
});

describe('scores', () => {
  test.each(campaignPhases)('are given by judges while ideas are judged: %s', (phase) => {
    const expected = phase === 'judging' ? sorted('judge', 'staff who judges') : [];
    expect(named((actor) => canHandIn(actor, at(phase)))).toEqual(expected);
    expect(named((actor) => canScore(actor, at(phase), ['somebody', null]))).toEqual(expected);
  });

  test('are never given to an idea of one’s own, nor to one that it was merged into', () => {
    expect(named((actor) => canScore(actor, judging, ['somebody', 'judge']))).toEqual([]);
  });

  test.each<[CampaignSubject['phase'], string[]]>([
    ['open', ['staff', 'admin', 'judge whose scores are in']],
    ['judging', ['staff', 'admin', 'judge whose scores are in']],
    ['result', [...staff, ...judges]],
    ['ended', [...staff, ...judges]],
  ])('of others in phase %s are seen by these', (phase, expected) => {
    expect(named((actor) => canSeeScores(actor, at(phase)))).toEqual(sorted(...expected));
  });

  test.each(campaignPhases)('have a page for staff and judges alone: %s', (phase) => {
    expect(named((actor) => canSeeJudging(actor, at(phase)))).toEqual(phase === 'planned' ? [] : sorted(...staff, ...judges));
  });
});

describe('phases', () => {
  test('follow each other', () => expect(campaignPhases.map(phaseAfter)).toEqual(['open', 'judging', 'result', 'ended', undefined]));

  test.each<[CampaignSubject['phase'], string[]]>([
    ['open', [...staff, 'moderator', 'moderator of the space']],
    ['judging', staff],
    ['result', [...staff, 'moderator', 'moderator of the space']],
    ['ended', []],
  ])('after %s are begun by these', (phase, expected) => {
    expect(named((actor) => canAdvance(actor, at(phase)))).toEqual(sorted(...expected));
  });

  const times = { opensAt: new Date(1), closesAt: new Date(2), resultBy: new Date(3), endsAt: new Date(4) };
  test.each([['planned', 1], ['open', 2], ['judging', 3], ['result', 4], ['ended', null]] as const)('after %s come at their time', (phase, time) => {
    expect(nextPhaseAt({ ...times, phase })?.getTime() ?? null).toBe(time);
  });

  test.each([
    [null, ['a judge'], false],
    [null, [], true],
    [new Date(), ['a judge'], true],
  ])('a result that was chosen at %s by %j is published by the clock: %s', (chosenAt, who, publishes) => {
    expect(publishesItself({ chosenAt, judges: who })).toBe(publishes);
  });

  test('staff chooses while ideas are judged', () => {
    expect(named((actor) => canChoose(actor, judging))).toEqual(sorted(...staff));
    for (const phase of ['open', 'result', 'ended'] as const) expect(named((actor) => canChoose(actor, at(phase)))).toEqual([]);
  });
});

describe('an end', () => {
  const endedAt = new Date('2026-11-01T00:00:00Z');
  const ended = { ...at('ended'), endedAt };
  const days = (count: number) => new Date(endedAt.getTime() + count * 86_400_000);
  test('is taken back by staff within thirty days', () => {
    expect(named((actor) => canUndoEnd(actor, ended, days(29)))).toEqual(sorted(...staff));
    expect(named((actor) => canUndoEnd(actor, ended, days(30)))).toEqual([]);
    expect(named((actor) => canUndoEnd(actor, { ...ended, phase: 'result' }, days(1)))).toEqual([]);
  });
});

test('what one may is said with the campaign', () => {
  const now = new Date();
  expect(campaignAbilities(actors.staff!, planned, now)).toEqual({ edit: true, withdraw: true, advance: true, choose: false, judging: false, undo: false });
  expect(campaignAbilities(actors.staff!, judging, now)).toEqual({ edit: true, withdraw: false, advance: true, choose: true, judging: true, undo: false });
  expect(campaignAbilities(actors['moderator of the space']!, judging, now)).toEqual({ edit: true, withdraw: false, advance: false, choose: false, judging: false, undo: false });
  expect(campaignAbilities(actors.staff!, at('result'), now)).toEqual({ edit: true, withdraw: false, advance: true, choose: false, judging: true, undo: false });
  expect(campaignAbilities(actors.staff!, at('ended'), now)).toEqual({ edit: false, withdraw: false, advance: false, choose: false, judging: true, undo: false });
  expect(campaignAbilities(actors.member!, running, now)).toEqual({ edit: false, withdraw: false, advance: false, choose: false, judging: false, undo: false });
});
