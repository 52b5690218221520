import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { startOidcProvider, type OidcProvider } from '../../testing/oidc-provider.js';
import { MagicLinks } from '../accounts/magic-links.js';
import { Sessions } from '../sessions/sessions.js';

const site = 'https://community.example.com';

/** A browser that follows redirects between the community and the provider, and keeps the cookies of both. */
class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  /** Where it was sent back to, with all that the provider said. */
  callback = '';

  constructor(
    private readonly serverUrl: string,
    sessionToken?: string,
  ) {
    if (sessionToken) this.jar(site).set('hearth_session', sessionToken);
  }

  get session(): string | undefined {
    return this.jar(site).get('hearth_session');
  }

  async get(address: string, headers: Record<string, string> = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jar(origin);
    const answer = await fetch(address.replace(site, this.serverUrl), { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line)!;
      jar.set(name, value);
    }
    return answer;
  }

  /** Goes from the button up to the address on our own site to which the provider sends back. */
  async toCallback(provider: string, purpose = 'sign-in', next = '/'): Promise<string> {
    let address = `${site}/api/v1/sign-in/providers/${provider}/start?${new URLSearchParams({ purpose, next }).toString()}`;
    for (let steps = 0; steps < 8; steps += 1) {
      const answer = await this.get(address);
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
      address = new URL(location, address).href;
      if (address.startsWith(`${site}/api/v1/sign-in/callback`)) return (this.callback = address);
      if (address.startsWith(site) && steps > 0) return address;
    }
    throw new Error('There are too many redirects.');
  }

  /** Where somebody ends up who pressed the button. */
  async signIn(provider: string, purpose?: string, next?: string): Promise<string | null> {
    return (await this.get(await this.toCallback(provider, purpose, next))).headers.get('location');
  }

  /** Signs out at the provider, where the next one is somebody else. */
  leaveProvider(issuer: string): void {
    this.jars.delete(issuer);
  }

  private jar(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

describe('signing in by a provider', () => {
  let server: TestServer;
  let oidc: OidcProvider;
  let admin: ApiClient;
  let id: string;
  let count = 0;

  beforeAll(async () => {
    server = await startTestServer({ HEARTH_URL: site, HEARTH_INTERNAL_HOSTS: 'localhost' });
    oidc = await startOidcProvider(`${site}/api/v1/sign-in/callback`);
    admin = await server.member('admin');
    id = (await admin.post('admin/sign-in-providers', input())).body.id;
  });
  beforeEach(async () => {
    await admin.put(`admin/sign-in-providers/${id}`, input());
    await admin.patch('admin/community', { settings: { signUp: { open: true } } });
    oidc.person = newPerson();
  });
  afterAll(async () => {
    await oidc.close();
    await server.close();
  });

  const input = (change: Record<string, unknown> = {}) => ({ label: 'Northwind account', issuer: oidc.issuer, clientId: oidc.clientId, clientSecret: oidc.clientSecret, ...change });
  const newPerson = () => {
    count += 1;
    return { sub: `person-${count}`, name: `Person ${count}`, email: `person-${count}@example.com`, email_verified: true };
  };
  const browser = (member?: ApiClient) => new Browser(server.url, member?.who?.token);
  const me = async (of: Browser) => (await server.guest.get('me', { cookie: `hearth_session=${of.session}` })).body.member;
  const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
  const change = (member: ApiClient, text: string) => server.inCommunity(() => server.app.get(Sessions).change(member.who!.id, () => server.database.query(text, [server.communityId, member.who!.id])));
  const trust = () => admin.put(`admin/sign-in-providers/${id}`, input({ trustsEmail: true }));

  test('makes a newcomer an account, and the second time enters it', async () => {
    const first = browser();
    expect(await first.signIn(id, 'sign-in', '/t/7/why?x=1#reply')).toBe('/t/7/why?x=1#reply');
    expect(await me(first)).toMatchObject({ displayName: oidc.person!.name, email: oidc.person!.email, emailVerified: false });
    const second = browser();
    expect(await second.signIn(id)).toBe('/');
    expect((await me(second)).handle).toBe((await me(first)).handle);
  });

  test('newcomers who come at once by the same name, or address, have accounts of their own or are told why not', async () => {
    const arrive = async (people: Record<string, unknown>[]) => {
      const browsers = [];
      for (const person of people) {
        oidc.person = { sub: newPerson().sub, ...person };
        const own = browser();
        await own.toCallback(id);
        browsers.push(own);
      }
      return { browsers, answers: await Promise.all(browsers.map((own) => own.get(own.callback))) };
    };
    const { browsers, answers } = await arrive(Array.from({ length: 4 }, () => ({ name: 'Twin Sister' })));
    expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual(Array(4).fill([303, '/']));
    expect(new Set(await Promise.all(browsers.map(async (own) => (await me(own)).handle))).size).toBe(4);
    const same = await arrive(Array.from({ length: 3 }, () => ({ name: 'Triplet', email: 'triplet@example.com', email_verified: true })));
    expect(same.answers.map(({ headers }) => headers.get('location')).sort()).toEqual(['/', '/sign-in?provider=address-taken', '/sign-in?provider=address-taken']);
  });

  test('sends a state, a nonce and a challenge, and asks for the scopes', async () => {
    const answer = await browser().get(`${site}/api/v1/sign-in/providers/${id}/start`);
    const url = new URL(answer.headers.get('location')!);
    expect(answer.status).toBe(303);
    expect(url.origin).toBe(oidc.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'hearth', redirect_uri: `${site}/api/v1/sign-in/callback`, scope: 'openid email profile', response_type: 'code', state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/), code_challenge: expect.stringMatching(/^[\w-]{43}$/), code_challenge_method: 'S256' });
    expect(answer.headers.getSetCookie().find((line) => line.startsWith('hearth_provider='))).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  test('an account whose address the provider’s word confirms is confirmed, where that counts', async () => {
    await trust();
    const own = browser();
    await own.signIn(id);
    expect(await me(own)).toMatchObject({ email: oidc.person!.email, emailVerified: true });
  });

  test('an address that the provider did not verify is left out', async () => {
    oidc.person = { ...newPerson(), email_verified: false };
    const own = browser();
    await own.signIn(id);
    expect(await sql(`select email from members where community_id = $1 and display_name = $2`, oidc.person.name)).toEqual([{ email: null }]);
  });

  describe('an address that has an account', () => {
    let owner: ApiClient;
    beforeEach(async () => {
      owner = await server.member();
      oidc.person = { ...newPerson(), email: `${owner.who!.handle}@example.com` };
    });

    test('does not open it by itself', async () => {
      const thief = browser();
      expect(await thief.signIn(id, 'sign-in', '/ask')).toBe('/sign-in?provider=address-taken&next=%2Fask');
      expect(thief.session).toBeUndefined();
      expect((await owner.get('provider-accounts')).body.items).toEqual([]);
    });

    test('opens it where an admin trusts the provider and both sides verified it', async () => {
      await trust();
      const own = browser();
      expect(await own.signIn(id)).toBe('/');
      expect((await me(own)).id).toBe(owner.who!.id);
    });

    test('does not open it where the account’s side did not verify it', async () => {
      await trust();
      await change(owner, 'update members set email_verified_at = null where community_id = $1 and id = $2');
      expect(await browser().signIn(id)).toBe('/sign-in?provider=address-taken');
    });

    test('does not open it where the provider’s side did not', async () => {
      await trust();
      oidc.person = { ...oidc.person!, email_verified: false };
      const stranger = browser();
      expect(await stranger.signIn(id)).toBe('/');
      expect((await me(stranger)).id).not.toBe(owner.who!.id);
    });
  });

  describe('coming back', () => {
    const expired = '/sign-in?provider=expired';

    test('works once', async () => {
      const own = browser();
      const callback = await own.toCallback(id);
      expect((await own.get(callback)).headers.get('location')).toBe('/');
      expect((await own.get(callback)).headers.get('location')).toBe(expired);
    });

    test('works in no other browser: nobody is signed in as somebody else by a link', async () => {
      const callback = await browser().toCallback(id);
      const victim = browser();
      expect((await victim.get(callback)).headers.get('location')).toBe(expired);
      await victim.get(`${site}/api/v1/sign-in/providers/${id}/start`);
      expect((await victim.get(callback)).headers.get('location')).toBe(expired);
      expect(victim.session).toBeUndefined();
    });

    test('works for ten minutes', async () => {
      const own = browser();
      const callback = await own.toCallback(id);
      await sql(`update one_time_tokens set expires_at = now() where community_id = $1 and purpose = 'provider-sign-in'`);
      expect((await own.get(callback)).headers.get('location')).toBe(expired);
    });

    test.each([
      ['without a state', (url: URL) => url.searchParams.delete('state'), expired],
      ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43)), expired],
      ['with another code', (url: URL) => url.searchParams.set('code', 'x'), '/sign-in?provider=refused'],
      ['without a code', (url: URL) => url.searchParams.delete('code'), '/sign-in?provider=refused'],
      ['from another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example'), '/sign-in?provider=refused'],
      ['with an error that holds words', (url: URL) => (url.search = `?state=${url.searchParams.get('state')}&iss=${encodeURIComponent(oidc.issuer)}&error=server_error&error_description=SECRET`), '/sign-in?provider=refused'],
    ])('%s opens nothing', async (_what, spoil, location) => {
      const own = browser();
      const url = new URL(await own.toCallback(id));
      spoil(url);
      const answer = await own.get(url.href);
      expect(answer.headers.get('location')).toBe(location);
      expect(own.session).toBeUndefined();
    });

    test('with a code that somebody else was given opens nothing: the verifier is not theirs', async () => {
      const thief = browser();
      const stolen = new URL(await browser().toCallback(id)).searchParams.get('code')!;
      const url = new URL(await thief.toCallback(id));
      url.searchParams.set('code', stolen);
      expect((await thief.get(url.href)).headers.get('location')).toBe('/sign-in?provider=refused');
      expect(thief.session).toBeUndefined();
    });

    test('who declined there is told so, and goes on where they were', async () => {
      oidc.person = null;
      expect(await browser().signIn(id, 'sign-in', '/ask')).toBe('/sign-in?provider=cancelled&next=%2Fask');
    });

    test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('leads to no other site: %s', async (next) => {
      expect(await browser().signIn(id, 'sign-in', next)).toBe('/');
    });

    test('two windows that come back at once make one member', async () => {
      const windows = [browser(), browser(), browser()];
      const callbacks = await Promise.all(windows.map((window) => window.toCallback(id)));
      await Promise.all(windows.map((window, number) => window.get(callbacks[number]!)));
      const handles = await Promise.all(windows.map(async (window) => (await me(window)).handle));
      expect(new Set(handles).size).toBe(1);
    });

    test('a suspended member is not let in', async () => {
      const own = browser();
      await own.signIn(id);
      const { id: memberId } = await me(own);
      await server.inCommunity(() => server.app.get(Sessions).change(memberId, () => server.database.query(`update members set suspended_until = now() + interval '1 day' where community_id = $1 and id = $2`, [server.communityId, memberId])));
      expect(await browser().signIn(id)).toBe('/sign-in?provider=suspended');
    });

    test('nobody joins where accounts are by invitation', async () => {
      await admin.patch('admin/community', { settings: { signUp: { open: false } } });
      expect(await browser().signIn(id)).toBe('/sign-in?provider=closed');
    });
  });

  describe('setting out', () => {
    test('is begun by our own pages', async () => {
      for (const from of ['cross-site', 'same-site']) expect((await browser().get(`${site}/api/v1/sign-in/providers/${id}/start`, { 'sec-fetch-site': from })).status).toBe(403);
      expect((await browser().get(`${site}/api/v1/sign-in/providers/${id}/start`, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    });

    test('is counted: who tries too often is told so by a page', async () => {
      await sql('delete from throttles where community_id = $1');
      const starts = await Promise.all(Array.from({ length: 61 }, () => browser().get(`${site}/api/v1/sign-in/providers/${id}/start`)));
      await sql('delete from throttles where community_id = $1');
      expect(starts.map((answer) => answer.headers.get('location')).filter((location) => location === '/sign-in?provider=too-many')).toHaveLength(1);
    });

    test('from the window of a frame keeps the frame within reach, on the way there and back', async () => {
      const next = '/sign-in/window?challenge=x';
      const start = (of: Browser) => of.get(`${site}/api/v1/sign-in/providers/${id}/start?next=${encodeURIComponent(next)}`);
      const own = browser();
      expect((await start(own)).headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
      const back = await own.get(await own.toCallback(id, 'sign-in', next));
      expect([back.headers.get('location'), back.headers.get('cross-origin-opener-policy')]).toEqual([next, 'unsafe-none']);
      oidc.person = null;
      const declined = browser();
      const refusal = await declined.get(await declined.toCallback(id, 'sign-in', next));
      expect(refusal.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
      expect((await own.get(`${site}/api/v1/sign-in/providers/${id}/start`)).headers.get('cross-origin-opener-policy')).toBe('same-origin');
    });

    test('leads nowhere by a provider that is off or gone', async () => {
      await admin.put(`admin/sign-in-providers/${id}`, input({ isOn: false }));
      expect((await browser().get(`${site}/api/v1/sign-in/providers/${id}/start`)).headers.get('location')).toBe('/sign-in?provider=expired');
      expect((await server.guest.get('sign-in/providers')).body.items).toEqual([]);
    });
  });

  describe('adding it to an account', () => {
    test('takes being signed in, just now, and shows it among the ways in', async () => {
      const member = await server.member();
      expect(await browser(member).signIn(id, 'link', '/settings/security')).toBe('/settings/security');
      const { items } = (await member.get('provider-accounts')).body;
      expect(items).toMatchObject([{ label: 'Northwind account', issuer: oidc.issuer }]);
      const again = browser();
      await again.signIn(id);
      expect((await me(again)).id).toBe(member.who!.id);
      expect((await (await server.member()).delete(`provider-accounts/${items[0].id}`)).status).toBe(404);
      expect((await member.delete(`provider-accounts/${items[0].id}`)).status).toBe(204);
    });

    test('is refused to a guest, and sends who signed in long ago to confirm it', async () => {
      expect((await browser().get(`${site}/api/v1/sign-in/providers/${id}/start?purpose=link`)).status).toBe(401);
      const member = await server.member();
      await change(member, `update sessions set authenticated_at = now() - interval '1 hour' where community_id = $1 and member_id = $2`);
      expect((await browser(member).get(`${site}/api/v1/sign-in/providers/${id}/start?purpose=link`)).headers.get('location')).toBe('/sign-in/again?next=%2Fsettings%2Fsecurity');
    });

    test('is refused where it is somebody else’s, or where one is there already', async () => {
      const [first, second] = [await server.member(), await server.member()];
      await browser(first).signIn(id, 'link');
      expect(await browser(second).signIn(id, 'link')).toBe('/settings/security?provider=linked-elsewhere');
      oidc.person = newPerson();
      expect(await browser(first).signIn(id, 'link')).toBe('/settings/security?provider=linked-already');
    });

    test('is refused when somebody else is signed in by the time', async () => {
      const [member, other] = [await server.member(), await server.member()];
      const own = browser(member);
      const callback = await own.toCallback(id, 'link');
      await sql('update sessions set member_id = $2 where community_id = $1 and member_id = $3', other.who!.id, member.who!.id);
      await server.inCommunity(() => server.app.get(Sessions).change(member.who!.id, () => Promise.resolve()));
      expect((await own.get(callback)).headers.get('location')).toBe('/settings/security?provider=other-account');
    });

    test('the last way in stays', async () => {
      oidc.person = { sub: `bare-${count}` };
      const own = browser();
      await own.signIn(id);
      const cookie = { cookie: `hearth_session=${own.session}` };
      const [account] = (await server.guest.get('provider-accounts', cookie)).body.items;
      expect(await server.guest.send('DELETE', `provider-accounts/${account.id}`, undefined, cookie)).toMatchObject({ status: 409, body: { code: 'conflict.last-way-in' } });
    });

    test('whoever proves the address of an account gets it without the providers of who only claimed it', async () => {
      const member = await server.member();
      await browser(member).signIn(id, 'link');
      await change(member, 'update members set email_verified_at = null where community_id = $1 and id = $2');
      const email = `${member.who!.handle}@example.com`;
      await server.inCommunity(async () => {
        const links = server.app.get(MagicLinks);
        const { browserNonce } = await links.request({ email });
        const [mail] = await server.database.query<{ body: string }>('select body from mails where community_id = $1 and recipient = $2 order by created_at desc, id desc', [server.communityId, email]);
        await links.consume(/token=([\w-]+)/.exec(mail!.body)![1]!, browserNonce);
      });
      expect(await sql('select id from provider_accounts where community_id = $1 and member_id = $2', member.who!.id)).toEqual([]);
    });
  });

  describe('confirming that it is you', () => {
    let member: ApiClient;
    let own: Browser;
    beforeEach(async () => {
      member = await server.member();
      own = browser(member);
      await own.signIn(id, 'link');
      await change(member, `update sessions set authenticated_at = now() - interval '1 hour' where community_id = $1 and member_id = $2`);
    });
    const add = (of: Browser) => server.guest.post('passkeys/options', undefined, { cookie: `hearth_session=${of.session}` });

    test('makes the session fresh, and has the provider ask again', async () => {
      expect((await add(own)).body.code).toBe('session.stale');
      const start = await own.get(`${site}/api/v1/sign-in/providers/${id}/start?purpose=again`);
      expect(new URL(start.headers.get('location')!).searchParams.get('prompt')).toBe('login');
      expect(await own.signIn(id, 'again', '/settings/security')).toBe('/settings/security');
      expect((await add(own)).status).toBe(200);
    });

    test('is nobody else’s to do', async () => {
      oidc.person = newPerson();
      own.leaveProvider(oidc.issuer);
      expect(await own.signIn(id, 'again')).toBe('/sign-in/again?provider=other-account');
      expect((await add(own)).body.code).toBe('session.stale');
    });
  });

  describe('for admins', () => {
    test('the secret is in no answer, and stays where none is typed', async () => {
      const { body } = await admin.put(`admin/sign-in-providers/${id}`, input({ clientSecret: undefined, label: 'Renamed' }));
      expect(body).toMatchObject({ label: 'Renamed', hasSecret: true });
      for (const answer of [body, (await admin.get('admin/sign-in-providers')).body, (await server.guest.get('sign-in/providers')).body]) expect(JSON.stringify(answer)).not.toContain(oidc.clientSecret);
      expect(await browser().signIn(id)).toBe('/');
    });

    test('the secret is not sent to another issuer that somebody types in', async () => {
      expect(await admin.put(`admin/sign-in-providers/${id}`, input({ clientSecret: undefined, issuer: 'https://evil.example' }))).toMatchObject({ status: 400, body: { errors: [{ path: 'clientSecret' }] } });
    });

    test('a trial says what is wrong, or nothing, and to what address the provider sends back', async () => {
      expect((await admin.post('admin/sign-in-providers/trials', { issuer: oidc.issuer })).body).toEqual({ faults: [], redirectUri: `${site}/api/v1/sign-in/callback` });
      for (const [issuer, words] of [
        ['http://localhost:1', 'cannot be reached'],
        [`${oidc.issuer}/tenant`, '404'],
        ['https://127.0.0.1', 'private network'],
        ['https://169.254.169.254', 'private network'],
        ['http://example.com', 'https'],
      ]) {
        expect((await admin.post('admin/sign-in-providers/trials', { issuer })).body.faults).toEqual([{ fault: 'unreachable', explanation: expect.stringContaining(words!) }]);
      }
    });

    test('three at most, each issuer once, and for admins who signed in just now', async () => {
      expect(await admin.post('admin/sign-in-providers', input())).toMatchObject({ status: 409, body: { code: 'conflict.taken' } });
      const more = [];
      for (const name of ['a', 'b']) more.push((await admin.post('admin/sign-in-providers', input({ issuer: `https://${name}.example.com` }))).body.id);
      expect(await admin.post('admin/sign-in-providers', input({ issuer: 'https://c.example.com' }))).toMatchObject({ status: 422, body: { code: 'limit.exceeded' } });
      for (const one of more) expect((await admin.delete(`admin/sign-in-providers/${one}`)).status).toBe(204);
      const member = await server.member();
      for (const answer of [await member.get('admin/sign-in-providers'), await member.post('admin/sign-in-providers', input()), await member.delete(`admin/sign-in-providers/${id}`), await member.post('admin/sign-in-providers/trials', { issuer: oidc.issuer })]) expect(answer.status).toBe(403);
    });
  });
});
