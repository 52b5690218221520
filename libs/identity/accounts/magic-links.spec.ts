import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountPages } from '#contracts';
import { guest, inScope } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Communities } from '../communities/communities.js';
import { password, SpecCommunity } from '../spec-community.js';
import { MagicLinks } from './magic-links.js';
import { SignIns } from './sign-ins.js';
import { SignUps } from './sign-ups.js';

describe('links to sign in', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const request = (email: string, address?: string) => community.asGuest(() => community.get(MagicLinks).request({ email }), address);
  const consume = (token: string, nonce: string | undefined) => community.asGuest(() => community.get(MagicLinks).consume(token, nonce));
  const ask = async (email: string) => {
    const { browserNonce } = await request(email);
    return { browserNonce, token: await community.tokenMailedTo(email) };
  };
  const membersWith = (email: string) => community.sql<{ id: string; handle: string }>('select id, handle from members where community_id = $1 and email = $2', email);

  test('a link signs its member in, once', async () => {
    const member = await community.join();
    const { token, browserNonce } = await ask(member.email);
    const opened = await consume(token, browserNonce);
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ memberId: member.memberId, emailVerified: true });
    await expect(consume(token, browserNonce)).rejects.toMatchObject({ code: 'token.expired', status: 410 });
    const [, mail] = await community.mailsTo(member.email);
    expect(mail?.body).toMatch(new RegExp(`^http://localhost:3000${accountPages.magicLink}\\?token=[\\w-]{43}$`, 'm'));
    expect(mail?.body).toContain('15 minutes');
  });

  test('of two uses at once one signs in', async () => {
    const { token, browserNonce } = await ask((await community.join()).email);
    const tries = await Promise.allSettled([1, 2, 3].map(() => consume(token, browserNonce)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('in another browser the link does not work, and is not used up', async () => {
    const { token, browserNonce } = await ask((await community.join()).email);
    await expect(consume(token, undefined)).rejects.toMatchObject({ code: 'token.other-browser' });
    await expect(consume(token, 'x'.repeat(43))).rejects.toMatchObject({ code: 'token.other-browser' });
    await expect(consume(token, browserNonce)).resolves.toBeDefined();
  });

  test('an expired link does not work', async () => {
    const { token, browserNonce } = await ask((await community.join()).email);
    await community.sql(`update one_time_tokens set expires_at = now() - interval '1 second' where community_id = $1`);
    await expect(consume(token, browserNonce)).rejects.toMatchObject({ code: 'token.expired' });
  });

  test('a forged link, a token of another purpose and one of another community do not work', async () => {
    const member = await community.join();
    const verification = await community.tokenMailedTo(member.email);
    const { token, browserNonce } = await ask(member.email);
    await expect(consume('x'.repeat(43), browserNonce)).rejects.toMatchObject({ code: 'token.expired' });
    await expect(consume(verification, browserNonce)).rejects.toMatchObject({ code: 'token.expired' });
    const elsewhere = inScope({ communityId: uuidv7(), requestId: 'spec', actor: guest }, () => community.get(MagicLinks).consume(token, browserNonce));
    await expect(elsewhere).rejects.toMatchObject({ code: 'token.expired' });
    await expect(consume(token, browserNonce)).resolves.toBeDefined();
  });

  test('a newcomer gets an account with a confirmed address by following the link, and none before', async () => {
    const { token, browserNonce } = await ask('grace.hopper+ships@example.com');
    expect(await membersWith('grace.hopper+ships@example.com')).toEqual([]);
    const opened = await consume(token, browserNonce);
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ handle: 'grace-hopper', role: 'member', emailVerified: true });
    expect((await community.mailsTo('grace.hopper+ships@example.com')).map(({ subject }) => subject)).toEqual(['Your link to join Test']);
  });

  test('two links of one newcomer make one account', async () => {
    const [first, second] = [await ask('twice@example.com'), await ask('twice@example.com')];
    const [one, two] = await Promise.all([consume(first.token, first.browserNonce), consume(second.token, second.browserNonce)]);
    expect(one.memberId).toBe(two.memberId);
    expect(await membersWith('twice@example.com')).toHaveLength(1);
  });

  test('newcomers with names alike get handles of their own', async () => {
    const links = [];
    for (const domain of ['a', 'b', 'c', 'd', 'e', 'f']) links.push(await ask(`alike@${domain}.example.com`));
    const opened = await Promise.all(links.map(({ token, browserNonce }) => consume(token, browserNonce)));
    const handles = await Promise.all(opened.map(async ({ sessionToken }) => (await community.actorFor(sessionToken)).handle));
    expect(new Set(handles).size).toBe(6);
    for (const handle of handles) expect(handle).toMatch(/^alike(-\d+)?$/);
  });

  test('known and unknown addresses are answered alike', async () => {
    const member = await community.join();
    const answers = [await request(member.email), await request('unknown@example.com')];
    for (const answer of answers) expect(answer).toEqual({ browserNonce: expect.stringMatching(/^[\w-]{43}$/) });
  });

  test('where sign-up is closed an unknown address gets a mail that says so and no account', async () => {
    const owner = await community.join('owner');
    const open = (on: boolean) => community.as(owner.actor, () => community.get(Communities).edit({ settings: { signUp: { open: on } } }));
    const before = await ask('early@example.com');
    await open(false);
    await request('closed@example.com');
    expect((await community.mailsTo('closed@example.com')).map(({ subject }) => subject)).toEqual(['No account with this address in Test']);
    await expect(consume(before.token, before.browserNonce)).rejects.toMatchObject({ code: 'ability.missing' });
    await open(true);
    await expect(consume(before.token, before.browserNonce)).resolves.toBeDefined();
  });

  test('whoever signed up with a foreign address is put out when its owner comes', async () => {
    const victim = 'victim@example.com';
    const squatter = await community.asGuest(() => community.get(SignUps).signUp({ email: victim, password, handle: 'squatter' }));
    const { token, browserNonce } = await ask(victim);
    const opened = await consume(token, browserNonce);
    expect(opened.memberId).toBe(squatter.memberId);
    expect(await community.actorFor(squatter.sessionToken)).toEqual(guest);
    await expect(community.asGuest(() => community.get(SignIns).signIn({ email: victim, password }))).rejects.toMatchObject({ code: 'session.wrong-credentials' });
  });

  test('a confirmed account keeps its password and its sessions', async () => {
    const member = await community.join();
    await community.sql('update members set email_verified_at = now() where community_id = $1 and id = $2', member.memberId);
    const { token, browserNonce } = await ask(member.email);
    await consume(token, browserNonce);
    expect((await community.actorFor(member.sessionToken)).memberId).toBe(member.memberId);
    await expect(community.asGuest(() => community.get(SignIns).signIn({ email: member.email, password }))).resolves.toBeDefined();
  });

  test('a mailbox gets five links in a quarter of an hour', async () => {
    for (let number = 0; number < 5; number += 1) await request('often@example.com');
    await expect(request('often@example.com')).rejects.toMatchObject({ code: 'rate.limited' });
    expect(await community.mailsTo('often@example.com')).toHaveLength(5);
  });

  test('an address asks for links to thirty mailboxes and then waits', async () => {
    for (let number = 0; number < 30; number += 1) await request(`spread${number}@example.com`, '198.51.100.4');
    await expect(request('spread31@example.com', '198.51.100.4')).rejects.toMatchObject({ code: 'rate.limited' });
  });
});
