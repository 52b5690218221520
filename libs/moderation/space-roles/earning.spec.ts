import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { EarningSpaceRoles } from './earning.js';

/** Superusers of a space by what they solved there. */
let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 }, earnedSpaceRoles: { on: true, level: 3, solutions: 2, days: 180, keepDays: 90 } } });
  for (const slug of ['here', 'elsewhere']) await admin.post('spaces', { name: slug, slug, kind: 'support' });
  asker = await server.member();
});
afterAll(() => server.close());

const sql = (text: string, values: unknown[]) => server.inCommunity(() => server.database.query(text, [server.communityId, ...values]));
const night = () => server.inCommunity(() => server.app.get(EarningSpaceRoles).evaluateAll());
async function solve(by: ApiClient, times: number, space = 'here', asked = asker): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const { number } = (await asked.post('topics', { space, title: 'What holds the roof up', body: 'x' })).body;
    const { id } = (await by.post(`topics/${number}/replies`, { body: 'Beams.' })).body;
    expect((await asked.put(`topics/${number}/solution`, { postId: id })).status).toBeLessThan(300);
  }
}
async function roleOf(member: ApiClient, space = 'here'): Promise<object | undefined> {
  const { items } = (await admin.get(`spaces/${space}/roles`)).body;
  return items.find((item: { member: { id: string } }) => item.member.id === member.who!.id);
}
const skilled = (trustLevel = 3) => server.member('member', { trustLevel });

describe('a superuser by solutions', () => {
  test('has solved enough there, of others, with the trust for it; it is told once', async () => {
    const [solver, few, elsewhere, own, left, fresh] = [await skilled(), await skilled(), await skilled(), await skilled(), await skilled(), await skilled(2)];
    await solve(solver, 2);
    await solve(few, 1);
    await solve(elsewhere, 2, 'elsewhere');
    await solve(own, 2, 'here', own);
    await solve(fresh, 2);
    await solve(left, 2);
    expect((await left.delete('me/account')).status).toBe(204);
    await server.jobsDone();
    await night();
    await night();
    expect(await roleOf(solver)).toMatchObject({ role: 'superuser', origin: 'earned', grantedBy: null });
    expect(await roleOf(elsewhere, 'elsewhere')).toMatchObject({ role: 'superuser' });
    for (const other of [few, elsewhere, own, left, fresh]) expect(await roleOf(other)).toBeUndefined();
    await server.jobsDone();
    const mails = await sql('select subject from mails where community_id = $1 and recipient = $2', [`${solver.who!.handle}@example.com`]);
    expect(mails).toHaveLength(1);
  });

  test('stays it for a while after that ends, and is so with an open session', async () => {
    const solver = await skilled();
    await solve(solver, 2);
    await night();
    const { number } = (await asker.post('topics', { space: 'here', title: 'What holds the roof up', body: 'x' })).body;
    const retag = async () => (await solver.get(`topics/${number}`)).body.topic.abilities.retag;
    expect(await retag()).toBe(true);
    await sql(`update topics set solved_at = now() - interval '200 days' where community_id = $1 and solution_author_id = $2`, [solver.who!.id]);
    await night();
    expect(await retag()).toBe(true);
    await sql(`update space_roles set kept_until = now() - interval '1 minute' where community_id = $1 and member_id = $2`, [solver.who!.id]);
    await night();
    expect(await retag()).toBe(false);
    expect(await roleOf(solver)).toBeUndefined();
  });

  test('is not one who was given another role, nor one from whom an admin took it', async () => {
    const [moderator, taken] = [await skilled(), await skilled()];
    await solve(moderator, 2);
    await solve(taken, 2);
    await admin.put(`spaces/here/roles/${moderator.who!.id}`, { role: 'moderator' });
    await night();
    expect(await roleOf(moderator)).toMatchObject({ role: 'moderator', origin: 'granted' });
    await admin.put(`spaces/here/roles/${taken.who!.id}`, { role: null });
    await night();
    expect(await roleOf(taken)).toBeUndefined();
  });

  test('is nobody where a community does not want it', async () => {
    const solver = await skilled();
    await solve(solver, 2);
    await admin.patch('admin/community', { settings: { earnedSpaceRoles: { on: false } } });
    await night();
    expect(await roleOf(solver)).toBeUndefined();
  });
});
