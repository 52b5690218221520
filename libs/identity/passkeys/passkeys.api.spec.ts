import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { AuthenticatorEmulator, PasskeysCredentialsMemoryRepository, WebAuthnEmulator } from 'nid-webauthn-emulator';
import { MagicLinks } from '../accounts/magic-links.js';
import { Sessions } from '../sessions/sessions.js';

const origin = 'https://community.example.com';

/** A device with keys of its own. One that asks for no finger lets anybody use them who holds it. */
function newDevice({ checksMaking = true, checksUse = true } = {}): WebAuthnEmulator {
  return new WebAuthnEmulator(
    new AuthenticatorEmulator({
      credentialsRepository: new PasskeysCredentialsMemoryRepository(),
      userMakeCredentialInteraction: (user) => ({ user, options: { uv: checksMaking, up: true } }),
      userGetAssertionInteraction: (user) => ({ user, options: { uv: checksUse, up: true } }),
    }),
  );
}

/** A browser with a device that keeps passkeys: it holds on to its cookies. */
class Browser {
  cookie = '';

  constructor(
    private readonly client: ApiClient,
    readonly device = newDevice(),
  ) {}

  async post(path: string, body?: unknown) {
    const answer = await this.client.post(path, body, this.cookie ? { cookie: `${this.cookie}${this.client.who ? `; hearth_session=${this.client.who.token}` : ''}` } : {});
    const set = answer.headers.getSetCookie().find((line) => line.startsWith('hearth_passkey='));
    if (set) this.cookie = set.split(';')[0]!;
    return answer;
  }

  async make(name = 'Laptop', at = origin) {
    const { body } = await this.post('passkeys/options');
    return { name, response: this.device.createJSON(at, body) };
  }
  async register(name?: string) {
    return this.post('passkeys', await this.make(name));
  }
  async sign(at = origin) {
    const { body } = await this.post('passkeys/sign-in/options');
    return { response: this.device.getJSON(at, body) };
  }
  async signIn() {
    return this.post('passkeys/sign-in', await this.sign());
  }
}

