import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guest, inScope } from '#platform';
import { SpecCommunity } from '../spec-community.js';
import { SignUps } from '../accounts/sign-ups.js';
import { Arrivals } from './arrivals.js';
import { FormOpenings } from './form-openings.js';
import { isSharedByNature } from './networks.js';

let community: SpecCommunity;
beforeAll(async () => {
  community = await SpecCommunity.start();
});
afterAll(() => community.close());

const forms = () => community.get(FormOpenings);
const asSession = <Result>(sessionId: string | null, work: () => Promise<Result>) => inScope({ communityId: community.db.communityId, requestId: 'spec', actor: { ...guest, memberId: sessionId && 'a', role: sessionId ? 'member' : 'guest', sessionId } }, work);
const secondsOf = (token: string, sessionId: string | null = 'one') => asSession(sessionId, async () => (await forms().read({ opened: token, homepage: '' })).seconds);

describe('when a form was opened', () => {
  test('is told to who opened it', async () => {
    const token = (await asSession('one', () => forms().token()))!;
    expect(await secondsOf(token)).toBeGreaterThanOrEqual(0);
    expect(await secondsOf(token)).toBeLessThan(20);
  });

  test('is told to no other session, nor to a guest', async () => {
    const token = (await asSession('one', () => forms().token()))!;
    expect(await secondsOf(token, 'two')).toBeNull();
    expect(await secondsOf(token, null)).toBeNull();
  });

  test.each<[string, (time: number, signature: string) => string]>([
    ['an hour older', (time, signature) => `${(time - 3_600_000).toString(36)}.${signature}`],
    ['an hour younger', (time, signature) => `${(time + 3_600_000).toString(36)}.${signature}`],
    ['from before its key was kept', (time, signature) => `${(time - 30 * 86_400_000).toString(36)}.${signature}`],
    ['without a signature', (time) => time.toString(36)],
    ['with a short signature', (time) => `${time.toString(36)}.AAAA`],
    ['of no time', (_time, signature) => `.${signature}`],
    ['of words', () => 'not a token'],
    ['that is empty', () => ''],
  ])('a token %s says nothing', async (_name, change) => {
    const token = (await asSession('one', () => forms().token()))!;
    const [time, signature] = token.split('.');
    expect(await secondsOf(change(parseInt(time!, 36), signature!))).toBeNull();
  });

  test('is not asked of who has earned trust', async () => {
    const trusted = inScope({ communityId: community.db.communityId, requestId: 'spec', actor: { ...guest, memberId: 'a', role: 'member', sessionId: 'one', trustLevel: 1 } }, () => forms().token());
    expect(await trusted).toBeNull();
  });
});

describe('accounts from one address', () => {
  let made = 0;
  const join = async (address: string): Promise<string> => {
    made += 1;
    const { memberId } = await community.asGuest(() => community.get(SignUps).signUp({ email: `arrival${made}@example.com`, password: 'four plain words here', handle: `arrival${made}` }), address);
    return memberId;
  };
  const count = (memberId: string) => community.asGuest(async () => (await community.get(Arrivals).of(memberId)).accountsFromAddress);

  test('are counted within a day, also over midnight', async () => {
    const members = [await join('203.0.113.9'), await join('203.0.113.9'), await join('::ffff:203.0.113.9'), await join('203.0.113.10')];
    expect(await Promise.all(members.map(count))).toEqual([3, 3, 3, 1]);
    await community.sql(`update arrivals set created_at = created_at - interval '25 hours' where community_id = $1 and member_id = $2`, members[0]!);
    expect(await Promise.all(members.map(count))).toEqual([1, 2, 2, 1]);
    // As if it had come yesterday, at the end of the day: hashed with yesterday's key.
    await community.sql(`update arrivals set created_at = now() - interval '1 hour', network = network_before, network_before = null where community_id = $1 and member_id = $2`, members[0]!);
    expect(await Promise.all(members.slice(0, 3).map(count))).toEqual([3, 3, 3]);
  });

  test('are not counted where all come from one by nature', async () => {
    expect(await Promise.all([await join('127.0.0.1'), await join('127.0.0.1')].map(count))).toEqual([0, 0]);
  });

  test('are kept as hashes alone, with keys that are not the address’s', async () => {
    await join('198.51.100.77');
    const kept = JSON.stringify(await community.sql(`select encode(network, 'escape') as network from arrivals where community_id = $1 and network is not null`));
    expect(kept).not.toContain('198.51.100.77');
  });
});

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:10.1.2.3', true],
  ['10.1.2.3', true],
  ['192.168.7.7', true],
  ['172.32.0.1', false],
  ['fd00::7', true],
  ['fe80::1%eth0', true],
  ['203.0.113.9', false],
  ['2001:db8::1', false],
])('%s is shared by nature: %p', (address, isShared) => {
  expect(isSharedByNature(address)).toBe(isShared);
});
