import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LiveClient, startTestServer, type ApiClient, type TestServer } from '#testing';
import { SignJWT } from 'jose';
import { Sessions } from '../sessions/sessions.js';

/** A frame's browser: keeps the cookies that it is given. */
class Frame {
  readonly cookies = new Map<string, string>();
  lastSet: string[] = [];

  constructor(
    private readonly url: string,
    from?: Frame,
  ) {
    for (const [name, value] of from?.cookies ?? []) this.cookies.set(name, value);
  }

  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: string, path: string, body?: unknown, said: Record<string, string> = {}) {
    const response = await fetch(this.url + path, { method, redirect: 'manual', headers: { cookie: this.header, ...said, ...(body !== undefined && { 'content-type': 'application/json' }) }, body: body === undefined ? undefined : JSON.stringify(body) });
    this.lastSet = response.headers.getSetCookie();
    for (const line of this.lastSet) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  async who(said: Record<string, string> = {}): Promise<string | null> {
    return (await this.send('GET', '/api/v1/me', undefined, said)).body.member?.handle ?? null;
  }
}

describe('sessions in frames', () => {
  let server: TestServer;
  let admin: ApiClient;
  let key: { id: string; secret: string };
  let count = 0;

  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.member('admin');
    key = (await admin.post('admin/identify-keys')).body;
  });
  afterAll(() => server.close());

  const tokenFor = (claims: Record<string, unknown>) => {
    count += 1;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ iat: now, exp: now + 300, jti: `t-${count}`, ...claims }).setProtectedHeader({ alg: 'HS256', kid: key.id }).sign(new TextEncoder().encode(key.secret));
  };
  const identify = async (frame: Frame, claims: Record<string, unknown>) => frame.send('POST', '/api/v1/embed/identify', { token: await tokenFor(claims) });
  const person = () => {
    count += 1;
    return { sub: `customer-${count}`, name: `Customer ${count}`, email: `customer-${count}@example.com`, email_verified: true };
  };
  const signedIn = async (claims = person()) => {
    const frame = new Frame(server.url);
    expect((await identify(frame, claims)).status).toBe(204);
    return frame;
  };
  const change = (sql: string) => server.inCommunity(() => server.database.query(sql, [server.communityId]));
  const changeMember = async (frame: Frame, set: string) => {
    const { id } = (await frame.send('GET', '/api/v1/me')).body.member;
    await server.inCommunity(() => server.app.get(Sessions).change(id, () => server.database.query(`update members set ${set} where community_id = $1 and id = $2`, [server.communityId, id])));
  };
  /** As after ten minutes. */
  const letAccessEnd = async (frame: Frame) => {
    frame.cookies.delete('__Host-hearth_access');
  };

  test('a token of the company’s server signs a newcomer in, by name and without a form', async () => {
    const frame = await signedIn({ ...person(), name: 'Ines Vardal' });
    expect((await frame.send('GET', '/api/v1/me')).body.member).toMatchObject({ displayName: 'Ines Vardal', emailVerified: true });
  });

  test('its cookies stay in the frame of one site: partitioned, out of reach of scripts', async () => {
    const frame = await signedIn();
    const other = new Frame(server.url, frame);
    await letAccessEnd(other);
    await other.who();
    expect(other.lastSet.map((line) => line.replace(/=[^;]*; Path=\/; Expires=[^;]*;/, ''))).toEqual(['__Host-hearth_access', '__Host-hearth_refresh'].map((name) => `${name} HttpOnly; Secure; SameSite=None; Partitioned`));
  });

  test('a token works once', async () => {
    const [frame, thief] = [new Frame(server.url), new Frame(server.url)];
    const token = await tokenFor(person());
    expect((await frame.send('POST', '/api/v1/embed/identify', { token })).status).toBe(204);
    expect(await thief.send('POST', '/api/v1/embed/identify', { token })).toMatchObject({ status: 403, body: { code: 'identify.refused', details: { fault: 'used' } } });
    expect(await thief.who()).toBeNull();
  });

  test('a token without an id of its own is taken once, however its signature is spelled', async () => {
    const token = await tokenFor({ ...person(), jti: undefined });
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // The last two bits of 256 in 43 digits stand for nothing.
    const last = digits.indexOf(token.at(-1)!);
    const spelled = token.slice(0, -1) + digits[last ^ 1];
    expect((await new Frame(server.url).send('POST', '/api/v1/embed/identify', { token })).status).toBe(204);
    for (const again of [token, spelled]) expect(await new Frame(server.url).send('POST', '/api/v1/embed/identify', { token: again })).toMatchObject({ status: 403, body: { details: { fault: 'used' } } });
  });

  test('a cookie of the site whose session has ended does not stand in the way', async () => {
    const frame = new Frame(server.url);
    frame.cookies.set('hearth_session', 'ended-long-ago');
    const claims = person();
    expect((await identify(frame, claims)).status).toBe(204);
    expect(await frame.who()).not.toBeNull();
  });

  test('of ten that use a token at once, one is signed in', async () => {
    const token = await tokenFor(person());
    const answers = await Promise.all(Array.from({ length: 10 }, () => new Frame(server.url).send('POST', '/api/v1/embed/identify', { token })));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test('two pages that open at once make one member', async () => {
    const claims = person();
    const frames = await Promise.all([signedIn(claims), signedIn(claims), signedIn(claims)]);
    const handles = await Promise.all(frames.map((frame) => frame.who()));
    expect(new Set(handles).size).toBe(1);
    expect(handles[0]).not.toBeNull();
  });

  test('a token for who is here already changes nothing; one for somebody else changes the person', async () => {
    const claims = person();
    const frame = await signedIn(claims);
    const before = await frame.who();
    expect((await identify(frame, claims)).status).toBe(204);
    expect(frame.lastSet).toEqual([]);
    await identify(frame, person());
    expect(await frame.who()).not.toBe(before);
  });

  test('an address of another account does not open it', async () => {
    const owner = await server.member('member');
    const email = 'taken@example.com';
    await server.inCommunity(() => server.database.query('update members set email = $2, email_verified_at = now() where community_id = $1 and id = $3', [server.communityId, email, owner.who!.id]));
    const frame = new Frame(server.url);
    expect(await identify(frame, { ...person(), email })).toMatchObject({ status: 409, body: { code: 'identify.address-taken' } });
    expect(await frame.who()).toBeNull();
  });

  test('an address that the company did not verify is not taken over', async () => {
    const frame = await signedIn({ ...person(), email: 'unproven@example.com', email_verified: false });
    expect((await frame.send('GET', '/api/v1/me')).body.member).toMatchObject({ emailVerified: false });
    const [row] = await server.inCommunity(() => server.database.query<{ count: number }>(`select count(*)::int as count from members where community_id = $1 and email = 'unproven@example.com'`, [server.communityId]));
    expect(row).toEqual({ count: 0 });
  });

  describe('renewing', () => {
    test('goes unseen when the token ended', async () => {
      const frame = await signedIn();
      const handle = await frame.who();
      await letAccessEnd(frame);
      expect(await frame.who()).toBe(handle);
      expect(frame.lastSet).toHaveLength(2);
      expect(await frame.who()).toBe(handle);
      expect(frame.lastSet).toEqual([]);
    });

    test('an ended token opens nothing by itself', async () => {
      const frame = await signedIn();
      const other = new Frame(server.url, frame);
      other.cookies.delete('__Host-hearth_refresh');
      await change(`update sessions set access_until = now() - interval '1 second' where community_id = $1 and reach = 'frame'`);
      await changeMember(frame, `title = 'Known again'`);
      expect(await other.who()).toBeNull();
    });

    test('many requests at once are all let in, and one of them renews', async () => {
      const frame = await signedIn();
      const handle = await frame.who();
      await letAccessEnd(frame);
      const tabs = Array.from({ length: 8 }, () => new Frame(server.url, frame));
      expect(await Promise.all(tabs.map((tab) => tab.who()))).toEqual(tabs.map(() => handle));
      expect(tabs.filter(({ lastSet }) => lastSet.length > 0)).toHaveLength(1);
    });

    test('an answer that got lost is asked for again', async () => {
      const frame = await signedIn();
      const handle = await frame.who();
      await letAccessEnd(frame);
      await new Frame(server.url, frame).who();
      await change(`update sessions set refreshed_at = now() - interval '1 minute' where community_id = $1 and reach = 'frame'`);
      expect(await frame.who()).toBe(handle);
      expect(frame.lastSet).toHaveLength(2);
    });

    test('an old secret that shows up again ends the session for everybody who has it', async () => {
      const frame = await signedIn();
      const copy = new Frame(server.url, frame);
      await letAccessEnd(copy);
      await letAccessEnd(frame);
      await frame.who();
      await frame.who();
      await change(`update sessions set refreshed_at = now() - interval '1 minute' where community_id = $1 and reach = 'frame'`);
      expect(await copy.who()).toBeNull();
      expect(await frame.who()).toBeNull();
      expect(frame.cookies.size).toBe(0);
    });

    test.each(['x', '01900000-0000-7000-8000-000000000001.short', `01900000-0000-7000-8000-000000000001.${'x'.repeat(43)}`])('a made-up secret opens nothing: %j', async (refresh) => {
      const frame = new Frame(server.url);
      frame.cookies.set('__Host-hearth_refresh', refresh);
      expect(await frame.who()).toBeNull();
      expect(frame.cookies.size).toBe(0);
    });
  });

  describe('reach', () => {
    test('a member asks, answers and follows', async () => {
      await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
      const frame = await signedIn();
      const asked = await frame.send('POST', '/api/v1/topics', { space: 'mesh', title: 'A question from another page', body: 'How does it go?' });
      expect(asked.status).toBe(201);
      expect((await frame.send('POST', `/api/v1/topics/${asked.body.number}/replies`, { body: 'It goes like this.' })).status).toBe(201);
      expect((await frame.send('PUT', `/api/v1/topics/${asked.body.number}/subscription`, { level: 'muted' })).status).toBeLessThan(300);
    });

    test.each([
      ['PUT', '/api/v1/me/password', { password: 'another horse battery' }],
      ['PATCH', '/api/v1/me', { displayName: 'Somebody else' }],
      ['DELETE', '/api/v1/sessions', undefined],
      ['GET', '/api/v1/sessions', undefined],
      ['POST', '/api/v1/embed/handoffs', { challenge: 'x'.repeat(43) }],
      ['POST', '/api/v1/admin/identify-keys', undefined],
      ['GET', '/api/v1/admin/members', undefined],
      ['POST', '/api/v1/moderation/decisions', {}],
    ])('%s %s takes a window of its own', async (method, path, body) => {
      const frame = await signedIn();
      expect(await frame.send(method, path, body)).toMatchObject({ status: 403, body: { code: 'session.frame' } });
    });

    test('who is an admin is a plain member there', async () => {
      const claims = person();
      const frame = await signedIn(claims);
      await changeMember(frame, `role = 'admin'`);
      expect((await frame.send('GET', '/api/v1/me')).body.abilities).toMatchObject({ administer: false, moderate: false });
    });

    test('a suspended person is refused, and one who is suspended later is out at the next click', async () => {
      const claims = person();
      const frame = await signedIn(claims);
      await changeMember(frame, `suspended_until = now() + interval '1 day'`);
      expect(await frame.who()).toBeNull();
      expect(await identify(new Frame(server.url), claims)).toMatchObject({ status: 403, body: { code: 'member.suspended' } });
    });

    test('a socket knows the frame by either cookie', async () => {
      const frame = await signedIn();
      await letAccessEnd(frame);
      const live = await LiveClient.open(server.url, undefined, { extraHeaders: { cookie: frame.header } });
      expect(live.socket.connected).toBe(true);
      live.close();
      expect((await frame.send('GET', '/api/v1/me')).body.member).not.toBeNull();
    });
  });

  describe('a window of its own', () => {
    const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

    test('hands its person over to the frame that opened it, once', async () => {
      const [verifier, member, frame] = [randomBytes(32).toString('base64url'), await server.member('member'), new Frame(server.url)];
      const { code } = (await member.post('embed/handoffs', { challenge: challengeOf(verifier) })).body;
      expect((await new Frame(server.url).send('POST', '/api/v1/embed/exchange', { code, verifier: randomBytes(32).toString('base64url') })).body).toMatchObject({ code: 'token.other-browser' });
      expect((await frame.send('POST', '/api/v1/embed/exchange', { code, verifier })).status).toBe(204);
      expect(await frame.who()).toBe(member.who!.handle);
      expect((await new Frame(server.url).send('POST', '/api/v1/embed/exchange', { code, verifier })).status).toBe(410);
    });

    test('makes the account of that address the company’s customer, too', async () => {
      const [verifier, member, frame] = [randomBytes(32).toString('base64url'), await server.member('member'), new Frame(server.url)];
      const claims = { ...person(), email: 'both@example.com' };
      await server.inCommunity(() => server.database.query('update members set email = $2, email_verified_at = now() where community_id = $1 and id = $3', [server.communityId, claims.email, member.who!.id]));
      expect((await identify(frame, claims)).status).toBe(409);
      const { code } = (await member.post('embed/handoffs', { challenge: challengeOf(verifier) })).body;
      await frame.send('POST', '/api/v1/embed/exchange', { code, verifier });
      expect((await identify(frame, claims)).status).toBe(204);
      const later = await signedIn(claims);
      expect(await later.who()).toBe(member.who!.handle);
    });

    test('stays signed in when the company’s page has nobody who is; whom its token signed in does not', async () => {
      const [verifier, member, frame] = [randomBytes(32).toString('base64url'), await server.member('member'), new Frame(server.url)];
      const { code } = (await member.post('embed/handoffs', { challenge: challengeOf(verifier) })).body;
      await frame.send('POST', '/api/v1/embed/exchange', { code, verifier });
      const customer = await signedIn();
      for (const each of [frame, customer]) expect((await each.send('DELETE', '/api/v1/embed/identify')).status).toBe(204);
      expect(await frame.who()).toBe(member.who!.handle);
      expect(await customer.who()).toBeNull();
      expect((await new Frame(server.url).send('DELETE', '/api/v1/embed/identify')).status).toBe(204);
    });

    test('gives a code that ends when its person signs out everywhere', async () => {
      const [verifier, member, frame] = [randomBytes(32).toString('base64url'), await server.member('member'), new Frame(server.url)];
      const { code } = (await member.post('embed/handoffs', { challenge: challengeOf(verifier) })).body;
      expect((await member.delete('sessions')).status).toBe(204);
      expect((await frame.send('POST', '/api/v1/embed/exchange', { code, verifier })).status).toBe(410);
      expect(await frame.who()).toBeNull();
    });

    test('gives nothing to a guest', async () => {
      expect((await new Frame(server.url).send('POST', '/api/v1/embed/handoffs', { challenge: 'x'.repeat(43) })).status).toBe(401);
    });
  });

  /** A company whose own site the community is a part of: the browser sends the cookies of a tab and of a frame with either. */
  describe('on one site with the company’s pages', () => {
    const inTab = { 'sec-fetch-dest': 'empty' };
    const inFrame = { ...inTab, 'x-hearth-framed': '1' };
    const browserOf = async (member: ApiClient) => {
      const browser = new Frame(server.url);
      browser.cookies.set('hearth_session', member.who!.token);
      return browser;
    };
    const identifyHere = async (browser: Frame, claims = person()) => expect((await browser.send('POST', '/api/v1/embed/identify', { token: await tokenFor(claims) }, inFrame)).status).toBe(204);

    test('a tab and a frame know each their own person, whoever came first', async () => {
      const member = await server.member('member');
      const browser = await browserOf(member);
      expect(await browser.who(inFrame)).toBeNull();
      await identifyHere(browser);
      const customer = await browser.who(inFrame);
      expect(customer).not.toBeNull();
      expect(customer).not.toBe(member.who!.handle);
      expect(await browser.who(inTab)).toBe(member.who!.handle);
      await identifyHere(browser);
      expect(await browser.who(inFrame)).not.toBe(customer);
      expect(await browser.who(inTab)).toBe(member.who!.handle);
    });

    test('whom the frame knows is a guest in the tab, not somebody who may not see their own account', async () => {
      const browser = new Frame(server.url);
      await identifyHere(browser);
      expect(await browser.who(inTab)).toBeNull();
      expect((await browser.send('GET', '/api/v1/sessions', undefined, inTab)).status).toBe(401);
      expect((await browser.send('GET', '/api/v1/sessions', undefined, inFrame)).body).toMatchObject({ code: 'session.frame' });
    });

    test('leaving the frame leaves the tab signed in', async () => {
      const member = await server.member('member');
      const browser = await browserOf(member);
      await identifyHere(browser);
      expect((await browser.send('DELETE', '/api/v1/embed/identify', undefined, inFrame)).status).toBe(204);
      expect([await browser.who(inFrame), await browser.who(inTab)]).toEqual([null, member.who!.handle]);
      await identifyHere(browser);
      expect((await browser.send('DELETE', '/api/v1/session', undefined, inFrame)).status).toBe(204);
      expect([await browser.who(inFrame), await browser.who(inTab)]).toEqual([null, member.who!.handle]);
    });
  });

  describe('secrets', () => {
    test('are shown once, are two at most, and can be taken back', async () => {
      const second = await admin.post('admin/identify-keys');
      expect(second).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[\w-]{43}$/) } });
      expect((await admin.post('admin/identify-keys')).status).toBe(422);
      const { body } = await admin.get('admin/identify-keys');
      expect(body.items).toHaveLength(2);
      expect(JSON.stringify(body)).not.toContain(second.body.secret);
      expect((await admin.delete(`admin/identify-keys/${second.body.id}`)).status).toBe(204);
      expect((await admin.get('admin/identify-keys')).body.items).toHaveLength(1);
    });

    test('are for admins alone', async () => {
      const moderator = await server.member('moderator');
      expect((await moderator.get('admin/identify-keys')).status).toBe(403);
      expect((await moderator.post('admin/identify-keys')).status).toBe(403);
      expect((await moderator.post('admin/identify-keys/trials', { token: 'x' })).status).toBe(403);
    });

    test('a pasted token is tried without being used up, and its fault named', async () => {
      const token = await tokenFor({ sub: 'tried', name: 'Tried' });
      expect((await admin.post('admin/identify-keys/trials', { token })).body).toMatchObject({ fault: null, person: { subject: 'tried', name: 'Tried' } });
      expect((await new Frame(server.url).send('POST', '/api/v1/embed/identify', { token })).status).toBe(204);
      expect((await admin.post('admin/identify-keys/trials', { token: await tokenFor({ sub: 'null' }) })).body).toMatchObject({ fault: 'reserved-subject', person: null });
    });
  });
});
