import { describe, expect, test } from '@jest/globals';
import { CommunitySettings, type FlagReason, type PostDecision } from '#contracts';
import { changeOf } from './comparing.js';
import { replay, type GivenFlag, type Happening, type Rules } from './replay.js';

const { moderation: standard } = CommunitySettings.parse({});
const start = Date.parse('2026-03-01T12:00:00Z');
const minute = (at: number): Date => new Date(start + at * 60_000);
const since = minute(-1);

let flags = 0;
function flagged(at: number, changes: Partial<GivenFlag> = {}, postId = 'p'): Happening {
  flags += 1;
  const flag: GivenFlag = { id: `f${flags}`, memberId: `m${flags}`, reason: 'unkind' as FlagReason, level: 1, weight: 2, isStaff: false, authorIsStaff: false, authorIsNew: false, ...changes };
  return { kind: 'flagged', at: minute(at), postId, flag };
}
const hidden = (at: number): Happening => ({ kind: 'hidden', at: minute(at), postId: 'p' });
const mended = (at: number): Happening => ({ kind: 'mended', at: minute(at), postId: 'p' });
const decided = (at: number, decision: PostDecision, more: { actionId?: string; turnsId?: string; version?: number } = {}): Happening => ({
  kind: 'decided',
  at: minute(at),
  postId: 'p',
  actionId: more.actionId ?? 'a1',
  decision,
  version: more.version ?? 1,
  closesFlags: true,
  turnsId: more.turnsId ?? null,
});
const undone = (at: number, actionId = 'a1'): Happening => ({ kind: 'undone', at: minute(at), postId: 'p', actionId });
const many = (times: number[], changes: Partial<GivenFlag> = {}): Happening[] => times.map((at) => flagged(at, changes));
/** Five flags of weight 2, of which the fifth hides a post with the standard rules. */
const five = (from = 1): Happening[] => [...many([from, from + 1, from + 2, from + 3, from + 4]), hidden(from + 4)];

function changes(happenings: Happening[], rules: Partial<Rules> = {}): string[] {
  return replay(happenings, { ...standard, ...rules }, since).spells.map((spell) => [changeOf(spell) ?? 'same', spell.outcome].filter(Boolean).join(' '));
}

describe('under the rules that were in force nothing changes', () => {
  test.each<[string, Happening[], string[]]>([
    ['flags that hide', five(), ['same']],
    ['too few flags', many([1, 2, 3]), []],
    ['hidden, and shown by a moderator', [...five(), decided(9, 'restore')], ['same declined']],
    ['flags on the very text that a moderator showed', [...five(), decided(9, 'restore'), ...many([11, 12, 13, 14, 15, 16])], ['same declined']],
    ['flags on a text that changed since', [...five(), decided(9, 'restore'), { kind: 'edited', at: minute(10), postId: 'p', version: 2 }, ...five(11)], ['same declined', 'same']],
    ['flags after they were set aside', [...five(), decided(9, 'ignore'), ...five(11)], ['same ignored', 'same']],
    ['hidden, mended, flagged again but less', [...five(), mended(8), ...many([9, 10, 11])], ['same']],
    ['hidden, mended, hidden again', [...five(), mended(8), ...five(9)], ['same', 'same']],
    ['flags that were taken back', [...many([1, 2]), flagged(3, { id: 'x', memberId: 'y' }), { kind: 'withdrawn', at: minute(4), postId: 'p', flagId: 'x', memberId: 'y' }, ...many([5, 6])], []],
    ['a decision that was taken back', [...many([1, 2, 3]), decided(4, 'restore'), undone(5), ...many([6, 7]), hidden(7)], ['same']],
    ['a post that the filter held, flagged by moderators', [{ kind: 'held', at: minute(0), postId: 'p' }, ...many([1, 2], { weight: 6, isStaff: true })], []],
    ['spam of a new member', [flagged(1, { reason: 'spam', level: 3, weight: 4, authorIsNew: true }), hidden(1)], ['same']],
    ['words of staff that members flag', many([1, 2, 3, 4, 5, 6], { authorIsStaff: true }), []],
    ['a moderator who hides what no rule hid', [...many([1, 2]), decided(3, 'hide')], ['same agreed']],
    ['an appeal that is granted', [...five(), decided(9, 'hide'), decided(20, 'restore', { actionId: 'a2', turnsId: 'a1' })], ['same declined']],
    ['an appeal that is granted, with flags that were open still', [...five(), decided(9, 'hide'), ...many([12, 13]), decided(20, 'restore', { actionId: 'a2', turnsId: 'a1' }), { kind: 'edited', at: minute(21), postId: 'p', version: 2 }, ...many([22, 23, 24])], ['same declined', 'same declined']],
    ['an appeal that was granted, which was taken back', [...five(), decided(9, 'hide'), decided(20, 'restore', { actionId: 'a2', turnsId: 'a1' }), undone(21, 'a2')], ['same agreed']],
  ])('%s', (_name, happenings, expected) => {
    expect(changes(happenings)).toEqual(expected);
  });
});

