import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { password, SpecCommunity } from '../spec-community.js';
import { SignIns } from './sign-ins.js';
import { SignUps } from './sign-ups.js';

describe('signing in', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const signIn = (email: string, typed: string, address?: string) => community.asGuest(() => community.get(SignIns).signIn({ email, password: typed }), address);
  const wrong = { code: 'session.wrong-credentials', status: 401, message: 'The e-mail address or the password is wrong.' };

  test('the right password opens a session', async () => {
    const member = await community.join();
    const opened = await signIn(` ${member.email.toUpperCase()} `, password);
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ memberId: member.memberId });
  });

  test('an unknown address and a wrong password get the same answer', async () => {
    const member = await community.join();
    await expect(signIn(member.email, 'wrong password')).rejects.toMatchObject(wrong);
    await expect(signIn('nobody@example.com', 'wrong password')).rejects.toMatchObject(wrong);
  });

  test('a password typed in another Unicode form fits', async () => {
    const composed = 'caf\u00e9 \ufb01nale!!';
    await community.asGuest(() => community.get(SignUps).signUp({ email: 'nfkc@example.com', password: composed, handle: 'nfkc' }));
    await expect(signIn('nfkc@example.com', 'cafe\u0301 finale!!')).resolves.toBeDefined();
    await expect(signIn('nfkc@example.com', composed.replace('\u00e9', 'e'))).rejects.toMatchObject(wrong);
  });

  test('an account without a password is entered with none', async () => {
    const member = await community.join();
    await community.sql('update members set password_hash = null where community_id = $1 and id = $2', member.memberId);
    await expect(signIn(member.email, password)).rejects.toMatchObject(wrong);
    await expect(signIn(member.email, 'the password of nobody')).rejects.toMatchObject(wrong);
  });

  test('ten wrong tries close an account for a while, for the right password too, and say for how long', async () => {
    const member = await community.join();
    for (let number = 0; number < 10; number += 1) await expect(signIn(member.email, `guess ${number}`)).rejects.toMatchObject(wrong);
    await expect(signIn(member.email, password)).rejects.toMatchObject({
      code: 'rate.limited',
      status: 429,
      retryAfter: expect.any(Number),
      message: expect.stringMatching(/^Too many tries\. Try again in 1[45] minutes\. You can also ask for a link/),
    });
    await community.sql(`update throttles set window_start = window_start - interval '15 minutes' where community_id = $1`);
    await expect(signIn(member.email, password)).resolves.toBeDefined();
  });

  test('tries at once are all counted', async () => {
    const member = await community.join();
    const tries = await Promise.allSettled(Array.from({ length: 14 }, (_, number) => signIn(member.email, `guess ${number}`)));
    const codes = tries.map((tried) => (tried.status === 'rejected' ? (tried.reason as { code: string }).code : 'signed in'));
    expect(codes.filter((code) => code === 'session.wrong-credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'rate.limited')).toHaveLength(4);
  });

  test('a success forgets the failures before it', async () => {
    const member = await community.join();
    for (let round = 0; round < 3; round += 1) {
      for (let number = 0; number < 6; number += 1) await expect(signIn(member.email, 'wrong password')).rejects.toMatchObject(wrong);
      await expect(signIn(member.email, password)).resolves.toBeDefined();
    }
  });

  test('an unknown account is closed alike, so that nothing is learnt from it', async () => {
    for (let number = 0; number < 10; number += 1) await expect(signIn('ghost@example.com', 'wrong password')).rejects.toMatchObject(wrong);
    await expect(signIn('ghost@example.com', 'wrong password')).rejects.toMatchObject({ code: 'rate.limited' });
  });

  test('an address that tries many accounts has to wait, another does not', async () => {
    const from = (number: number, address: string) => signIn(`victim${number}@example.com`, 'wrong password', address);
    for (let number = 0; number < 50; number += 1) await expect(from(number, `2001:db8:0:1::${number.toString(16)}`)).rejects.toMatchObject(wrong);
    await expect(from(51, '2001:db8:0:1:ffff::1')).rejects.toMatchObject({ code: 'rate.limited' });
    await expect(from(51, '2001:db8:0:2::1')).rejects.toMatchObject(wrong);
  });

  test('the table of tries names neither addresses nor accounts', async () => {
    const rows = await community.sql<{ key: string }>('select key from throttles where community_id = $1');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[a-z.-]+:[\w-]{43}$/);
  });
});
