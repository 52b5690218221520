import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, LiveClient, startTestServer, type TestServer } from '#testing';
import { Communities } from '#identity';
import { inScope, Processes, Realtime, Signals, system } from '#platform';
import { v7 as uuidv7 } from 'uuid';

let one: TestServer;
let two: TestServer;
let admin: ApiClient;
let spaceId: string;
const pages: LiveClient[] = [];

beforeAll(async () => {
  one = await startTestServer();
  two = await startTestServer({}, one);
  admin = await one.member('admin');
  spaceId = (await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' })).body.id;
});
afterEach(() => pages.splice(0).forEach((page) => page.close()));
afterAll(async () => {
  await two.close();
  await one.close();
});

async function open(server: TestServer, who?: ApiClient['who'], options: Parameters<typeof LiveClient.open>[2] = {}): Promise<LiveClient> {
  const page = await LiveClient.open(server.url, who, options);
  pages.push(page);
  return page;
}
const emit = (server: TestServer, topicId: string, communityId = one.communityId) =>
  inScope({ communityId, requestId: 'test', actor: system }, () => server.app.get(Realtime).emit({ kind: 'space', id: spaceId }, 'space.activity', { spaceId, topicId }));

describe('the handshake', () => {
  test.each([
    ['another site', 'https://evil.example'],
    ['another port of this host', 'http://127.0.0.1:1'],
    ['a sandboxed page', 'null'],
    ['a host that begins alike', 'http://127.0.0.1.evil.example'],
    ['nonsense', 'http://'],
  ])('a page of %s is refused', async (_, origin) => {
    for (const transports of [['websocket'], ['polling']] as const) {
      await expect(LiveClient.open(one.url, admin.who, { transports: [...transports], extraHeaders: { origin } })).rejects.toThrow();
    }
  });

  test('our own page is welcome', async () => {
    const page = await open(one, undefined, { extraHeaders: { origin: one.url } });
    expect(await page.say('space.join', { spaceId })).toEqual({ ok: true });
  });

  test.each([
    ['forged', 'x'.repeat(43)],
    ['malformed', '%00;drop table'],
  ])('a %s session is a guest', async (_, token) => {
    const { body: space } = await admin.post('spaces', { name: 'Inside', slug: `inside-${uuidv7()}`, kind: 'support', visibility: 'members' });
    const page = await open(one, { id: '', handle: '', token });
    expect(await page.say('space.join', { spaceId: space.id })).toEqual({ ok: false, code: 'not-found' });
    expect(await page.say('space.join', { spaceId })).toEqual({ ok: true });
  });

  test('no more than so many sockets of one address', async () => {
    const narrow = await startTestServer({}, one);
    narrow.app.get(Realtime).limit({ connectionsPerAddress: 2 });
    const [first] = [await open(narrow), await open(narrow)];
    await expect(open(narrow)).rejects.toThrow();
    first.close();
    let third: LiveClient | undefined;
    while (!third) third = await open(narrow).catch(() => undefined);
    expect(await third.say('space.join', { spaceId })).toEqual({ ok: true });
    await narrow.close();
  });

  test('a line that never speaks is closed without harm', async () => {
    const { hostname, port } = new URL(one.url);
    const raw = connect(Number(port), hostname);
    raw.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`);
    await once(raw, 'data');
    raw.destroy();
    expect((await one.guest.get('/health/live')).status).toBe(200);
  });
});

describe('bad input', () => {
  test.each([
    ['no message', undefined],
    ['null', null],
    ['a word', 'spaceId'],
    ['a field of the wrong type', { spaceId: 7 }],
    ['an id that is none', { spaceId: "'; drop table topics" }],
    ['an unknown field', { spaceId: '01890000-0000-7000-8000-000000000000', more: true }],
    ['a list', [[[[]]]]],
  ])('%s is refused in a word', async (_, message) => {
    const page = await open(one);
    expect(await page.say('space.join', message)).toEqual({ ok: false, code: 'request.invalid' });
  });

  test('a message without a question for an answer does no harm', async () => {
    const page = await open(one);
    page.socket.emit('space.join', { spaceId: 'x' });
    page.socket.emit('constructor', {});
    page.socket.emit('__proto__', { polluted: true });
    page.socket.emit('space.join');
    expect(await page.say('space.join', { spaceId })).toEqual({ ok: true });
  });

  test('a message that is too long closes the line', async () => {
    const page = await open(one);
    page.socket.emit('space.join', { spaceId: 'x'.repeat(100_000) });
    await page.isClosed();
  });

  test('too many rooms are refused', async () => {
    const narrow = await startTestServer({}, one);
    narrow.app.get(Realtime).limit({ roomsPerConnection: 1 });
    const page = await open(narrow);
    const { body: second } = await admin.post('spaces', { name: 'Second', slug: `second-${uuidv7()}`, kind: 'support' });
    expect(await page.say('space.join', { spaceId })).toEqual({ ok: true });
    expect(await page.say('space.join', { spaceId: second.id })).toEqual({ ok: false, code: 'limit.exceeded' });
    await narrow.close();
  });

  test('a flood is refused, then cut off, and the others are still served', async () => {
    const [flood, other] = [await open(one), await open(one)];
    const answers = await Promise.all(Array.from({ length: 120 }, () => flood.say('space.leave', { spaceId })));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(30);
    expect(answers.filter(({ code }) => code === 'rate.limited').length).toBeGreaterThan(10);
    for (let at = 0; at < 400; at += 1) flood.socket.emit('space.leave', { spaceId });
    await flood.isClosed();
    expect(await other.say('space.join', { spaceId })).toEqual({ ok: true });
  });
});

describe('sessions', () => {
  test('an ended session ends its sockets in every process, and no others', async () => {
    const member = await one.member();
    const [here, there, guest] = [await open(one, member.who), await open(two, member.who), await open(two)];
    const { body } = await member.get('sessions');
    expect((await member.delete(`sessions/${body.items[0].id}`)).status).toBe(204);
    await Promise.all([here.isClosed(), there.isClosed()]);
    expect(guest.socket.connected).toBe(true);
    const again = await open(one, member.who);
    const { body: inside } = await admin.post('spaces', { name: 'Inside', slug: `inside-${uuidv7()}`, kind: 'support', visibility: 'members' });
    expect(await again.say('space.join', { spaceId: inside.id })).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('sessions that ran out', () => {
  test('are noticed when everybody is asked for again', async () => {
    const member = await one.member();
    const [page, guest] = [await open(one, member.who), await open(one)];
    await one.inCommunity(() => one.database.query(`update sessions set expires_at = now() - interval '1 second' where community_id = $1 and member_id = $2`, [one.communityId, member.who!.id]));
    // The loss of the signals makes the server look again at all that it believed.
    await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen hearth_signals%'`);
    await page.isClosed();
    expect(guest.socket.connected).toBe(true);
  });
});