describe('under other rules', () => {
  test.each<[string, Partial<Rules>, Happening[], string[]]>([
    ['a lower weight hides what was not hidden', { hideWeight: 4 }, many([1, 2, 3]), ['hidden']],
    ['although moderators declined', { hideWeight: 4 }, [...many([1, 2, 3]), decided(4, 'restore')], ['hidden declined']],
    ['a lower weight hides earlier', { hideWeight: 4 }, five(), ['earlier']],
    ['a higher weight hides later', { hideWeight: 12 }, [...five(), ...many([9])], ['later']],
    ['a higher weight does not hide', { hideWeight: 12 }, five(), ['shown']],
    ['although moderators agreed', { hideWeight: 12 }, [...five(), decided(9, 'hide')], ['shown agreed']],
    ['secrets hide later', { secretWeight: 4 }, [flagged(1, { reason: 'secret' }), hidden(1), flagged(3, { reason: 'secret' })], ['later']],
    ['one flag of level 2 hides spam of a new member', { trustedSpamLevel: 2 }, [flagged(1, { reason: 'spam', level: 2, weight: 3, authorIsNew: true })], ['hidden']],
    ['an edit that would have come too late shows nothing', { mendMinutes: 1 }, [...five(), mended(10)], ['same', 'hidden']],
    ['what a moderator showed stays in sight', { hideWeight: 2 }, [...five(), decided(9, 'restore'), ...many([11, 12])], ['earlier declined']],
    ['weights stay as they were', { accuracyFlags: 1, accuracyShare: 0 }, five(), ['same']],
  ])('%s', (_name, rules, happenings, expected) => {
    expect(changes(happenings, rules)).toEqual(expected);
  });
});

describe('topics', () => {
  const closed: Happening = { kind: 'topic-closed', at: minute(7), postId: '' };
  const seven = [1, 2, 3, 4, 5, 6, 7].map((at) => flagged(at, { weight: 5, level: 4 }, `p${at % 4}`));
  const closing = (happenings: Happening[], rules: Partial<Rules> = {}) => replay(happenings, { ...standard, ...rules }, since).closing;

  test('are closed when they were', () => {
    expect(closing([...seven, closed])).toEqual({ now: minute(7), then: minute(7) });
  });
  test('are closed sooner, or not at all', () => {
    expect(closing([...seven, closed], { closeWeight: 25 })).toEqual({ now: minute(7), then: minute(5) });
    expect(closing([...seven, closed], { closeFlaggers: 8 })).toEqual({ now: minute(7), then: null });
    expect(closing(seven.slice(0, 6), { closeWeight: 25 })).toEqual({ now: null, then: minute(5) });
  });
  test('are left as a person closed them', () => {
    expect(closing([{ kind: 'topic-closed-by-person', at: minute(0), postId: '' }, ...seven])).toEqual({ now: null, then: null });
  });
});

test('what was over before is not reported', () => {
  expect(replay([...five(), decided(9, 'ignore'), flagged(50)], { ...standard, hideWeight: 1 }, minute(30)).spells).toEqual([{ postId: 'p', now: null, then: minute(50), outcome: null }]);
});
