import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jobs } from '#platform';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { SignJWT } from 'jose';

let server: TestServer;
let admin: ApiClient;
let key: { id: string; secret: string };

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  key = (await admin.post('admin/identify-keys')).body;
  await admin.post('spaces', { name: 'Wifi', slug: 'wifi', kind: 'support' });
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
});
afterAll(() => server.close());

const said = { route: '/billing/invoices', product: 'Gale', version: '4.2', errorCode: 'E-42' };
const now = () => Math.floor(Date.now() / 1_000);
const tokenOf = (context: unknown, claims: object = {}, { typ = 'hearth-context+jwt' as string | null, secret = key.secret } = {}) =>
  new SignJWT({ sub: 'c-1', iat: now(), exp: now() + 300, context, ...claims }).setProtectedHeader({ alg: 'HS256', typ: typ ?? undefined, kid: key.id }).sign(new TextEncoder().encode(secret));
const keep = (input: object, who: ApiClient = server.guest) => who.post('page-contexts', input);
const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const ask = async (who: ApiClient, contextId?: string | null) => (await who.post('topics', { space: 'wifi', title: 'The connection is lost every evening', body: 'At eight.', contextId })).body as { number: number };
const contextOf = ({ number }: { number: number }, who: ApiClient) => who.get(`topics/${number}/context`);

