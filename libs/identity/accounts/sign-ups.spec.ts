import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountPages, type SignUp } from '#contracts';
import { Communities } from '../communities/communities.js';
import { password, SpecCommunity } from '../spec-community.js';
import { SignUps } from './sign-ups.js';

describe('signing up', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const signUp = (input: Partial<SignUp>) =>
    community.asGuest(() => community.get(SignUps).signUp({ email: `${input.handle}@example.com`, password, handle: 'unnamed', ...input }));
  const count = async (handle: string) => (await community.sql('select 1 from members where community_id = $1 and handle = $2', handle)).length;

  test('makes a member who is signed in and gets a mail to confirm the address', async () => {
    const opened = await signUp({ email: '  Ada@Example.COM ', handle: 'Ada', displayName: 'Ada  Lovelace' });
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ memberId: opened.memberId, handle: 'ada', role: 'member', emailVerified: false });
    const [row] = await community.sql('select email, display_name, password_hash from members where community_id = $1 and id = $2', opened.memberId);
    expect(row).toEqual({ email: 'ada@example.com', display_name: 'Ada Lovelace', password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) });
    const [mail] = await community.mailsTo('ada@example.com');
    expect(mail?.body).toMatch(new RegExp(`^http://localhost:3000${accountPages.verifyEmail}\\?token=[\\w-]{43}$`, 'm'));
  });

  test('two who want one handle at once: one gets it, the other is told', async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4].map((number) => signUp({ email: `twin${number}@example.com`, handle: number % 2 ? 'Twin' : 'twin' })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries) {
      if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ code: 'conflict.taken', errors: [{ path: 'handle', code: 'taken', message: expect.any(String) }] });
    }
    expect(await count('twin')).toBe(1);
  });

  test.each(['admin', 'Owner', 'support', 'none', 'NIL', 'null', 'blank', 'everyone', 'ad-min', 'sign_in'])('the handle %s is nobody’s', async (handle) => {
    await expect(signUp({ email: 'someone@example.com', handle })).rejects.toMatchObject({ code: 'request.invalid', errors: [{ path: 'handle', code: 'reserved', message: 'is reserved: choose another' }] });
    expect(await count(handle.toLowerCase())).toBe(0);
  });

  test.each<[string, Partial<SignUp>, string]>([
    ['a short password', { password: 'short' }, 'password'],
    ['an endless password', { password: 'x'.repeat(10_000) }, 'password'],
    ['no address', { email: 'nobody' }, 'email'],
    ['a null byte in the address', { email: 'a\0b@example.com' }, 'email'],
    ['a handle of two letters', { handle: 'ab' }, 'handle'],
    ['a handle with a space', { handle: 'a b c' }, 'handle'],
    ['a handle of letters that look alike', { handle: 'аdmin' }, 'handle'],
    ['an invisible name', { displayName: '\u200b\u202e \0' }, 'displayName'],
  ])('%s is refused with the field that must change', async (_, input, path) => {
    await expect(signUp({ handle: 'proper', email: 'proper@example.com', ...input })).rejects.toMatchObject({ code: 'request.invalid', errors: [expect.objectContaining({ path })] });
  });

  test('an unknown field is refused', async () => {
    await expect(signUp({ handle: 'proper', role: 'owner' } as never)).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('control characters, overrides and lone surrogates leave a name', async () => {
    const { memberId } = await signUp({ handle: 'odd-name', displayName: '\u202eO\0d\ud800d' });
    expect(await community.sql('select display_name from members where community_id = $1 and id = $2', memberId)).toEqual([{ display_name: 'Odd' }]);
  });

  test('a known address is not named: its owner gets a mail and the other learns nothing', async () => {
    await signUp({ handle: 'known' });
    const refused = signUp({ handle: 'prying', email: 'known@example.com', password: 'another password' });
    await expect(refused).rejects.toMatchObject({ code: 'account.not-made', errors: undefined, message: expect.stringContaining('look into your mailbox') });
    expect(await count('prying')).toBe(0);
    const mails = await community.mailsTo('known@example.com');
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Confirm/), 'You have an account in Test']);
  });

  test('the mailbox of a known address is not flooded', async () => {
    await signUp({ handle: 'flooded' });
    const pry = () => signUp({ handle: 'flooder', email: 'flooded@example.com', password: 'another password' });
    for (let times = 0; times < 3; times += 1) await expect(pry()).rejects.toMatchObject({ code: 'account.not-made' });
    await expect(pry()).rejects.toMatchObject({ code: 'rate.limited', retryAfter: expect.any(Number) });
    expect(await community.mailsTo('flooded@example.com')).toHaveLength(4);
  });

  test('a doubled submit makes one account and signs in twice', async () => {
    const [first, second] = await Promise.all([signUp({ handle: 'doubled' }), signUp({ handle: 'doubled' })]);
    expect(first.memberId).toBe(second.memberId);
    expect(first.sessionToken).not.toBe(second.sessionToken);
    expect(await count('doubled')).toBe(1);
  });

  test('a closed community takes nobody', async () => {
    const owner = await community.join('owner');
    const edit = (open: boolean) => community.as(owner.actor, () => community.get(Communities).edit({ settings: { signUp: { open } } }));
    await edit(false);
    await expect(signUp({ handle: 'late' })).rejects.toMatchObject({ code: 'ability.missing' });
    await edit(true);
    await expect(signUp({ handle: 'late' })).resolves.toMatchObject({ memberId: expect.any(String) });
  });

  test('one address makes many accounts only slowly', async () => {
    const from = (number: number) =>
      community.asGuest(() => community.get(SignUps).signUp({ email: `serial${number}@example.com`, password, handle: 'admin' }), '203.0.113.9');
    for (let number = 0; number < 60; number += 1) await expect(from(number)).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(from(61)).rejects.toMatchObject({ code: 'rate.limited' });
  });
});
