import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { accountPages, type SetUp } from '#contracts';
import { Communities } from '../communities/communities.js';
import { password, SpecCommunity } from '../spec-community.js';
import { SetUps } from './set-ups.js';
import { SignIns } from './sign-ins.js';

const site = 'http://localhost:3000';

describe('set-up', () => {
  let community: SpecCommunity;
  beforeEach(async () => {
    community = await SpecCommunity.start();
  });
  afterEach(() => community.close());

  const link = () => community.get(SetUps).link(site);
  const token = async () => new URL((await link())!).searchParams.get('token')!;
  const setUp = (input: Pick<SetUp, 'token'> & Partial<SetUp>) =>
    community.asGuest(() => community.get(SetUps).setUp({ communityName: 'Northwind', email: 'olga@example.com', password, handle: 'olga', ...input }));
  const owners = () => community.sql<{ handle: string; email: string }>(`select handle, email from members where community_id = $1 and role = 'owner'`);

  test('the link makes the owner, who is signed in, and names the community', async () => {
    expect(await link()).toMatch(new RegExp(`^http://localhost:3000${accountPages.setUp}\\?token=[\\w-]{43}$`));
    const opened = await setUp({ token: await token() });
    expect(await community.actorFor(opened.sessionToken)).toMatchObject({ role: 'owner', handle: 'olga', emailVerified: true });
    expect(await community.asGuest(() => community.get(Communities).current())).toMatchObject({ name: 'Northwind', isSetUp: true });
    expect(await link()).toBeNull();
  });

  test('of two at once one becomes the owner and the other gets a clear error', async () => {
    const shared = await token();
    const tries = await Promise.allSettled(['olga', 'oleg', 'omar'].map((handle) => setUp({ token: shared, handle, email: `${handle}@example.com` })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries) {
      if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ code: 'conflict.already-done', message: expect.stringContaining('Sign in instead') });
    }
    expect(await owners()).toHaveLength(1);
  });

  test('each of several processes that start together has a link that works, until there is an owner', async () => {
    const [first, second] = [await token(), await token()];
    await setUp({ token: first });
    await expect(setUp({ token: second, handle: 'oleg', email: 'oleg@example.com' })).rejects.toMatchObject({ code: 'conflict.already-done' });
    expect(await owners()).toEqual([{ handle: 'olga', email: 'olga@example.com' }]);
  });

  test.each([
    ['forged', 'x'.repeat(43)],
    ['short', 'x'],
  ])('a %s token makes nobody', async (_, forged) => {
    await link();
    await expect(setUp({ token: forged })).rejects.toMatchObject({ code: expect.stringMatching(/token.expired|request.invalid/) });
    expect(await owners()).toEqual([]);
  });

  test('an expired token makes nobody', async () => {
    const late = await token();
    await community.sql(`update one_time_tokens set expires_at = now() - interval '1 second' where community_id = $1`);
    await expect(setUp({ token: late })).rejects.toMatchObject({ code: 'token.expired' });
  });

  test('a mistake in the form does not use the link up', async () => {
    const once = await token();
    await community.join();
    await expect(setUp({ token: once, handle: 'joiner-1' })).rejects.toMatchObject({ code: 'conflict.taken', errors: [{ path: 'handle', code: 'taken', message: expect.any(String) }] });
    await expect(setUp({ token: once, password: 'short' })).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(setUp({ token: once })).resolves.toMatchObject({ memberId: expect.any(String) });
  });

  test('the configuration makes the owner, once, however many processes start', async () => {
    const environment = { HEARTH_OWNER_EMAIL: 'Admin@Example.com', HEARTH_OWNER_PASSWORD: password };
    const processes = await Promise.all([1, 2, 3].map(() => community.another(environment)));
    expect(await Promise.all(processes.map((app) => app.get(SetUps).link(site)))).toEqual([null, null, null]);
    expect(await owners()).toEqual([{ handle: 'member-admin', email: 'admin@example.com' }]);
    await expect(community.asGuest(() => community.get(SignIns).signIn({ email: 'admin@example.com', password }))).resolves.toBeDefined();
    for (const app of processes) await app.close();
  });

  test('the configuration raises a member who has the address', async () => {
    const member = await community.join();
    const app = await community.another({ HEARTH_OWNER_EMAIL: member.email, HEARTH_OWNER_PASSWORD: 'the new password' });
    expect(await app.get(SetUps).link(site)).toBeNull();
    expect(await owners()).toEqual([{ handle: member.handle, email: member.email }]);
    // They had not shown that the address is theirs: whoever signed up with it is signed out.
    expect(await community.sql('select id from sessions where community_id = $1')).toEqual([]);
    await app.close();
  });

  test('half a configuration leaves the link', async () => {
    const app = await community.another({ HEARTH_OWNER_EMAIL: 'olga@example.com' });
    expect(await app.get(SetUps).link(site)).toContain(`${accountPages.setUp}?token=`);
    await app.close();
  });
});
