import { describe, expect, test } from '@jest/globals';
import { PrivilegeSettings, privilegePresets, privileges, type Privilege } from '#contracts';
import { guest, system, type Actor } from '#platform';
import { hasPrivilege, missingPoints, privilegePoints, regardlessOfPoints } from './privileges.policy.js';

const as = (role: Actor['role'], reputation = 0): Actor => ({ ...guest, memberId: '01900000-0000-7000-8000-00000000000a', role, reputation });
const balanced = privilegePoints(PrivilegeSettings.parse(undefined));
const of = (actor: Actor, points = balanced): Privilege[] => privileges.filter((privilege) => hasPrivilege({ ...actor, points }, privilege));
const all = [...privileges];

describe('privileges', () => {
  test.each<[string, Actor, Privilege[]]>([
    ['a guest', { ...guest, reputation: 10_000 }, []],
    ['a new member', as('member'), []],
    ['below zero', as('member', -50), []],
    ['just short of kudos', as('member', 7), []],
    ['just enough for kudos', as('member', 8), ['kudos']],
    ['10 points', as('member', 10), ['kudos', 'links']],
    ['just short of a downvote', as('member', 124), ['kudos', 'links', 'suggestTag', 'nominate', 'suggestEdit']],
    ['125 points', as('member', 125), ['kudos', 'links', 'suggestTag', 'nominate', 'suggestEdit', 'downvote']],
    ['just short of closing', as('member', 1_499), ['kudos', 'links', 'suggestTag', 'nominate', 'suggestEdit', 'downvote', 'acceptForOthers']],
    ['2,000 points', as('member', 2_000), all.filter((privilege) => privilege !== 'moderationQueue')],
    ['3,000 points', as('member', 3_000), all],
    ['a superuser', as('superuser'), all.filter((privilege) => privilege !== 'moderationQueue')],
    ['a superuser with points', as('superuser', 3_000), all],
    ['a moderator', as('moderator'), all],
    ['staff', as('staff'), all],
    ['an admin', as('admin'), all],
    ['the owner', as('owner'), all],
    ['the system', system, all],
  ])('%s', (_name, actor, expected) => {
    expect(of(actor)).toEqual(expected);
  });

  test('the open preset gives a new member what only they themselves are asked for', () => {
    expect(of(as('member'), privilegePresets.open)).toEqual(['kudos', 'links', 'suggestTag', 'nominate', 'suggestEdit', 'downvote']);
  });

  test('each preset asks for more than the one before', () => {
    for (const privilege of privileges) {
      expect(privilegePresets.open[privilege]).toBeLessThan(privilegePresets.balanced[privilege]);
      expect(privilegePresets.balanced[privilege]).toBeLessThan(privilegePresets.strict[privilege]);
    }
  });

  test('a community’s own thresholds start from the balanced ones and count only when chosen', () => {
    const custom = PrivilegeSettings.parse({ preset: 'custom', custom: { kudos: 3 } });
    expect(privilegePoints(custom)).toEqual({ ...privilegePresets.balanced, kudos: 3 });
    expect(privilegePoints({ ...custom, preset: 'strict' })).toEqual(privilegePresets.strict);
  });

  test.each<[string, Actor, object]>([
    ['a member is told what an ability takes, unless something else stands against it', as('member', 8), { close: 1_500 }],
    ['who has the points misses nothing', as('member', 1_500), {}],
    ['a superuser misses nothing', as('superuser'), {}],
    ['a guest misses more than points', guest, {}],
  ])('%s', (_name, actor, expected) => {
    const takes = { close: 'close', accept: 'acceptForOthers', kudos: 'kudos' } as const;
    const abilitiesOf = (who: Actor) => ({ close: hasPrivilege(who, 'close'), accept: false, kudos: hasPrivilege(who, 'kudos') });
    expect(missingPoints(actor, takes, { now: abilitiesOf(actor), regardless: abilitiesOf(regardlessOfPoints(actor)) })).toEqual(expected);
  });
});