describe('passkeys', () => {
  let server: TestServer;
  let member: ApiClient;
  beforeAll(async () => {
    server = await startTestServer({ HEARTH_URL: origin });
  });
  beforeEach(async () => {
    member = await server.member();
  });
  afterAll(() => server.close());

  const sql = (text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query(text, [server.communityId, ...values]));
  const changeMember = (set: string) => server.inCommunity(() => server.app.get(Sessions).change(member.who!.id, () => server.database.query(`update members set ${set} where community_id = $1 and id = $2`, [server.communityId, member.who!.id])));
  /** A browser without a session that has the same device. */
  const signedOut = ({ device }: Browser) => new Browser(server.guest, device);
  const refusal = { status: 403, body: { code: 'passkey.refused' } };

  test('one that was added signs its member in, without a name being typed', async () => {
    const own = new Browser(member);
    expect(await own.register('  Blue   laptop ')).toMatchObject({ status: 201, body: { name: 'Blue laptop', lastUsedAt: null } });
    const entered = await signedOut(own).signIn();
    expect(entered).toMatchObject({ status: 201, body: { member: { handle: member.who!.handle } } });
    expect(entered.headers.getSetCookie().some((line) => /^hearth_session=[\w-]{43}; .*HttpOnly; SameSite=Lax; Secure$/.test(line))).toBe(true);
    expect((await member.get('passkeys')).body.items).toMatchObject([{ name: 'Blue laptop', lastUsedAt: expect.any(String) }]);
  });

  test('its making asks for a key that knows its member and checks them, and names no member', async () => {
    const { body } = await new Browser(member).post('passkeys/options');
    expect(body).toMatchObject({ rp: { id: 'community.example.com' }, attestation: 'none', authenticatorSelection: { residentKey: 'required', userVerification: 'required' } });
    expect(Buffer.from(body.user.id, 'base64url').toString()).toBe(member.who!.id);
  });

  test('the question for signing in is alike for everybody', async () => {
    const { body } = await new Browser(server.guest).post('passkeys/sign-in/options');
    expect(body).toMatchObject({ rpId: 'community.example.com', userVerification: 'required' });
    expect(body.allowCredentials ?? []).toEqual([]);
  });

  test('what was signed works once', async () => {
    const own = new Browser(member);
    await own.register();
    const browser = signedOut(own);
    const signed = await browser.sign();
    expect((await browser.post('passkeys/sign-in', signed)).status).toBe(201);
    expect(await browser.post('passkeys/sign-in', signed)).toMatchObject(refusal);
  });

  test('what was signed works in no other browser', async () => {
    const own = new Browser(member);
    await own.register();
    const signed = await signedOut(own).sign();
    const thief = signedOut(own);
    expect(await thief.post('passkeys/sign-in', signed)).toMatchObject(refusal);
    await thief.post('passkeys/sign-in/options');
    expect(await thief.post('passkeys/sign-in', signed)).toMatchObject(refusal);
  });

  test('what was signed after five minutes is too late', async () => {
    const own = new Browser(member);
    await own.register();
    const browser = signedOut(own);
    const signed = await browser.sign();
    await sql(`update one_time_tokens set expires_at = now() where community_id = $1 and purpose = 'passkey-sign-in'`);
    expect(await browser.post('passkeys/sign-in', signed)).toMatchObject(refusal);
  });

  test('what was signed for another site is nothing here', async () => {
    const own = new Browser(member);
    await own.register();
    const browser = signedOut(own);
    const signed = await browser.sign('https://evil.community.example.com');
    expect(await browser.post('passkeys/sign-in', signed)).toMatchObject(refusal);
  });

  test('a challenge for adding one does not sign in', async () => {
    const own = new Browser(member);
    await own.register();
    const { body } = await own.post('passkeys/options');
    const signed = { response: own.device.getJSON(origin, { challenge: body.challenge, rpId: 'community.example.com', userVerification: 'required' }) };
    expect(await own.post('passkeys/sign-in', signed)).toMatchObject(refusal);
  });

  test('a changed signature, a foreign user handle and a foreign key are refused alike', async () => {
    const [own, stranger] = [new Browser(member), new Browser(await server.member())];
    await own.register();
    await stranger.register();
    const browser = signedOut(own);
    const signed = await browser.sign();
    const other = (await signedOut(stranger).sign()).response;
    for (const change of [{ signature: other.response.signature }, { userHandle: other.response.userHandle }]) {
      const fresh = await browser.sign();
      expect(await browser.post('passkeys/sign-in', { response: { ...fresh.response, response: { ...fresh.response.response, ...change } } })).toMatchObject(refusal);
    }
    expect(await browser.post('passkeys/sign-in', { response: { ...signed.response, id: other.id, rawId: other.rawId } })).toMatchObject(refusal);
  });

  test('a device that did not check who holds it is not enough, for adding a key or for using it', async () => {
    expect(await new Browser(member, newDevice({ checksMaking: false })).register()).toMatchObject(refusal);
    const careless = new Browser(member, newDevice({ checksUse: false }));
    expect((await careless.register()).status).toBe(201);
    expect(await signedOut(careless).signIn()).toMatchObject(refusal);
  });

  test('a copy of a key gives itself away by its count', async () => {
    const own = new Browser(member);
    await own.register();
    await sql('update passkeys set counter = 1000 where community_id = $1 and member_id = $2', member.who!.id);
    expect(await signedOut(own).signIn()).toMatchObject(refusal);
  });

  test('one that was removed opens nothing, and others are not there to be removed', async () => {
    const own = new Browser(member);
    const { body } = await own.register();
    expect((await (await server.member()).delete(`passkeys/${body.id}`)).status).toBe(404);
    expect((await member.delete(`passkeys/${body.id}`)).status).toBe(204);
    expect(await signedOut(own).signIn()).toMatchObject(refusal);
    expect((await member.get('passkeys')).body.items).toEqual([]);
  });

  test('the last way in stays; of two that go at once one does', async () => {
    const own = new Browser(member);
    const first = (await own.register()).body;
    const second = (await new Browser(member).register('Phone')).body;
    await changeMember('email = null');
    const answers = await Promise.all([first, second].map(({ id }) => member.delete(`passkeys/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('conflict.last-way-in');
  });

  test('adding and removing take a fresh sign-in, which the passkey itself can be', async () => {
    const own = new Browser(member);
    const { body } = await own.register();
    const phone = new Browser(member);
    const made = await phone.make();
    await server.inCommunity(() => server.app.get(Sessions).change(member.who!.id, () => server.database.query(`update sessions set authenticated_at = now() - interval '1 hour' where community_id = $1 and member_id = $2`, [server.communityId, member.who!.id])));
    for (const answer of [await phone.post('passkeys/options'), await phone.post('passkeys', made), await member.delete(`passkeys/${body.id}`)]) expect(answer).toMatchObject({ status: 403, body: { code: 'session.stale' } });
    const again = await own.signIn();
    expect(again.status).toBe(201);
    const token = /hearth_session=([\w-]+)/.exec(again.headers.getSetCookie().join())![1];
    expect((await server.guest.send('DELETE', `passkeys/${body.id}`, undefined, { cookie: `hearth_session=${token}` })).status).toBe(204);
  });

  test('who is signed in does not become somebody else by a passkey', async () => {
    const own = new Browser(member);
    await own.register();
    const other = new Browser(await server.member(), own.device);
    expect(await other.signIn()).toMatchObject(refusal);
  });

  test('a challenge for one member’s key adds it to nobody else', async () => {
    const own = new Browser(member);
    const made = await own.make();
    const other = new Browser(await server.member());
    other.cookie = own.cookie;
    expect(await other.post('passkeys', made)).toMatchObject(refusal);
  });

  test('a suspended member is told so, and is not let in', async () => {
    const own = new Browser(member);
    await own.register();
    await changeMember(`suspended_until = now() + interval '1 day'`);
    expect(await signedOut(own).signIn()).toMatchObject({ status: 403, body: { code: 'member.suspended' } });
  });

  test('whoever proves the address of an account gets it without the keys of who only claimed it', async () => {
    const own = new Browser(member);
    await own.register();
    await changeMember('email_verified_at = null');
    const email = `${member.who!.handle}@example.com`;
    await server.inCommunity(async () => {
      const links = server.app.get(MagicLinks);
      const { browserNonce } = await links.request({ email });
      const [mail] = await server.database.query<{ body: string }>('select body from mails where community_id = $1 and recipient = $2 order by created_at desc, id desc', [server.communityId, email]);
      await links.consume(/token=([\w-]+)/.exec(mail!.body)![1]!, browserNonce);
    });
    expect(await signedOut(own).signIn()).toMatchObject(refusal);
  });

  test('a guest adds none, and no foreign form does', async () => {
    expect((await server.guest.post('passkeys/options')).status).toBe(401);
    expect(await server.guest.post('passkeys/sign-in/options', undefined, { origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'session.forged-request' } });
  });
});
