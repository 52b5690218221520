import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RoleName, type SpaceVisibility } from '#contracts';
import { guest } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { canSeeSpace } from './spaces.policy.js';
import { memberSeesSpace } from './space-readers.queries.js';
import { readersOf as readersOfShelf } from './shelves/shelves.policy.js';

/** The statement that tells many members must say what the policy says of each. */
let server: TestServer;
let group: string;
let members: [string, ApiClient, { role: RoleName; groupIds: string[] }][];
const visibilities: SpaceVisibility[] = ['public', 'members', 'groups', 'private'];

beforeAll(async () => {
  server = await startTestServer();
  group = uuidv7();
  await server.inCommunity(() => server.database.query(`insert into groups (community_id, id, name) values ($1, $2, 'Beta')`, [server.communityId, group]));
  const all = [...RoleName.options.map((role) => ({ role, groupIds: [] as string[] })), { role: 'member' as const, groupIds: [group] }, { role: 'staff' as const, groupIds: [group] }];
  members = await Promise.all(all.map(async (one): Promise<(typeof members)[number]> => [`${one.role}${one.groupIds.length ? ' of the group' : ''}`, await server.member(one.role, { groupIds: one.groupIds }), one]));
});
afterAll(() => server.close());

async function readersOf(visibility: SpaceVisibility, archived: boolean): Promise<string[]> {
  const id = uuidv7();
  return server.inCommunity(async () => {
    await server.database.query(`insert into spaces (community_id, id, slug, name, kind, position, visibility, archived_at) values ($1, $2, $3, 'Space', 'support', 0, $4, case when $5 then now() end)`, [server.communityId, id, id.slice(-12), visibility, archived]);
    await server.database.query(`insert into space_groups (community_id, space_id, group_id) values ($1, $2, $3)`, [server.communityId, id, group]);
    const rows = await server.database.query<{ id: string }>(`select m.id from members m join spaces s on s.community_id = $1 and s.id = $2 where m.community_id = $1 and ${memberSeesSpace('m', 's')}`, [server.communityId, id]);
    return rows.map((row) => row.id);
  });
}

describe('who sees a space, in SQL and by the policy', () => {
  test.each(visibilities.flatMap((visibility) => [false, true].map((archived) => ({ visibility, archived }))))('$visibility, archived: $archived', async ({ visibility, archived }) => {
    const readers = await readersOf(visibility, archived);
    const bySql = members.filter(([, { who }]) => readers.includes(who!.id)).map(([name]) => name);
    const byPolicy = members.filter(([, { who }, { role, groupIds }]) => canSeeSpace({ ...guest, memberId: who!.id, role, groupIds }, { visibility, groupIds: [group], archivedAt: archived ? new Date() : null })).map(([name]) => name);
    expect(bySql).toEqual(byPolicy);
  });

  test.each(visibilities)('works in progress, within a space for %s', async (visibility) => {
    const [around, drafts] = [uuidv7(), uuidv7()];
    const { visibility: own } = readersOfShelf({ readers: 'drafts' }, { visibility, groupIds: [group] });
    const [, here] = members.find(([name]) => name === 'member')!;
    const bySql = await server.inCommunity(async () => {
      const insert = `insert into spaces (community_id, id, slug, name, kind, position, visibility, parent_id, shelf) values ($1, $2, $3, 'Space', 'knowledge', 0, $4, $5, $6)`;
      await server.database.query(insert, [server.communityId, around, around.slice(-12), visibility, null, null]);
      await server.database.query(`insert into space_groups (community_id, space_id, group_id) values ($1, $2, $3)`, [server.communityId, around, group]);
      await server.database.query(insert, [server.communityId, drafts, drafts.slice(-12), own, around, 'drafts']);
      await server.database.query(`insert into space_roles (community_id, space_id, member_id, role, origin) values ($1, $2, $3, 'superuser', 'granted')`, [server.communityId, around, here.who!.id]);
      const rows = await server.database.query<{ id: string }>(`select m.id from members m join spaces s on s.community_id = $1 and s.id = $2 where m.community_id = $1 and ${memberSeesSpace('m', 's')}`, [server.communityId, drafts]);
      return members.filter(([, { who }]) => rows.some(({ id }) => id === who!.id)).map(([name]) => name);
    });
    const shelf = { id: drafts, visibility: own, groupIds: [], archivedAt: null, draftsOf: { visibility, groupIds: [group] } };
    const roles = (id: string): Record<string, 'superuser'> => (id === here.who!.id ? { [drafts]: 'superuser' } : {});
    const byPolicy = members.filter(([, { who }, { role, groupIds }]) => canSeeSpace({ ...guest, memberId: who!.id, role, groupIds, spaceRoles: roles(who!.id) }, shelf)).map(([name]) => name);
    expect(bySql).toEqual(byPolicy);
    expect(byPolicy.includes('superuser')).toBe(['public', 'members'].includes(visibility));
  });
});
