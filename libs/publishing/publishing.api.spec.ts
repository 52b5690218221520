import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jobs } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Private questions become public where who asked them agrees, over the API, against the real database. */
let server: TestServer;
let staff: ApiClient;
let moderator: ApiClient;
let customer: ApiClient;
let other: ApiClient;
let team: string;

const hidden = 'quetzalcoatl';
const serial = 'C02XK0AAJG5H';
const question = `I am at home, and the ${hidden} light stays off. Serial number: ${serial}. Write to rowan@larch.example.org.`;
const answer = `Hold the button for ten seconds, as ${hidden} is old.`;
const cleaned = { title: 'The light stays off after an update', question: 'The light stays off. Serial number: (removed).', answer: 'Hold the button for ten seconds.' };

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'http://hearth.example' });
  const admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  const group = (await admin.post('admin/groups', { name: 'Customers' })).body;
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Talk', slug: 'talk', kind: 'discussion' });
  await admin.post('spaces', { name: 'Desk', slug: 'desk', kind: 'support', visibility: 'groups', groupIds: [group.id] });
  team = group.id as string;
  [staff, moderator, customer, other] = [await server.member('staff', { groupIds: [team] }), await server.member('moderator'), await server.member('member', { groupIds: [team] }), await server.member()];
});
afterAll(() => server.close());

const sql = <Row extends object>(statement: string, values: unknown[] = []) => server.inCommunity(() => server.database.query<Row>(statement, [server.communityId, ...values]));

async function privateTopic(by = customer): Promise<number> {
  const { number } = (await by.post('topics', { space: 'desk', title: `My ${hidden} light is broken`, body: question })).body;
  const { id } = (await staff.post(`topics/${number}/replies`, { body: answer })).body;
  await by.put(`topics/${number}/solution`, { postId: id });
  return number;
}
const ask = (number: number, more: object = {}, by = staff) => by.post('publications', { topic: number, cleaned, space: 'open', tags: ['light'], ...more });
async function asked(): Promise<{ number: number; id: string }> {
  const number = await privateTopic();
  const { status, body } = await ask(number);
  expect(status).toBe(201);
  return { number, id: body.id };
}
const answers = (by: ApiClient, id: string, agree: boolean, more: object = {}) => by.post(`publications/${id}/answer`, { agree, ...more });
const stateOf = async (id: string) => (await sql<{ state: string; original: object | null; cleaned: object | null; email: string | null; token: Buffer | null }>('select state, original, cleaned, customer_email as email, token_hash as token from publications where community_id = $1 and id = $2', [id]))[0]!;
const kept = { original: null, cleaned: null, email: null, token: null };
const lastMail = async () => (await sql<{ recipient: string; subject: string; body: string }>('select recipient, subject, body from mails where community_id = $1 order by id desc limit 1'))[0]!;
const topicCount = async () => (await sql<{ count: number }>('select count(*)::int as count from topics where community_id = $1'))[0]!.count;

describe('the start', () => {
  test('shows staff the private texts with what should not become public', async () => {
    const number = await privateTopic();
    const { status, body } = await staff.get(`topics/${number}/publication`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ texts: { question, answer }, customer: { id: customer.who!.id }, email: null, standing: null });
    expect(body.marks.map(({ field, kind, text }: Record<string, string>) => [field, kind, text])).toEqual([
      ['question', 'serial', serial],
      ['question', 'email', 'rowan@larch.example.org'],
    ]);
  });

  test('is for staff alone; who does not see the topic does not find it', async () => {
    const number = await privateTopic();
    for (const [reader, status] of [[server.guest, 404], [other, 404], [customer, 404], [moderator, 404]] as const) expect((await reader.get(`topics/${number}/publication`)).status).toBe(status);
    for (const [reader, status] of [[server.guest, 401], [other, 403], [moderator, 403]] as const) {
      expect((await reader.post('publications/ticket', { text: 'Hello' })).status).toBe(status);
      expect((await reader.get('publications')).status).toBe(status);
    }
  });

  test('is not for what everybody reads', async () => {
    const { number } = (await customer.post('topics', { space: 'open', title: 'What everybody reads', body: 'Light.' })).body;
    expect((await staff.get(`topics/${number}/publication`)).status).toBe(400);
    expect((await ask(number)).status).toBe(400);
  });
});

