import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guest } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Profiles } from '../members/profiles.js';
import { SpecCommunity, type SpecMember } from '../spec-community.js';
import { Groups } from './groups.js';

describe('groups', () => {
  let community: SpecCommunity;
  let admin: SpecMember;
  let groups: Groups;
  beforeAll(async () => {
    community = await SpecCommunity.start();
    admin = await community.join('admin');
    groups = community.get(Groups);
  });
  afterAll(() => community.close());

  const asAdmin = <Result>(work: () => Promise<Result>) => community.as(admin.actor, work);

  test('are made, listed by name, renamed and deleted', async () => {
    const beta = await asAdmin(() => groups.create({ name: '  Beta   testers ' }));
    const alpha = await asAdmin(() => groups.create({ name: 'alpha testers' }));
    expect(beta).toEqual({ id: expect.any(String), name: 'Beta testers', hostName: null, memberCount: 0 });
    expect(await asAdmin(() => groups.list())).toEqual([alpha, beta]);
    expect(await asAdmin(() => groups.rename(alpha.id, { name: 'Partners' }))).toMatchObject({ name: 'Partners' });
    await asAdmin(() => groups.delete(alpha.id));
    expect(await asAdmin(() => groups.list())).toEqual([beta]);
    await expect(asAdmin(() => groups.delete(alpha.id))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('two groups of one name at once: one is made', async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => asAdmin(() => groups.create({ name: 'Wanted name' }))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries) if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ code: 'conflict.taken', errors: [{ path: 'name', code: 'taken' }] });
  });

  test('joining and leaving count at once for open sessions, as does the end of the group', async () => {
    const member = await community.join();
    const groupIds = async () => (await community.actorFor(member.sessionToken)).groupIds;
    const group = await asAdmin(() => groups.create({ name: 'Insiders' }));
    for (let times = 0; times < 2; times += 1) await asAdmin(() => groups.setMember(group.id, member.memberId, true));
    expect(await groupIds()).toEqual([group.id]);
    expect((await asAdmin(() => groups.members(group.id, { limit: 10 }))).items.map(({ id }) => id)).toEqual([member.memberId]);
    expect((await asAdmin(() => community.get(Profiles).page({ limit: 5, group: group.id }))).items).toEqual([expect.objectContaining({ id: member.memberId, groupIds: [group.id] })]);
    await asAdmin(() => groups.setMember(group.id, member.memberId, false));
    expect(await groupIds()).toEqual([]);
    await asAdmin(() => groups.setMember(group.id, member.memberId, true));
    expect(await groupIds()).toEqual([group.id]);
    await asAdmin(() => groups.delete(group.id));
    expect(await groupIds()).toEqual([]);
  });

  test('members come page by page', async () => {
    const group = await asAdmin(() => groups.create({ name: 'Paged' }));
    const members = [await community.join(), await community.join(), await community.join()];
    for (const { memberId } of members) await asAdmin(() => groups.setMember(group.id, memberId, true));
    const first = await asAdmin(() => groups.members(group.id, { limit: 2 }));
    const rest = await asAdmin(() => groups.members(group.id, { limit: 2, cursor: first.nextCursor! }));
    expect([...first.items, ...rest.items].map(({ handle }) => handle)).toEqual(members.map(({ handle }) => handle).sort());
    expect(rest.nextCursor).toBeNull();
  });

  test('nobody is put into a group that is not there, nor nobody into one that is', async () => {
    const group = await asAdmin(() => groups.create({ name: 'Lonely' }));
    const missing = { code: 'not-found' };
    await expect(asAdmin(() => groups.setMember(uuidv7(), admin.memberId, true))).rejects.toMatchObject(missing);
    await expect(asAdmin(() => groups.setMember(group.id, uuidv7(), true))).rejects.toMatchObject(missing);
    await expect(asAdmin(() => groups.setMember('x', 'y', true))).rejects.toMatchObject(missing);
    await expect(asAdmin(() => groups.members(uuidv7(), { limit: 5 }))).rejects.toMatchObject(missing);
    await expect(asAdmin(() => groups.rename(uuidv7(), { name: 'New' }))).rejects.toMatchObject(missing);
  });

  test('are for admins alone', async () => {
    const staff = await community.join('staff');
    const refusals = [() => groups.list(), () => groups.create({ name: 'No' }), () => groups.delete(uuidv7()), () => groups.setMember(uuidv7(), staff.memberId, true)];
    for (const work of refusals) {
      await expect(community.as(staff.actor, async () => work())).rejects.toMatchObject({ code: 'ability.missing' });
      await expect(community.as(guest, async () => work())).rejects.toMatchObject({ code: 'session.required' });
    }
  });
});