describe('between processes', () => {
  test('a process without HTTP is heard', async () => {
    const page = await open(one);
    await page.say('space.join', { spaceId });
    const worker = new Processes(one.database, one.ownerUrl);
    const mute = new Realtime(worker, one.app.get(Signals));
    const topicId = uuidv7();
    inScope({ communityId: one.communityId, requestId: 'job' }, () => mute.emit({ kind: 'space', id: spaceId }, 'space.activity', { spaceId, topicId }));
    expect(await page.hears('space.activity', { topicId })).toEqual({ spaceId, topicId });
    await worker.close();
  });

  test('what is not in the contract does not leave the server', async () => {
    const page = await open(two);
    await page.say('space.join', { spaceId });
    const payload = { spaceId, topicId: uuidv7(), title: 'Secret' };
    await one.inCommunity(async () => one.app.get(Realtime).emit({ kind: 'space', id: spaceId }, 'space.activity', payload));
    expect(await page.hears('space.activity')).toEqual({ spaceId, topicId: payload.topicId });
  });

  test('messages too long for a notification take the other road', async () => {
    const heard = new Promise<string>((ok) => two.app.get(Processes).on('spec.long', ({ text }: { text: string }) => ok(text)));
    one.app.get(Processes).tellOthers('spec.long', { text: 'é'.repeat(6_000) });
    expect(await heard).toBe('é'.repeat(6_000));
  });

  test('another community hears nothing, though its room has the same name', async () => {
    const other = uuidv7();
    const page = await open(two);
    await page.say('space.join', { spaceId });
    const [foreign, ours] = [uuidv7(), uuidv7()];
    emit(one, foreign, other);
    emit(one, ours);
    await page.hears('space.activity', { topicId: ours });
    expect(page.told.map(({ payload }) => payload.topicId)).toEqual([ours]);
  });

  test('after messages may have been missed, pages connect anew', async () => {
    const patient = { reconnection: true, reconnectionDelay: 10, reconnectionDelayMax: 50 };
    const [page, other] = [await open(two, undefined, patient), await open(one, undefined, patient)];
    const reconnected = [page, other].map(({ socket }) => new Promise<void>((ok) => socket.once('connect', () => ok())));
    await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'LISTEN "socket.io%' and pid <> pg_backend_pid()`);
    await Promise.all(reconnected);
    await page.say('space.join', { spaceId });
    const topicId = uuidv7();
    const repeat = setInterval(() => emit(one, topicId), 100);
    await page.hears('space.activity', { topicId });
    clearInterval(repeat);
  });
});

async function asOwner(statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: one.ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe('communities', () => {
  test('a socket belongs to the community of its host and enters no room of another', async () => {
    const otherId = uuidv7();
    await asOwner(`update communities set hosts = '{127.0.0.1}'`);
    await asOwner(`insert into communities (id, name, hosts, settings) values ('${otherId}', 'Other', '{other.example}', '{}')`);
    await one.inCommunity(() => one.app.get(Signals).send('community.changed', one.communityId));
    const hosts = one.app.get(Communities);
    while (hosts.byHost('other.example')?.id !== otherId) await new Promise((ok) => setTimeout(ok, 5));
    const stranger = await open(one, admin.who, { extraHeaders: { host: 'other.example' } });
    expect(await stranger.say('space.join', { spaceId })).toEqual({ ok: false, code: 'not-found' });
    await expect(LiveClient.open(one.url, admin.who, { extraHeaders: { host: 'unknown.example' } })).rejects.toMatchObject({ data: { code: 'not-found' } });
  });
});
