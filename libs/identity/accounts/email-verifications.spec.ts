import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guest, inScope } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { SpecCommunity } from '../spec-community.js';
import { EmailVerifications } from './email-verifications.js';

describe('confirming an address', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const verify = (token: string) => community.asGuest(() => community.get(EmailVerifications).verify(token));
  const resend = (actor = guest) => community.as(actor, () => community.get(EmailVerifications).resend());

  test('counts at once for the session that is open', async () => {
    const member = await community.join();
    expect(member.actor.emailVerified).toBe(false);
    await verify(await community.tokenMailedTo(member.email));
    expect((await community.actorFor(member.sessionToken)).emailVerified).toBe(true);
  });

  test('a doubled submit is no error', async () => {
    const member = await community.join();
    const token = await community.tokenMailedTo(member.email);
    await Promise.all([verify(token), verify(token)].map((tried) => tried.catch(() => undefined)));
    await expect(verify(token)).resolves.toBeUndefined();
    expect((await community.actorFor(member.sessionToken)).emailVerified).toBe(true);
  });

  test('an expired, forged or foreign token confirms nothing', async () => {
    const member = await community.join();
    const token = await community.tokenMailedTo(member.email);
    await expect(verify('x'.repeat(43))).rejects.toMatchObject({ code: 'token.expired' });
    await expect(inScope({ communityId: uuidv7(), requestId: 'spec' }, () => community.get(EmailVerifications).verify(token))).rejects.toMatchObject({ code: 'token.expired' });
    await community.sql(`update one_time_tokens set expires_at = now() - interval '1 second' where community_id = $1`);
    await expect(verify(token)).rejects.toMatchObject({ code: 'token.expired' });
    expect((await community.actorFor(member.sessionToken)).emailVerified).toBe(false);
  });

  test('a token for an address that the account no longer has confirms nothing', async () => {
    const member = await community.join();
    const token = await community.tokenMailedTo(member.email);
    await community.sql(`update members set email = 'elsewhere@example.com' where community_id = $1 and id = $2`, member.memberId);
    await expect(verify(token)).rejects.toMatchObject({ code: 'token.expired' });
  });

  test('the mail can be asked for again three times in a quarter of an hour', async () => {
    const member = await community.join();
    for (let number = 0; number < 3; number += 1) await resend(member.actor);
    await expect(resend(member.actor)).rejects.toMatchObject({ code: 'rate.limited', retryAfter: expect.any(Number) });
    expect(await community.mailsTo(member.email)).toHaveLength(4);
    await verify(await community.tokenMailedTo(member.email));
    await expect(resend(member.actor)).rejects.toMatchObject({ code: 'conflict.already-done' });
    await expect(resend()).rejects.toMatchObject({ code: 'session.required' });
  });

  test('mails are in the member’s language, else in the community’s', async () => {
    const member = await community.join();
    await community.sql(`update members set locale = 'ar' where community_id = $1 and id = $2`, member.memberId);
    await resend(member.actor);
    expect((await community.mailsTo(member.email)).at(-1)?.body).toMatch(/أهلًا بك[^]*مدة صلاحية الرابط: /);
    await community.sql(`update members set locale = 'tlh' where community_id = $1 and id = $2`, member.memberId);
    await community.sql(`update communities set settings = '{"defaultLocale": "fr"}' where id = $1`);
    const other = await community.another();
    await community.as(member.actor, () => other.get(EmailVerifications).resend());
    expect((await community.mailsTo(member.email)).at(-1)?.body).toMatch(/Bienvenue dans Test[^]*valable 3\sjours/);
    await other.close();
  });
});
