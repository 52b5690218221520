import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inScope } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { SpecCommunity } from '../spec-community.js';
import { networkOf, Throttles, type Limit } from './throttles.js';

const limit: Limit = { name: 'spec', tries: 3, seconds: 60 };

describe('throttles', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const count = (key: string) => community.asGuest(() => community.get(Throttles).count(limit, key));
  const age = (seconds: number) => community.sql('update throttles set window_start = window_start - make_interval(secs => $2) where community_id = $1', seconds);

  test('say what is left until the limit and then how long to wait', async () => {
    expect(await count('told')).toEqual({ limit: 3, remaining: 2, resetSeconds: 60 });
    await age(20);
    expect(await count('told')).toEqual({ limit: 3, remaining: 1, resetSeconds: expect.any(Number) });
    await count('told');
    await expect(count('told')).rejects.toMatchObject({ code: 'rate.limited', message: expect.stringMatching(/^Too many tries. Try again in \d\d seconds\.$/) });
    await expect(count('told')).rejects.toMatchObject({ retryAfter: 40 });
  });

  test('a new window begins when the last one is over', async () => {
    for (let number = 0; number < 3; number += 1) await count('windows');
    await expect(count('windows')).rejects.toMatchObject({ code: 'rate.limited' });
    await age(59);
    await expect(count('windows')).rejects.toMatchObject({ retryAfter: 1 });
    await age(1);
    expect((await count('windows')).remaining).toBe(2);
  });

  test('keys, limits and communities are counted apart', async () => {
    for (let number = 0; number < 3; number += 1) await count('apart');
    await expect(count('apart')).rejects.toMatchObject({ code: 'rate.limited' });
    expect((await count('another key')).remaining).toBe(2);
    const other = community.asGuest(() => community.get(Throttles).count({ ...limit, name: 'spec.other' }, 'apart'));
    expect((await other).remaining).toBe(2);
    const elsewhere = inScope({ communityId: uuidv7(), requestId: 'spec' }, () => community.get(Throttles).count(limit, 'apart'));
    expect((await elsewhere).remaining).toBe(2);
  });

  test('two server processes count together', async () => {
    const other = await community.another();
    const tries = await Promise.allSettled(
      [0, 1, 2, 3, 4, 5].map((number) => community.asGuest(() => (number % 2 ? other : community.app).get(Throttles).count(limit, 'together'))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await other.close();
  });

  test('a try stays counted when what it was for is rolled back', async () => {
    const failing = () =>
      community.asGuest(() =>
        community.db.database.tx.run(async () => {
          await community.get(Throttles).count(limit, 'rolled back');
          throw new Error('refused');
        }),
      );
    for (let number = 0; number < 3; number += 1) await expect(failing()).rejects.toThrow('refused');
    await expect(failing()).rejects.toMatchObject({ code: 'rate.limited' });
  });

  test('guests write as often as the community’s settings say, members are not counted', async () => {
    const member = await community.join();
    await community.sql(`update communities set settings = '{"limits": {"guestWritesPerMinute": 2}}' where id = $1`);
    const other = await community.another();
    const write = () => other.get(Throttles).countGuestWrite();
    for (let number = 0; number < 2; number += 1) await community.asGuest(write, '203.0.113.1');
    await expect(community.asGuest(write, '203.0.113.1')).rejects.toMatchObject({ code: 'rate.limited' });
    for (let number = 0; number < 5; number += 1) await expect(community.as(member.actor, write, '203.0.113.1')).resolves.toBeUndefined();
    await other.close();
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is of the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
