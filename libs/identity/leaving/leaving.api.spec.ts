import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FileStorage } from '#platform';
import { LiveClient, startTestServer, type ApiClient, type TestServer } from '#testing';

/** Deleting accounts over the API, with all features there. */
let server: TestServer;
let owner: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  [owner, admin] = [await server.member('owner'), await server.member('admin')];
  for (const space of [{ name: 'Open', slug: 'open', kind: 'support' }]) expect((await admin.post('spaces', space)).status).toBe(201);
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, values: unknown[] = []) => server.inCommunity(() => server.database.query<Row>(text, values));
const idOf = (client: ApiClient) => client.who!.id;
const ask = async (by: ApiClient, title: string) => (await by.post('topics', { space: 'open', title, body: 'It stopped this morning, and nothing helps.' })).body as { number: number; id: string };
/** Names of all tables with a row that has one of these words in it. */
async function tablesWith(...words: string[]): Promise<string[]> {
  const tables = await sql<{ name: string }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql(`select 1 from ${name} row where row::text ilike any ($1) limit 1`, [words.map((word) => `%${word}%`)]);
    if (row) found.push(name);
  }
  return found.sort();
}

/** A row of each table of what concerns one member alone; those of tables that the member fills by the API anyway are left out. Values: community, member, a topic. */
const ofOneAlone: Record<string, string> = {
  arrivals: `insert into arrivals (community_id, member_id) values ($1, $2)`,
  drafts: '',
  external_accounts: `insert into external_accounts (community_id, issuer, subject, member_id) values ($1, 'host', 'c-1', $2)`,
  group_members: `with made as (insert into groups (community_id, id, name) values ($1, gen_random_uuid(), 'Some') returning id) insert into group_members (community_id, group_id, member_id) select $1, id, $2 from made`,
  help_visits: `insert into help_visits (community_id, id, is_held_out, member_id) values ($1, gen_random_uuid(), false, $2)`,
  notification_preferences: `insert into notification_preferences (community_id, member_id) values ($1, $2) on conflict do nothing`,
  notifications: '',
  one_time_tokens: `insert into one_time_tokens (community_id, id, purpose, token_hash, expires_at, member_id) values ($1, gen_random_uuid(), 'appeal', '\\x02', now() + interval '1 day', $2)`,
  passkeys: `insert into passkeys (community_id, id, member_id, credential_id, public_key, name) values ($1, gen_random_uuid(), $2, 'key', '\\x01', 'Phone')`,
  provider_accounts: `insert into provider_accounts (community_id, issuer, subject, id, member_id, label) values ($1, 'https://a.example.com', 's', gen_random_uuid(), $2, 'A')`,
  readers: `insert into readers (community_id, member_id, reported_at) values ($1, $2, now()) on conflict do nothing`,
  reading_days: `insert into reading_days (community_id, member_id, day, topics_entered, posts_read, seconds) values ($1, $2, current_date, 1, 1, 60) on conflict do nothing`,
  sessions: '',
  space_roles: `insert into space_roles (community_id, space_id, member_id, role, origin) select $1, id, $2, 'superuser', 'granted' from spaces where community_id = $1 limit 1`,
  subscriptions: '',
  topic_readings: `insert into topic_readings (community_id, member_id, topic_id, positions, day, seconds_of_day) values ($1, $2, $3, '{[1,2)}', current_date, '{}') on conflict do nothing`,
  topic_reads: '',
};
const tablesOfOneAlone = Object.keys(ofOneAlone);

async function fill(memberId: string, topicId: string): Promise<void> {
  for (const insert of Object.values(ofOneAlone).filter(Boolean)) {
    await sql(insert, [server.communityId, ...[memberId, topicId].slice(0, insert.includes('$3') ? 2 : 1)]);
  }
  await sql(`insert into page_contexts (community_id, id, said, topic_id) values ($1, gen_random_uuid(), '{"page": "/where-it-was"}', $2)`, [server.communityId, topicId]);
}

/** Tables of these that hold something of the member. */
async function left(memberId: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(tablesOfOneAlone.map((table) => `select '${table}' as name from ${table} where member_id = $1`).join(' union ') + ' order by name', [memberId]);
  return rows.map(({ name }) => name);
}