describe('asking', () => {
  test('tells the customer, and nobody else hears, sees or finds anything', async () => {
    const before = await topicCount();
    const { number, id } = await asked();
    expect(await topicCount()).toBe(before + 1);
    await server.jobsDone();
    const { body: inbox } = await customer.get('notifications');
    expect(inbox.items.find(({ kind }: { kind: string }) => kind === 'publication')).toMatchObject({ read: false, path: '/publish/asked', topic: null, snippet: null });
    const mail = await lastMail();
    expect(mail).toMatchObject({ recipient: `${customer.who!.handle}@example.com`, body: expect.stringContaining(`http://hearth.example/publish/${id}\n`) });
    for (const text of [hidden, serial, cleaned.title, cleaned.question]) expect(`${mail.subject} ${mail.body}`).not.toContain(text);
    for (const reader of [server.guest, other, moderator]) {
      expect((await reader.get(`publications/${id}`)).status).toBe(404);
      expect((await reader.get(`publications/${id}?token=${'x'.repeat(43)}`)).status).toBe(404);
      for (const address of [`search?q=${encodeURIComponent('light stays off after')}`, 'search?q=ten+seconds', 'topics', 'search/suggest?q=light', 'tags/light']) {
        const found = JSON.stringify((await reader.get(address)).body);
        expect(found).not.toContain(cleaned.title);
        expect(found).not.toContain(hidden);
      }
    }
    expect((await other.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind === 'publication')).toEqual([]);
    expect((await staff.get(`topics/${number}/publication`)).body.standing).toMatchObject({ id, state: 'waiting', published: null });
  });

  test('shows the customer what would change, and staff the same without a say', async () => {
    const { id } = await asked();
    const { body } = await customer.get(`publications/${id}`);
    expect(body).toMatchObject({ mine: true, name: customer.who!.handle, space: { slug: 'open' } });
    const text = (kind: string) => body.question.filter((part: { kind: string }) => part.kind === kind).map((part: { text: string }) => part.text).join('');
    expect(text('removed')).toContain('larch.example.org');
    expect(text('added')).toContain('removed');
    expect((await staff.get(`publications/${id}`)).body).toMatchObject({ mine: false, name: null });
    expect((await answers(staff, id, true)).status).toBe(404);
    expect((await customer.get('publications?of=asked')).body.items.map((one: { id: string }) => one.id)).toContain(id);
  });

  test('is refused for spaces that not everybody reads, and for texts that could not be posted', async () => {
    const number = await privateTopic();
    for (const space of ['desk', 'talk']) expect((await ask(number, { space })).status).toBe(400);
    expect((await ask(number, { space: 'nowhere' })).status).toBe(404);
    expect((await ask(number, { cleaned: { ...cleaned, title: 'Short' } })).status).toBe(400);
    expect((await ask(number, { ticket: { original: cleaned, email: 'a@larch.example.org' } })).status).toBe(400);
    for (const [by, status] of [[other, 400], [moderator, 400], [customer, 400], [server.guest, 401]] as const) expect((await ask(number, {}, by)).status).toBe(status);
  });

  test('happens once, however many press at the same time', async () => {
    const number = await privateTopic();
    const second = await server.member('staff', { groupIds: [team] });
    const results = await Promise.all([ask(number), ask(number, {}, second)]);
    expect(results.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(results.find(({ status }) => status === 409)!.body.code).toBe('conflict.already-done');
  });

  test('can be taken back, and done again', async () => {
    const { number, id } = await asked();
    expect((await customer.post(`publications/${id}/withdraw`)).status).toBe(404);
    expect((await staff.post(`publications/${id}/withdraw`)).status).toBe(204);
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', ...kept });
    expect((await customer.get(`publications/${id}`)).status).toBe(404);
    expect((await answers(customer, id, true)).status).toBe(404);
    expect((await staff.post(`publications/${id}/withdraw`)).status).toBe(409);
    expect((await ask(number)).status).toBe(201);
  });
});

describe('the customer', () => {
  test('agrees without a name: the topic is the community’s, with its solution, and names nobody', async () => {
    const { number, id } = await asked();
    const { status, body } = await answers(customer, id, true);
    expect(status).toBe(200);
    const { body: page } = await server.guest.get(`topics/${body.published.number}`);
    const shown = JSON.stringify(page);
    for (const secret of [hidden, serial, customer.who!.handle, `/t/${number}`]) expect(shown).not.toContain(secret);
    const { topic } = page;
    expect(topic).toMatchObject({ title: cleaned.title, kind: 'question', state: 'solved', tags: ['light'], answerCount: 1, solutionAuthor: { id: staff.who!.id } });
    expect(topic.author.id).not.toBe(customer.who!.id);
    expect(topic.author.displayName).toBe((await server.guest.get('community')).body.name);
    expect(await stateOf(id)).toEqual({ state: 'published', ...kept });
    expect((await staff.get(`topics/${body.published.number}/publication`)).body.standing).toMatchObject({ id, topic: { number }, published: { number: body.published.number } });
    expect((await other.get(`topics/${body.published.number}/publication`)).status).toBe(404);
    await server.jobsDone();
    expect((await server.guest.get('search?q=ten+seconds')).body.items.map((hit: { number: number }) => hit.number)).toContain(body.published.number);
  });

  test('agrees with the name: the topic is theirs', async () => {
    const { id } = await asked();
    const { body } = await answers(customer, id, true, { named: true });
    expect((await server.guest.get(`topics/${body.published.number}`)).body.topic.author.id).toBe(customer.who!.id);
  });

  test('refuses: nothing is public, nothing is kept, nobody is told', async () => {
    const { number, id } = await asked();
    const before = await topicCount();
    await server.jobsDone();
    const told = (await staff.get('notifications')).body.items.length;
    expect((await answers(customer, id, false)).body).toEqual({ published: null });
    await server.jobsDone();
    expect(await topicCount()).toBe(before);
    expect(await stateOf(id)).toEqual({ state: 'refused', ...kept });
    expect((await staff.get('notifications')).body.items.length).toBe(told);
    expect((await answers(customer, id, true)).status).toBe(404);
    expect((await server.guest.get(`topics/${number}`)).status).toBe(404);
  });

  test('answers once, in two windows at the same time', async () => {
    const { id } = await asked();
    const before = await topicCount();
    const results = await Promise.all([answers(customer, id, true), answers(customer, id, true)]);
    expect(results.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await topicCount()).toBe(before + 1);
  });

  test('is not answered for by others, of whatever rank, nor with a made-up secret', async () => {
    const { id } = await asked();
    for (const by of [server.guest, other, moderator, staff, await server.member('owner')]) expect((await answers(by, id, true, { token: 'x'.repeat(43) })).status).toBe(404);
    expect((await stateOf(id)).state).toBe('waiting');
  });

  test('has fourteen days', async () => {
    const { id } = await asked();
    await sql(`update publications set expires_at = now() - interval '1 minute' where community_id = $1 and id = $2`, [id]);
    expect((await customer.get(`publications/${id}`)).status).toBe(404);
    expect((await answers(customer, id, true)).status).toBe(404);
    await server.inCommunity(() => server.app.get(Jobs).add('publishing.expire', {}));
    await server.jobsDone();
    expect(await stateOf(id)).toEqual({ state: 'expired', ...kept });
  });

  test('agrees in vain where the space is not public any more: it stays private, and the question stays open', async () => {
    const admin = await server.member('admin');
    await admin.post('spaces', { name: 'Closing', slug: 'closing', kind: 'support' });
    const number = await privateTopic();
    const { id } = (await ask(number, { space: 'closing' })).body;
    const { body: space } = await admin.get('spaces/closing');
    expect((await admin.put(`spaces/${space.id}`, { name: 'Closing', slug: 'closing', kind: 'support', visibility: 'private' })).status).toBe(200);
    const before = await topicCount();
    expect((await answers(customer, id, true)).status).toBe(409);
    expect(await topicCount()).toBe(before);
    expect((await stateOf(id)).state).toBe('waiting');
  });
});

describe('a ticket', () => {
  const mail = `From: Ines Vardal <ines@larch.example.org>\nSubject: ${hidden} light\n\n${question}\n`;
  const original = { title: `The ${hidden} light`, question, answer };
  const askTicket = (email = 'ines@larch.example.org') => staff.post('publications', { ticket: { original, email }, cleaned, space: 'open' });
  const tokenIn = (body: string) => /token=([\w-]+)/.exec(body)![1]!;

  test('is taken apart, and marked', async () => {
    const { body } = await staff.post('publications/ticket', { text: mail });
    expect(body).toMatchObject({ texts: { title: `${hidden} light`, answer: null }, email: 'ines@larch.example.org', customer: null });
    expect(body.marks.map(({ kind }: { kind: string }) => kind)).toEqual(['serial', 'email']);
  });

  test('is answered by who reads the mail, without an account and once', async () => {
    const { body: request } = await askTicket();
    const sent = await lastMail();
    expect(sent.recipient).toBe('ines@larch.example.org');
    const token = tokenIn(sent.body);
    expect((await server.guest.get(`publications/${request.id}`)).status).toBe(404);
    expect((await server.guest.get(`publications/${request.id}?token=${token}`)).body).toMatchObject({ mine: true, name: null });
    expect((await staff.get('publications')).body.items[0]).toMatchObject({ id: request.id, source: 'ticket', topic: null });
    expect(JSON.stringify((await staff.get('publications')).body)).not.toContain('larch.example.org');
    const { body } = await answers(server.guest, request.id, true, { token, named: true });
    expect((await server.guest.get(`topics/${body.published.number}`)).body.topic.author.displayName).toBe((await server.guest.get('community')).body.name);
    expect((await answers(server.guest, request.id, true, { token })).status).toBe(404);
    expect((await server.guest.get(`publications/${request.id}?token=${token}`)).status).toBe(404);
  });

  test('keeps a secret for its own request, and its hash alone', async () => {
    const { body: one } = await askTicket();
    const token = tokenIn((await lastMail()).body);
    const { body: two } = await askTicket('zoe@larch.example.org');
    expect((await answers(server.guest, two.id, true, { token })).status).toBe(404);
    expect((await stateOf(one.id)).token!.toString('latin1')).not.toContain(token);
    expect((await answers(server.guest, one.id, false, { token })).body).toEqual({ published: null });
  });

  test('may be in the name of whose mailbox it is', async () => {
    const { body: request } = await askTicket(`${customer.who!.handle}@example.com`);
    const token = tokenIn((await lastMail()).body);
    expect((await server.guest.get(`publications/${request.id}?token=${token}`)).body.name).toBe(customer.who!.handle);
    const { body } = await answers(server.guest, request.id, true, { token, named: true });
    expect((await server.guest.get(`topics/${body.published.number}`)).body.topic.author.id).toBe(customer.who!.id);
  });
});

describe('the log', () => {
  test('has a line that is taken back: the topic is deleted, and the customer may be asked again', async () => {
    const { number, id } = await asked();
    const { published } = (await answers(customer, id, true)).body;
    const { body: log } = await moderator.get(`moderation/log?topic=${published.number}`);
    expect(log.items[0]).toMatchObject({ action: 'publish', by: { id: staff.who!.id }, undoable: true });
    expect(JSON.stringify(log)).not.toContain(hidden);
    expect((await moderator.post(`moderation/actions/${log.items[0].id}/undo`)).status).toBe(200);
    expect((await server.guest.get(`topics/${published.number}`)).status).toBe(404);
    expect((await stateOf(id)).state).toBe('undone');
    expect((await moderator.post(`moderation/actions/${log.items[0].id}/undo`)).status).toBe(409);
    expect((await ask(number)).status).toBe(201);
  });
});
