import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import { startFlaggingCommunity, type FlaggingCommunity } from '../testing/flagging-community.js';

/** Decisions, appeals and sanctions and how they are taken back over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let moderator: ApiClient;
let second: ApiClient;
let sql: FlaggingCommunity['sql'];
let trusted: FlaggingCommunity['trusted'];
let write: FlaggingCommunity['write'];
let flag: FlaggingCommunity['flag'];
let itemOf: FlaggingCommunity['itemOf'];
let decide: FlaggingCommunity['decide'];
let isHidden: FlaggingCommunity['isHidden'];
let flagsOf: FlaggingCommunity['flagsOf'];

beforeAll(async () => {
  ({ server, admin, author, moderator, second, sql, trusted, write, flag, itemOf, decide, isHidden, flagsOf } = await startFlaggingCommunity());
});
afterAll(() => server.close());

describe('a decision', () => {
  test('is made once, by one: the second is told who was first', async () => {
    const post = await write();
    await flag(await trusted(1), post);
    const { id } = await itemOf(post);
    const [first, late] = await Promise.all([decide(moderator, id, 'hide'), decide(second, id, 'restore')]);
    const [won, lost] = first.status === 200 ? [first, late] : [late, first];
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.body).toMatchObject({ code: 'conflict.already-done', details: { decidedBy: won === first ? 'mona' : 'milo', action: won === first ? 'hide' : 'restore' } });
  });

  test.each([
    ['hide', true, 'agreed'],
    ['remove', undefined, 'agreed'],
    ['restore', false, 'declined'],
    ['ignore', false, 'ignored'],
  ])('%s', async (action, hidden, state) => {
    const post = await write();
    for (let given = 0; given < 3; given += 1) await flag(await trusted(2), post);
    const { id } = await itemOf(post);
    expect((await decide(moderator, id, action)).status).toBe(200);
    const { body } = await server.guest.get(`posts/${post}`);
    expect({ hidden: body.hidden, deleted: body.deleted }).toEqual({ hidden: hidden ?? false, deleted: hidden !== false });
    expect(await flagsOf(post)).toEqual([state, state, state]);
    expect(await itemOf(post)).toBeUndefined();
  });

  test('edits with a reason and shows the post, without what it said', async () => {
    const post = await write('Call me at 555-2368.');
    await flag(await trusted(1), post, 'secret');
    const { id } = await itemOf(post);
    const { body: item } = await moderator.get(`moderation/reviewables/${id}`);
    expect(item.source).toBe('Call me at 555-2368.');
    expect((await decide(moderator, id, 'edit', { body: 'Call me.', version: item.post.version, reason: 'Numbers are for messages.' })).status).toBe(200);
    expect((await server.guest.get(`posts/${post}`)).body).toMatchObject({ hidden: false, html: expect.stringContaining('Call me.') });
    // The texts alone: an id may have the digits by chance.
    const { items } = (await server.guest.get(`posts/${post}/revisions`)).body;
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items.map(({ diff, reason }: { diff: object; reason: string }) => [diff, reason]))).not.toContain('555');
  });

  test('is for nobody who has a part in it', async () => {
    const own = await write('Mine.', moderator);
    await flag(await trusted(1), own);
    const { id } = await itemOf(own);
    expect((await decide(moderator, id, 'restore')).body).toMatchObject({ status: 403, details: { conflict: 'own' } });
    expect((await decide(second, id, 'restore')).status).toBe(200);
    const flagged = await write();
    await flag(moderator, flagged);
    const item = await itemOf(flagged);
    expect((await decide(moderator, item.id, 'hide')).body).toMatchObject({ status: 403, details: { conflict: 'flagger' } });
    expect((await moderator.get(`moderation/reviewables/${item.id}`)).body.abilities).toMatchObject({ decide: false, conflict: 'flagger' });
    for (const who of [server.guest, author, await server.member('superuser')]) expect([401, 403]).toContain((await decide(who, item.id, 'hide')).status);
  });

  test('holds until the text changes: what a moderator showed again is not hidden by flags', async () => {
    const post = await write();
    await flag(await trusted(1), post);
    await decide(moderator, (await itemOf(post)).id, 'restore');
    for (let given = 0; given < 4; given += 1) await flag(await trusted(3), post);
    expect(await isHidden(post)).toBe(false);
    await author.patch(`posts/${post}`, { version: 1, body: 'Now it is bad.' });
    await flag(await trusted(3), post);
    expect(await isHidden(post)).toBe(true);
  });

  test('of many at once names those that somebody else decided', async () => {
    const posts = [await write(), await write(), await write()];
    for (const post of posts) await flag(await trusted(1), post);
    const ids = await Promise.all(posts.map(async (post) => (await itemOf(post)).id));
    await decide(second, ids[1], 'restore');
    const { body } = await moderator.post('moderation/decisions', { ids, action: 'remove', reason: 'Not here.' });
    expect(body).toMatchObject({ actionIds: [expect.any(String), expect.any(String)], refused: [{ id: ids[1], code: 'conflict.already-done' }] });
  });
});

describe('taking back', () => {
  test.each(['hide', 'restore', 'remove', 'ignore'])('%s brings everything back as it was', async (action) => {
    const post = await write();
    for (let given = 0; given < 3; given += 1) await flag(await trusted(2), post);
    const before = await itemOf(post);
    const { actionId } = (await decide(moderator, before.id, action)).body;
    expect((await moderator.post(`moderation/actions/${actionId}/undo`)).status).toBe(200);
    expect(await itemOf(post)).toEqual(before);
    expect({ hidden: await isHidden(post), flags: await flagsOf(post) }).toEqual({ hidden: true, flags: ['open', 'open', 'open'] });
    expect((await second.post(`moderation/actions/${actionId}/undo`)).status).toBe(409);
    expect((await author.post(`moderation/actions/${actionId}/undo`)).status).toBe(403);
  });

  test('spam: one step takes posts, votes and the account, and gives all of it back', async () => {
    const spammer = await trusted(0);
    const good = await write();
    await spammer.put(`posts/${good}/vote`, { kind: 'kudos' });
    const asked = (await spammer.post('topics', { space: 'open', title: 'Cheap roofs for you', body: 'Buy.' })).body.number;
    const replies = [await write('Buy roofs.', spammer), await write('Buy more roofs.', spammer)];
    await flag(await trusted(3), replies[0]!, 'spam');
    expect(await isHidden(replies[0]!)).toBe(true);
    await flag(await trusted(1), replies[1]!, 'spam');
    const votes = () => sql<object>('select id, post_id, kind, set_aside, created_at from votes where community_id = $1 and member_id = $2', [spammer.who!.id]);
    const cast = await votes();
    const { id } = await itemOf(replies[0]!);
    const { body, status } = await decide(moderator, id, 'spam', { reason: 'Advertising.' });
    expect(await votes()).toEqual([]);
    expect(status).toBe(200);
    expect((await server.guest.get(`topics/${asked}`)).status).toBe(404);
    for (const post of replies) expect((await server.guest.get(`posts/${post}`)).body).toMatchObject({ deleted: true, html: '' });
    expect((await server.guest.get(`posts/${good}`)).body.kudosCount).toBe(0);
    expect((await spammer.get('me')).body.member).toBeNull();
    expect(await itemOf(replies[1]!)).toBeUndefined();
    expect((await moderator.post(`moderation/actions/${body.actionId}/undo`)).status).toBe(200);
    expect((await server.guest.get(`topics/${asked}`)).status).toBe(200);
    expect(await isHidden(replies[0]!)).toBe(true);
    expect(await isHidden(replies[1]!)).toBe(false);
    expect((await server.guest.get(`posts/${good}`)).body.kudosCount).toBe(1);
    expect(await votes()).toEqual(cast);
    expect(await itemOf(replies[1]!)).toBeDefined();
    const [member] = await sql<{ suspended: Date | null }>('select suspended_until as suspended from members where community_id = $1 and id = $2', [spammer.who!.id]);
    expect(member!.suspended).toBeNull();
  });

  test('spam: what was decided about another of the posts since stays when it is taken back', async () => {
    const spammer = await trusted(1);
    const { id: topicId, number } = (await spammer.post('topics', { space: 'open', title: 'Cheap doors for you', body: 'Buy.' })).body;
    const [body] = await sql<{ id: string }>('select id from posts where community_id = $1 and topic_id = $2', [topicId]);
    const [post, other] = [await write('Buy doors.', spammer), await write('Buy sills.', spammer)];
    await flag(await trusted(1), post, 'spam');
    const { actionId } = (await decide(moderator, (await itemOf(post)).id, 'spam')).body;
    expect((await second.post(`topics/${number}/restore`)).status).toBe(204);
    await flag(await trusted(1), body!.id, 'unkind');
    expect((await decide(second, (await itemOf(body!.id)).id, 'hide')).status).toBe(200);
    expect((await moderator.post(`moderation/actions/${actionId}/undo`)).status).toBe(200);
    expect((await second.get(`posts/${body!.id}`)).body).toMatchObject({ hidden: true });
    for (const back of [post, other]) expect((await server.guest.get(`posts/${back}`)).body).toMatchObject({ deleted: false, hidden: false });
  });

  test('spam: what waits hidden in the queue goes with the rest and comes back with it, and the log has one line', async () => {
    const spammer = await trusted(0);
    const [hidden, shown] = [await write('Buy doors.', spammer), await write('Buy windows.', spammer)];
    await flag(await trusted(3), hidden, 'spam');
    await flag(await trusted(1), shown, 'spam');
    const { body } = await decide(moderator, (await itemOf(shown)).id, 'spam');
    await server.jobsDone();
    expect(await itemOf(hidden)).toBeUndefined();
    expect(await isHidden(hidden)).toBe(false);
    const lines = await sql<{ action: string }>('select action from moderation_log where community_id = $1 and member_id = $2 and actor_id is not null order by created_at', [spammer.who!.id]);
    expect(lines.map(({ action }) => action)).toEqual(['spam']);
    expect((await moderator.post(`moderation/actions/${body.actionId}/undo`)).status).toBe(200);
    expect(await itemOf(hidden)).toBeDefined();
    expect({ hidden: await isHidden(hidden), shown: await isHidden(shown) }).toEqual({ hidden: true, shown: false });
  });
});

describe('an appeal', () => {
  async function hiddenBy(who: ApiClient): Promise<string> {
    const post = await write();
    await flag(await trusted(1), post);
    await decide(who, (await itemOf(post)).id, 'hide');
    return post;
  }

  test('goes to another moderator, comes first, and turns the flags round where it is granted', async () => {
    const post = await hiddenBy(moderator);
    expect((await author.post(`posts/${post}/appeals`, { text: 'I meant well.' })).status).toBe(204);
    expect((await author.post(`posts/${post}/appeals`, { text: 'Hello?' })).status).toBe(409);
    const [first] = (await moderator.get('moderation/reviewables')).body.items;
    expect(first).toMatchObject({ kind: 'appeal', postId: post });
    expect((await decide(moderator, first.id, 'restore')).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    expect((await second.get(`moderation/reviewables/${first.id}`)).body).toMatchObject({ appeal: { text: 'I meant well.', against: { action: 'hide', by: { handle: 'mona' } } } });
    expect((await decide(second, first.id, 'restore')).status).toBe(200);
    expect({ hidden: await isHidden(post), flags: await flagsOf(post) }).toEqual({ hidden: false, flags: ['declined'] });
    expect((await server.guest.get('moderation/figures')).body).toMatchObject({ appeals: 1, reversedOnAppeal: 1 });
  });

  test('that is not granted ends it', async () => {
    const post = await hiddenBy(moderator);
    await author.post(`posts/${post}/appeals`, { text: 'Please.' });
    await decide(second, (await itemOf(post)).id, 'hide');
    expect({ hidden: await isHidden(post), flags: await flagsOf(post) }).toEqual({ hidden: true, flags: ['agreed'] });
    expect((await author.post(`posts/${post}/appeals`, { text: 'Please!' })).status).toBe(409);
  });

  test.each([
    ['restore', 'declined'],
    ['hide', 'agreed'],
  ])('decides with %s what was flagged since, and gives back both kinds of flags as they were', async (action, state) => {
    const post = await hiddenBy(moderator);
    await author.post(`posts/${post}/appeals`, { text: 'Please.' });
    // A flag that was given before, and whose item the appeal took.
    await sql(
      `insert into flags (community_id, id, post_id, topic_id, author_id, member_id, reason, weight, level)
       select $1, gen_random_uuid(), p.id, p.topic_id, p.author_id, $3, 'unkind', 1, 0 from posts p where p.community_id = $1 and p.id = $2`,
      [post, (await trusted(1)).who!.id],
    );
    const { actionId } = (await decide(second, (await itemOf(post)).id, action)).body;
    expect(await flagsOf(post)).toEqual([state, state]);
    expect((await second.post(`moderation/actions/${actionId}/undo`)).status).toBe(200);
    expect(await flagsOf(post)).toEqual(['agreed', 'open']);
  });

  test('against a rule makes the item that waits an appeal', async () => {
    const post = await write();
    for (let given = 0; given < 3; given += 1) await flag(await trusted(2), post);
    const { id } = await itemOf(post);
    await author.post(`posts/${post}/appeals`, { text: 'Why?' });
    expect(await itemOf(post)).toMatchObject({ id, kind: 'appeal', weight: 9 });
    expect((await author.get('me/cases')).body.items[0]).toMatchObject({ postId: post, appealable: false });
    expect((await decide(moderator, id, 'restore')).status).toBe(200);
  });

  test('is for the author of a post that somebody took away', async () => {
    const post = await hiddenBy(moderator);
    for (const who of [await trusted(2), second]) expect((await who.post(`posts/${post}/appeals`, { text: 'x' })).status).toBe(404);
    expect((await author.post(`posts/${await write()}/appeals`, { text: 'x' })).status).toBe(404);
  });
});

describe('a member who may not write', () => {
  const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

  test('is above who would silence them, or is silenced with a reason', async () => {
    for (const other of [second, admin, moderator]) {
      expect((await moderator.post(`moderation/members/${other.who!.id}/sanctions`, { kind: 'silence', until: tomorrow(), reason: 'x' })).status).toBe(403);
    }
    const member = await trusted(1);
    const sanction = (kind: string, more = {}) => moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind, reason: 'Be kind.', ...more });
    expect((await sanction('silence')).status).toBe(400);
    expect((await sanction('silence', { until: new Date(0).toISOString() })).status).toBe(400);
    expect((await sanction('warn')).status).toBe(200);
    expect((await member.get('me/cases')).body.items).toMatchObject([{ action: 'warn', reason: 'Be kind.' }]);
  });

  test('keeps what was decided last when something earlier is taken back', async () => {
    const member = await trusted(1);
    const act = async (kind: string) => (await moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind, until: tomorrow(), reason: 'x' })).body.actionId as string;
    const [silence, suspension] = [await act('silence'), await act('suspend')];
    const undo = async (id: string) => (await moderator.post(`moderation/actions/${id}/undo`)).status;
    expect([await undo(silence), await undo(suspension), await undo(silence)]).toEqual([409, 200, 200]);
    const [row] = await sql('select silenced_until, suspended_until, suspended_for from members where community_id = $1 and id = $2', [member.who!.id]);
    expect(row).toEqual({ silenced_until: null, suspended_until: null, suspended_for: null });
  });

  test('suspended is signed out, and told at the door why and until when', async () => {
    const member = await trusted(1);
    const until = tomorrow();
    expect((await moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind: 'suspend', until, reason: 'Again.' })).status).toBe(200);
    expect((await member.get('me')).body.member).toBeNull();
    const { Sessions } = await import('#identity');
    await expect(server.inCommunity(() => server.app.get(Sessions).open(member.who!.id))).rejects.toMatchObject({ code: 'member.suspended', details: { until, reason: 'Again.' } });
    expect((await moderator.post(`moderation/members/${member.who!.id}/lift`, { reason: 'Welcome back.' })).status).toBe(200);
    await server.inCommunity(() => server.app.get(Sessions).open(member.who!.id));
  });
});

describe('the log', () => {
  test('cannot be changed or emptied by the server', async () => {
    await expect(sql(`update moderation_log set reason = 'x' where community_id = $1`)).rejects.toThrow('permission denied');
    await expect(sql('delete from moderation_log where community_id = $1')).rejects.toThrow('permission denied');
    await expect(server.database.query('truncate moderation_log')).rejects.toThrow('permission denied');
  });

  test('is counted for everybody, without names', async () => {
    const { body } = await server.guest.get('moderation/figures');
    expect(body.actions).toEqual(expect.arrayContaining([{ action: 'hide', byRule: expect.any(Number), byPeople: expect.any(Number) }]));
    expect(body.medianMinutesToDecision).toBeGreaterThanOrEqual(0);
    const text = JSON.stringify(body);
    for (const who of [author, moderator, second, admin]) for (const name of [who.who!.handle, who.who!.id]) expect(text).not.toContain(name);
  });
});

describe('a removal by a moderator outside of the queue', () => {
  test('is a line of the log once, and can be taken back', async () => {
    const post = await write();
    expect((await moderator.delete(`posts/${post}`)).status).toBe(204);
    await server.jobsDone();
    const lines = await sql<{ id: string; action: string }>('select id, action from moderation_log where community_id = $1 and post_id = $2', [post]);
    expect(lines).toMatchObject([{ action: 'remove' }]);
    expect((await second.post(`moderation/actions/${lines[0]!.id}/undo`)).status).toBe(200);
    expect((await server.guest.get(`posts/${post}`)).body.deleted).toBe(false);
    const own = await write();
    await author.delete(`posts/${own}`);
    await server.jobsDone();
    expect(await sql('select id from moderation_log where community_id = $1 and post_id = $2', [own])).toEqual([]);
  });

  test('from the queue is one line', async () => {
    const post = await write();
    await flag(await trusted(1), post);
    await decide(moderator, (await itemOf(post)).id, 'remove');
    await server.jobsDone();
    expect(await sql(`select id from moderation_log where community_id = $1 and post_id = $2 and action = 'remove'`, [post])).toHaveLength(1);
  });
});