describe('what a page says of where somebody is', () => {
  test('is kept as it was said, less what is empty', async () => {
    const { status, body, headers } = await keep({ said: { ...said, errorCode: ' ' } });
    expect(status).toBe(201);
    expect(body).toEqual({ id: expect.any(String), said: { route: '/billing/invoices', product: 'Gale', version: '4.2' }, signed: null, fault: null, explanation: null });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each<[string, object]>([
    ['a field that is not known', { said: { ...said, email: 'a@example.com' } }],
    ['a plan that nobody vouches for', { said: { ...said, plan: 'enterprise' } }],
    ['a number', { said: { version: 4.2 } }],
    ['an object', { said: { product: { name: 'Gale' } } }],
    ['a route that is too long', { said: { route: `/${'x'.repeat(300)}` } }],
    ['a product that is too long', { said: { product: 'x'.repeat(61) } }],
    ['a version that is too long', { said: { version: 'x'.repeat(41) } }],
    ['an error code that is too long', { said: { errorCode: 'x'.repeat(81) } }],
    ['a token that is too long', { said, token: 'x'.repeat(8_001) }],
    ['something else beside', { said, memberId: 'x' }],
  ])('is not taken with %s', async (_, input) => expect((await keep(input)).status).toBe(400));

  test('loses what no line should hold', async () => {
    const { body } = await keep({ said: { product: 'Ga\u0000le\u202e\n4' } });
    expect(body.said).toEqual({ product: 'Gale 4' });
  });

  test('is not taken from another site’s page', async () => {
    expect((await server.guest.post('page-contexts', { said }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('what the company’s server vouches for', () => {
  test('is kept beside what the page says, without what nobody knows', async () => {
    const token = await tokenOf({ plan: 'Team', version: '4.3', seats: 12 });
    expect((await keep({ said, token })).body).toMatchObject({ said, signed: { plan: 'Team', version: '4.3' }, fault: null });
  });

  test('is signed by the lines that the guide has for people to copy', async () => {
    const blocks = [...(await readFile('docs/identify.md', 'utf8')).matchAll(/```js\n([\s\S]*?)```/g)].map(([, lines]) => lines);
    const lines = [blocks[0], blocks.find((block) => block!.includes('contextToken'))].join('\n');
    const { contextToken } = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as { contextToken: (user: object, context: object, key: object) => string };
    const token = contextToken({ id: 7 }, { plan: 'Team' }, { kid: key.id, secret: key.secret });
    expect((await keep({ said, token })).body).toMatchObject({ signed: { plan: 'Team' }, fault: null });
  });

  test('may be said again while the token works: it opens nothing', async () => {
    const token = await tokenOf({ plan: 'Team' }, { jti: 'the same' });
    for (const times of [1, 2]) expect([times, (await keep({ said, token })).body.signed]).toEqual([times, { plan: 'Team' }]);
  });

  test.each<[string, () => Promise<string> | string, string]>([
    ['another secret', () => tokenOf({ plan: 'Team' }, {}, { secret: 'a secret of somebody else, 32 bytes!' }), 'signature'],
    ['no algorithm', () => `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'hearth-context+jwt' })).toString('base64url')}.${Buffer.from(JSON.stringify({ sub: 'c', exp: now() + 60, context: { plan: 'Team' } })).toString('base64url')}.`, 'algorithm'],
    ['its end', () => tokenOf({ plan: 'Team' }, { iat: now() - 400, exp: now() - 90 }), 'expired'],
    ['a life of an hour', () => tokenOf({ plan: 'Team' }, { exp: now() + 3_600 }), 'too-long'],
    ['another audience', () => tokenOf({ plan: 'Team' }, { aud: 'https://other.example.com' }), 'audience'],
    ['nobody’s name', () => tokenOf({ plan: 'Team' }, { sub: undefined }), 'no-subject'],
    ['the type of a token that signs in', () => tokenOf({ plan: 'Team' }, {}, { typ: 'JWT' }), 'purpose'],
    ['no type', () => tokenOf({ plan: 'Team' }, {}, { typ: null }), 'purpose'],
    ['a plan that is no text', () => tokenOf({ plan: { name: 'Team' } }), 'claims'],
    ['a plan that is too long', () => tokenOf({ plan: 'x'.repeat(61) }), 'claims'],
    ['no context', () => tokenOf(undefined), 'claims'],
    ['nonsense', () => 'nonsense', 'malformed'],
  ])('counts for nothing with %s, and says why', async (_, token, fault) => {
    const given = await token();
    const { status, body } = await keep({ said, token: given });
    expect([status, body.said, body.signed, body.fault]).toEqual([201, said, null, fault]);
    expect(body.explanation).not.toContain(key.secret);
    expect(body.explanation).not.toContain(given.split('.')[2] || 'no signature');
  });

  test('signs nobody in', async () => {
    const { status, body, headers } = await server.guest.post('embed/identify', { token: await tokenOf({ plan: 'Team' }) });
    expect([status, body.code, body.details.fault]).toEqual([403, 'identify.refused', 'purpose']);
    expect(headers.getSetCookie()).toEqual([]);
    expect((await admin.post('admin/identify-keys/trials', { token: await tokenOf({ plan: 'Team' }) })).body.fault).toBe('purpose');
  });
});

describe('sent with a question', () => {
  test('it is read by the asker and by staff, and by nobody else', async () => {
    const asker = await server.member();
    const { body: context } = await keep({ said, token: await tokenOf({ plan: 'Team' }) }, asker);
    const topic = await ask(asker, context.id);
    for (const who of [asker, admin, await server.member('staff')]) {
      expect((await contextOf(topic, who)).body).toEqual({ said, signed: { plan: 'Team' }, createdAt: expect.any(String) });
      expect((await who.get(`topics/${topic.number}`)).body.own.context).toBe(true);
    }
    for (const who of [await server.member(), await server.member('superuser')]) {
      expect((await contextOf(topic, who)).status).toBe(404);
      expect((await who.get(`topics/${topic.number}`)).body.own.context).toBe(false);
    }
    expect((await contextOf(topic, server.guest)).status).toBe(404);
    expect(JSON.stringify((await server.guest.get(`topics/${topic.number}`)).body)).not.toContain('billing');
  });

  test('it is sent once', async () => {
    const asker = await server.member();
    const { body: context } = await keep({ said }, asker);
    const [first, second] = [await ask(asker, context.id), await ask(asker, context.id)];
    expect((await contextOf(first, asker)).status).toBe(200);
    expect((await contextOf(second, asker)).status).toBe(404);
  });

  test('a question without it has none, nor one with what is not there', async () => {
    const asker = await server.member();
    for (const id of [undefined, null, '01900000-0000-4000-8000-000000000000']) {
      const topic = await ask(asker, id);
      expect((await contextOf(topic, asker)).status).toBe(404);
      expect((await asker.get(`topics/${topic.number}`)).body.own.context).toBe(false);
    }
  });

  test('it goes along without what was vouched for of somebody else', async () => {
    const [owner, other] = [await server.member(), await server.member()];
    await sql(`insert into external_accounts (community_id, issuer, subject, member_id) values ($1, 'host', 'c-77', $2)`, owner.who!.id);
    const contextFor = async (who: ApiClient) => (await keep({ said, token: await tokenOf({ plan: 'Enterprise' }, { sub: 'c-77' }) }, who)).body.id as string;
    expect((await contextOf(await ask(owner, await contextFor(owner)), owner)).body.signed).toEqual({ plan: 'Enterprise' });
    expect((await contextOf(await ask(other, await contextFor(other)), other)).body).toMatchObject({ said, signed: null });
  });

  test('whom it was vouched for is not kept', async () => {
    const asker = await server.member();
    const { body: context } = await keep({ said, token: await tokenOf({ plan: 'Team' }) }, asker);
    await ask(asker, context.id);
    expect(await sql('select issuer, subject from page_contexts where community_id = $1 and id = $2', context.id)).toEqual([{ issuer: null, subject: null }]);
  });
});

describe('not sent', () => {
  test('it works for a day and is forgotten then', async () => {
    const asker = await server.member();
    const { body: old } = await keep({ said }, asker);
    const { body: sent } = await keep({ said }, asker);
    const topic = await ask(asker, sent.id);
    await sql(`update page_contexts set created_at = created_at - interval '25 hours' where community_id = $1 and id = any($2::uuid[])`, [old.id, sent.id]);
    expect((await contextOf(await ask(asker, old.id), asker)).status).toBe(404);
    await server.inCommunity(() => server.app.get(Jobs).add('page-contexts.forget', {}));
    await server.jobsDone();
    expect(await sql('select 1 from page_contexts where community_id = $1 and id = $2', old.id)).toEqual([]);
    expect((await contextOf(topic, asker)).status).toBe(200);
  });
});