describe('a member who leaves', () => {
  test('is forgotten by every table, and what they wrote stays under nobody’s name', async () => {
    const leaver = await server.member('member', { handle: 'zenobia-q' });
    const other = await server.member();
    expect((await leaver.patch('me', { displayName: 'Zenobia Quill', title: 'Cartographer', bio: 'I draw the quillmaps.' })).status).toBe(200);
    const { number, id } = await ask(leaver, 'The map tiles stopped loading');
    const theirs = await ask(other, 'Another question that she answers');
    const { body: reply } = await leaver.post(`topics/${theirs.number}/replies`, { body: 'Clear the tile cache.' });
    await leaver.post(`topics/${theirs.number}/read`, { position: 2 });
    await leaver.put('drafts/topic:new', { body: 'Written by zenobia-q and never sent.' });
    await other.post(`topics/${number}/replies`, { body: 'Which map is it?' });
    await leaver.put('subscriptions/space/open', { level: 'watching' });
    await fill(idOf(leaver), id);
    await server.jobsDone();
    expect(await tablesWith('zenobia-q', 'Zenobia Quill')).toEqual(expect.arrayContaining(['drafts', 'members']));
    expect(await left(idOf(leaver))).toEqual(tablesOfOneAlone);

    expect((await leaver.delete('me/account')).status).toBe(204);
    await server.jobsDone();

    expect(await tablesWith('zenobia-q', 'Zenobia Quill', 'quillmaps', 'Cartographer')).toEqual(['mails']);
    const { body: page } = await server.guest.get(`topics/${number}`);
    expect(page.topic).toMatchObject({ title: 'The map tiles stopped loading', author: { displayName: 'Former member', handle: expect.stringMatching(/^former-[0-9a-f]{12}$/), title: null, avatarUrl: null } });
    expect((await server.guest.get(`topics/${theirs.number}`)).body.replies.items.map(({ post }: { post: { id: string; author: object } }) => [post.id, post.author])).toEqual([[reply.id, expect.objectContaining({ displayName: 'Former member' })]]);
    expect(await left(idOf(leaver))).toEqual([]);
    expect(await tablesWith('where-it-was')).toEqual([]);
    expect(await sql('select 1 from help_visits where community_id = $1', [server.communityId])).toHaveLength(1);
  });

  test('is signed out everywhere at once, is told by mail, and may come back as somebody new', async () => {
    const leaver = await server.member('member', { handle: 'comes-again' });
    const line = await LiveClient.open(server.url, leaver.who);
    const { headers } = await leaver.delete('me/account');
    expect(headers.get('set-cookie')).toContain('hearth_session=;');
    expect((await leaver.get('me')).body.member).toBeNull();
    expect((await leaver.delete('me/account')).status).toBe(401);
    line.close();
    await server.jobsDone();
    const [mail] = await sql<{ subject: string }>(`select subject from mails where row_to_json(mails)::text like '%comes-again@example.com%'`);
    expect(mail?.subject).toContain('is deleted');
    const joined = await server.guest.post('sign-up', { displayName: 'Back again', handle: 'comes-again', email: 'comes-again@example.com', password: 'four plain words here' });
    expect(joined.status).toBe(201);
    expect(joined.body.member.id).not.toBe(idOf(leaver));
  });

  test('is not suggested, not in the list of members, and not deleted twice', async () => {
    const leaver = await server.member('member', { handle: 'hidden-since' });
    await leaver.delete('me/account');
    expect((await owner.get('members/suggest?prefix=former')).body.items).toEqual([]);
    expect((await owner.get('admin/members?q=former')).body.items).toEqual([]);
    expect((await owner.delete(`admin/members/${idOf(leaver)}`)).status).toBe(404);
    expect((await owner.post(`admin/members/${idOf(leaver)}/claim-invitations`, { email: 'x@example.com' })).status).toBe(404);
  });

  test('signs in again first, if that was a while ago', async () => {
    const leaver = await server.member();
    await sql(`update sessions set authenticated_at = now() - interval '20 minutes' where community_id = $1 and member_id = $2`, [server.communityId, idOf(leaver)]);
    expect((await leaver.delete('me/account')).body.code).toBe('session.stale');
    expect((await leaver.get('me')).body.member).not.toBeNull();
  });

  test('may be silenced', async () => {
    const leaver = await server.member();
    await sql(`update members set silenced_until = now() + interval '1 day' where community_id = $1 and id = $2`, [server.communityId, idOf(leaver)]);
    expect((await leaver.patch('me', { bio: 'No.' })).body.code).toBe('member.silenced');
    expect((await leaver.delete('me/account')).status).toBe(204);
  });

  test('is not the only owner', async () => {
    expect((await owner.delete('me/account')).body.code).toBe('conflict.last-owner');
    const second = await server.member('owner');
    const [one, other] = await Promise.all([owner.delete('me/account'), second.delete('me/account')]);
    expect([one.status, other.status].sort()).toEqual([204, 409]);
    owner = one.status === 204 ? second : owner;
  });
});

test('the picture of a member who leaves is deleted', async () => {
  const leaver = await server.member();
  const name = `${idOf(leaver)}-${'a'.repeat(32)}.webp`;
  const storage = server.app.get(FileStorage);
  const key = `${server.communityId}/avatars/${name}`;
  await storage.put(key, Buffer.from('picture'), 'image/webp');
  await sql('update members set avatar_url = $3 where community_id = $1 and id = $2', [server.communityId, idOf(leaver), `/files/avatars/${name}`]);
  expect((await server.guest.get(`/files/avatars/${name}`)).status).toBe(200);
  expect((await leaver.delete('me/account')).status).toBe(204);
  await server.jobsDone();
  expect(await storage.get(key)).toBeUndefined();
  expect((await server.guest.get(`/files/avatars/${name}`)).status).toBe(404);
});

describe('an account that others delete', () => {
  test.each([
    ['a guest', () => server.guest, 'member', 401, 'session.required'],
    ['a moderator', () => server.member('moderator'), 'member', 403, 'ability.missing'],
    ['an admin, of an admin', () => admin, 'admin', 403, 'ability.missing'],
    ['an admin, of the owner', () => admin, 'owner', 403, 'ability.missing'],
    ['an admin, of a moderator', () => admin, 'moderator', 204, undefined],
    ['an owner, of an admin', () => owner, 'admin', 204, undefined],
  ] as const)('%s', async (_, by, role, status, code) => {
    const member = await server.member(role);
    const answer = await (await by()).delete(`admin/members/${idOf(member)}`);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
    expect((await member.get('me')).body.member === null).toBe(status === 204);
  });

  test('is not that of the community itself', async () => {
    await sql(`insert into members (community_id, id, handle, display_name, external_source, external_id) values ($1, gen_random_uuid(), 'the-community', 'The community', 'hearth', 'hearth:community') on conflict do nothing`, [server.communityId]);
    const [own] = await sql<{ id: string }>(`select id from members where community_id = $1 and external_id = 'hearth:community'`, [server.communityId]);
    expect((await owner.delete(`admin/members/${own!.id}`)).status).toBe(404);
  });
});
