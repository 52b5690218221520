import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guest } from '#platform';
import { password, SpecCommunity } from '../spec-community.js';
import { MagicLinks } from './magic-links.js';
import { PasswordChanges } from './password-changes.js';
import { PasswordResets } from './password-resets.js';
import { SignIns } from './sign-ins.js';

const newPassword = 'an entirely new password';

describe('a new password', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const request = (email: string) => community.asGuest(() => community.get(PasswordResets).request({ email }));
  const reset = (token: string, chosen = newPassword) => community.asGuest(() => community.get(PasswordResets).reset({ token, password: chosen }));
  const signIn = (email: string, typed: string) => community.asGuest(() => community.get(SignIns).signIn({ email, password: typed }));

  test('by a mailed link ends every session, opens one and confirms the address', async () => {
    const member = await community.join();
    await request(member.email);
    const opened = await reset(await community.tokenMailedTo(member.email));
    expect(await community.actorFor(member.sessionToken)).toEqual(guest);
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ memberId: member.memberId, emailVerified: true });
    await expect(signIn(member.email, newPassword)).resolves.toBeDefined();
    await expect(signIn(member.email, password)).rejects.toMatchObject({ code: 'session.wrong-credentials' });
    expect((await community.mailsTo(member.email)).at(-1)?.subject).toBe('Your password for Test was changed');
  });

  test('a link works once, for an hour, and ends the links before it', async () => {
    const member = await community.join();
    await request(member.email);
    const first = await community.tokenMailedTo(member.email);
    await request(member.email);
    const second = await community.tokenMailedTo(member.email);
    await reset(second);
    await expect(reset(second)).rejects.toMatchObject({ code: 'token.expired' });
    await expect(reset(first)).rejects.toMatchObject({ code: 'token.expired' });
    await request(member.email);
    const late = await community.tokenMailedTo(member.email);
    await community.sql(`update one_time_tokens set expires_at = expires_at - interval '1 hour' where community_id = $1 and used_at is null and purpose = 'reset-password'`);
    await expect(reset(late)).rejects.toMatchObject({ code: 'token.expired' });
  });

  test('of two uses at once one sets the password', async () => {
    const member = await community.join();
    await request(member.email);
    const token = await community.tokenMailedTo(member.email);
    const tries = await Promise.allSettled([1, 2].map((number) => reset(token, `password number ${number}`)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a bad choice does not use the link up', async () => {
    const member = await community.join();
    await request(member.email);
    const token = await community.tokenMailedTo(member.email);
    await expect(reset(token, 'short')).rejects.toMatchObject({ code: 'request.invalid', errors: [{ path: 'password', code: 'too_small', limit: 10, message: expect.any(String) }] });
    await expect(reset(token)).resolves.toBeDefined();
  });

  test('a link to an address that the account no longer has does not work', async () => {
    const member = await community.join();
    await request(member.email);
    const token = await community.tokenMailedTo(member.email);
    await community.sql(`update members set email = 'moved@example.com' where community_id = $1 and id = $2`, member.memberId);
    await expect(reset(token)).rejects.toMatchObject({ code: 'token.expired' });
  });

  test('an unknown address is answered alike, gets a mail without a token, and a limited number of them', async () => {
    for (let number = 0; number < 5; number += 1) await expect(request('nobody@example.com')).resolves.toBeUndefined();
    await expect(request('nobody@example.com')).rejects.toMatchObject({ code: 'rate.limited' });
    const mails = await community.mailsTo('nobody@example.com');
    expect(mails).toHaveLength(5);
    for (const { body } of mails) expect(body).not.toContain('token=');
  });

  test('by who signed in just now ends the other sessions and the links that are under way', async () => {
    const member = await community.join();
    const elsewhere = await signIn(member.email, password);
    const { browserNonce } = await community.asGuest(() => community.get(MagicLinks).request({ email: member.email }));
    const link = await community.tokenMailedTo(member.email);
    await community.as(member.actor, () => community.get(PasswordChanges).change({ password: newPassword }));
    expect((await community.actorFor(member.sessionToken)).memberId).toBe(member.memberId);
    expect(await community.actorFor(elsewhere.sessionToken)).toEqual(guest);
    await expect(community.asGuest(() => community.get(MagicLinks).consume(link, browserNonce))).rejects.toMatchObject({ code: 'token.expired' });
    await expect(signIn(member.email, newPassword)).resolves.toBeDefined();
  });

  test('is not taken from a session that was opened a while ago, until its member signs in again', async () => {
    const member = await community.join();
    const change = () => community.get(PasswordChanges).change({ password: newPassword });
    const stale = { ...member.actor, authenticatedAt: new Date(Date.now() - 15 * 60_000) };
    await expect(community.as(stale, change)).rejects.toMatchObject({ code: 'session.stale', status: 403 });
    await expect(signIn(member.email, password)).resolves.toBeDefined();
    const again = await community.as(stale, () => community.get(SignIns).signIn({ email: member.email, password }));
    await expect(community.as(await community.actorFor(again.sessionToken), change)).resolves.toBeUndefined();
  });

  test('is the first one of an account that had none; a guest is told to sign in', async () => {
    const member = await community.join();
    await community.sql('update members set password_hash = null where community_id = $1 and id = $2', member.memberId);
    const change = () => community.get(PasswordChanges).change({ password: newPassword });
    await expect(community.asGuest(change)).rejects.toMatchObject({ code: 'session.required' });
    await community.as(member.actor, change);
    await expect(signIn(member.email, newPassword)).resolves.toBeDefined();
  });
});
