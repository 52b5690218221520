import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProfileEdit, RoleName } from '#contracts';
import { guest, inScope } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { SpecCommunity, type SpecMember } from '../spec-community.js';
import { Members } from './members.js';
import { membersByPrefix } from './members.queries.js';
import { Profiles } from './profiles.js';
import { Roles } from './roles.js';

describe('members', () => {
  let community: SpecCommunity;
  beforeAll(async () => {
    community = await SpecCommunity.start();
  });
  afterAll(() => community.close());

  const viewer = (actor = guest) => community.as(actor, () => community.get(Members).viewer());
  const edit = (member: SpecMember, input: ProfileEdit) => community.as(member.actor, () => community.get(Profiles).edit(input));
  const find = (handle: string, actor = guest) => community.as(actor, () => community.get(Profiles).find(handle));
  const suggest = (prefix: string) => community.asGuest(() => community.get(Profiles).suggest(prefix));

  test('a guest is a viewer too', async () => {
    expect(await viewer()).toEqual({ member: null, abilities: { ask: false, moderate: false, openQueue: false, giveOpinions: false, openSpace: false, administer: false, createTag: false, publishPrivate: false } });
  });

  test('a member sees the own address, which others do not', async () => {
    const member = await community.join();
    expect(await viewer(member.actor)).toEqual({
      member: {
        id: member.memberId,
        handle: member.handle,
        displayName: member.handle,
        role: 'member',
        title: null,
        avatarUrl: null,
        email: member.email,
        emailVerified: false,
        locale: null,
        theme: null,
        density: 'regular',
        shortcuts: true,
        onLeaderboards: true,
      },
      abilities: { ask: true, moderate: false, openQueue: false, giveOpinions: false, openSpace: false, administer: false, createTag: false, publishPrivate: false },
    });
    expect(JSON.stringify(await find(member.handle))).not.toContain(member.email);
  });

  test('refs name members once each and leave out nobody’s ids', async () => {
    const [one, two] = [await community.join(), await community.join()];
    const refs = () => community.asGuest(() => community.get(Members).refs([one.memberId, two.memberId, one.memberId, uuidv7()]));
    expect([...(await refs()).keys()].sort()).toEqual([one.memberId, two.memberId].sort());
    expect((await refs()).get(one.memberId)).toEqual({ id: one.memberId, handle: one.handle, displayName: one.handle, role: 'member', title: null, avatarUrl: null });
  });

  test('what is kept of one community is not shown in another', async () => {
    const member = await community.join();
    await community.asGuest(() => community.get(Members).refs([member.memberId]));
    const elsewhere = inScope({ communityId: uuidv7(), requestId: 'spec' }, () => community.get(Members).refs([member.memberId]));
    expect((await elsewhere).size).toBe(0);
  });

  test('members are found by handle, whatever its case', async () => {
    const member = await community.join();
    const found = await community.asGuest(() => community.get(Members).byHandles([member.handle.toUpperCase(), 'nobody-there', 'a\ud800']));
    expect([...found.keys()]).toEqual([member.handle]);
    expect((await find(member.handle.toUpperCase())).id).toBe(member.memberId);
  });

  test.each(['nobody-there', '', 'a', 'a\0b', '../../etc', 'x'.repeat(5_000)])('there is no member %j', async (handle) => {
    await expect(find(handle)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('an edited profile is shown at once, with its text made safe', async () => {
    const member = await community.join();
    await community.asGuest(() => community.get(Members).refs([member.memberId]));
    const profile = await edit(member, { displayName: ' Zoë ', title: 'Gardener', bio: 'I <b>grow</b>\nthings', locale: 'fr', theme: 'dark', density: 'compact', shortcuts: false, onLeaderboards: false });
    expect(profile).toMatchObject({ displayName: 'Zoë', title: 'Gardener', bio: 'I <b>grow</b>\nthings', bioHtml: '<p dir="auto">I &lt;b&gt;grow&lt;/b&gt;<br>things</p>', abilities: { edit: true, changeRole: false } });
    expect((await community.asGuest(() => community.get(Members).refs([member.memberId]))).get(member.memberId)?.displayName).toBe('Zoë');
    expect((await viewer(member.actor)).member).toMatchObject({ locale: 'fr', theme: 'dark', density: 'compact', shortcuts: false, onLeaderboards: false });
    expect(await edit(member, { bio: '', title: null })).toMatchObject({ displayName: 'Zoë', title: null, bio: null, bioHtml: null });
    expect((await find(member.handle)).abilities).toEqual({ edit: false, changeRole: false });
  });

  test.each<[string, object]>([
    ['an unknown field', { role: 'owner' }],
    ['a language that is not there', { locale: 'tlh' }],
    ['an empty name', { displayName: ' \u200b ' }],
    ['a bio without end', { bio: 'x'.repeat(2_001) }],
    ['a title that is a number', { title: 5 }],
  ])('%s is refused', async (_, input) => {
    await expect(edit(await community.join(), input)).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('a guest has no profile to edit', async () => {
    await expect(community.asGuest(() => community.get(Profiles).edit({ bio: 'Hello' }))).rejects.toMatchObject({ code: 'session.required' });
  });

  test('members are suggested by the beginning of handle or name, the exact and the helpful first', async () => {
    const named = async (displayName: string, solutions: number) => {
      const member = await community.join();
      await community.sql('update members set display_name = $3, solution_count = $4 where community_id = $1 and id = $2', member.memberId, displayName, solutions);
      return member.handle;
    };
    const [quiet, helpful, arabic] = [await named('Quéntin Quill', 0), await named('quentin Quick', 9), await named('قاسم', 0)];
    const handles = async (prefix: string) => (await suggest(prefix)).map(({ handle }) => handle);
    for (const prefix of ['QUENT', 'quént', 'que\u0301n']) expect(await handles(prefix)).toEqual([helpful, quiet]);
    expect(await handles('قا')).toEqual([arabic]);
    expect((await handles(`@${quiet}`))[0]).toBe(quiet);
    expect((await handles('joiner')).length).toBe(8);
    for (const nothing of ['', '   ', '%', '_', '\\', '\0', "'; drop table members; --"]) expect(await handles(nothing)).toEqual([]);
  });

  describe('for admins', () => {
    const page = (member: SpecMember, query: Partial<Parameters<Profiles['page']>[0]>) => community.as(member.actor, () => community.get(Profiles).page({ limit: 20, ...query }));

    test('are listed newest first, page by page, with their addresses', async () => {
      const admin = await community.join('admin');
      const all: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, nextCursor } = await page(admin, { limit: 3, cursor });
        expect(items.length).toBeLessThanOrEqual(3);
        all.push(...items.map(({ id }) => id));
        cursor = nextCursor ?? undefined;
      } while (cursor);
      const rows = await community.sql<{ id: string }>('select id from members where community_id = $1 order by id desc');
      expect(all).toEqual(rows.map(({ id }) => id));
      expect((await page(admin, { limit: 1 })).items[0]).toMatchObject({ id: admin.memberId, email: admin.email, groupIds: [], abilities: { edit: true, changeRole: false } });
    });

    test('are found by a part of handle, name or address, and by role', async () => {
      const admin = await community.join('admin');
      const wanted = await community.join('superuser');
      await community.sql(`update members set display_name = 'Wanda 100% Wanted' where community_id = $1 and id = $2`, wanted.memberId);
      for (const q of ['100% w', wanted.email.slice(2), wanted.handle.slice(1)]) {
        const { items } = await page(admin, { q, limit: 100 });
        expect(items.map(({ id }) => id)).toContain(wanted.memberId);
      }
      expect((await page(admin, { q: '100_ w' })).items).toEqual([]);
      expect((await page(admin, { role: 'superuser' })).items.map(({ id }) => id)).toEqual([wanted.memberId]);
      expect((await page(admin, { q: 'a\0\ud800' })).items.length).toBeGreaterThan(0);
    });

    test('are not listed for others, nor by a cursor that is none', async () => {
      const [admin, staff] = [await community.join('admin'), await community.join('staff')];
      await expect(page(staff, {})).rejects.toMatchObject({ code: 'ability.missing' });
      await expect(community.asGuest(() => community.get(Profiles).page({ limit: 5 }))).rejects.toMatchObject({ code: 'session.required' });
      for (const cursor of ['x', '%', Buffer.from('["not an id"]').toString('base64url'), Buffer.from('[null]').toString('base64url')]) {
        await expect(page(admin, { cursor })).rejects.toMatchObject({ code: 'request.invalid' });
      }
      await expect(page(admin, { limit: 1_000_000 })).rejects.toMatchObject({ code: 'request.invalid' });
    });
  });

  describe('roles', () => {
    const set = (by: SpecMember, whom: SpecMember, role: RoleName) => community.as(by.actor, () => community.get(Roles).set(whom.memberId, role));

    test('are granted below the own height and count at once', async () => {
      const [admin, member] = [await community.join('admin'), await community.join()];
      await set(admin, member, 'moderator');
      expect((await community.actorFor(member.sessionToken)).role).toBe('moderator');
      expect((await viewer(await community.actorFor(member.sessionToken))).abilities.moderate).toBe(true);
      await expect(set(admin, member, 'admin')).rejects.toMatchObject({ code: 'ability.missing' });
      await expect(set(admin, admin, 'member')).rejects.toMatchObject({ code: 'ability.missing' });
      await set(admin, member, 'member');
      expect((await community.actorFor(member.sessionToken)).role).toBe('member');
    });

    test('a demotion in one process counts in the others', async () => {
      const [admin, moderator] = [await community.join('admin'), await community.join('moderator')];
      const other = await community.another();
      const elsewhere = () => other.get(Members).viewer();
      const seen = async () => (await community.as(await community.actorFor(moderator.sessionToken), elsewhere)).abilities.moderate;
      expect(await seen()).toBe(true);
      await set(admin, moderator, 'member');
      expect(await seen()).toBe(false);
      await other.close();
    });

    test('a role that was changed meanwhile is judged as it is now', async () => {
      const [owner, admin, member] = [await community.join('owner'), await community.join('admin'), await community.join()];
      const raised = await Promise.allSettled([set(owner, member, 'admin'), set(admin, member, 'superuser')]);
      expect(raised[0]?.status).toBe('fulfilled');
      await expect(set(admin, member, 'superuser')).rejects.toMatchObject({ code: 'ability.missing' });
      await community.sql(`update members set role = 'member' where community_id = $1 and role = 'owner'`);
    });

    test('the last owner stays, also when two want to leave at once', async () => {
      const [first, second] = [await community.join('owner'), await community.join('owner')];
      const left = await Promise.allSettled([set(first, first, 'member'), set(second, second, 'member')]);
      expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const tried of left) if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ code: 'conflict.last-owner' });
      expect(await community.sql(`select 1 from members where community_id = $1 and role = 'owner'`)).toHaveLength(1);
    });

    test('of nobody, and none that there is, are refused', async () => {
      const admin = await community.join('admin');
      const roles = community.get(Roles);
      await expect(community.as(admin.actor, () => roles.set(uuidv7(), 'member'))).rejects.toMatchObject({ code: 'not-found' });
      await expect(community.as(admin.actor, () => roles.set('x', 'member'))).rejects.toMatchObject({ code: 'not-found' });
      await expect(community.as(admin.actor, () => roles.set(admin.memberId, 'emperor' as never))).rejects.toMatchObject({ code: 'request.invalid' });
    });
  });
});

describe('among many members', () => {
  test('suggestions are read through indexes', async () => {
    const community = await SpecCommunity.start();
    await community.sql(`insert into members (community_id, id, handle, display_name) select $1, gen_random_uuid(), 'h' || i, 'Name ' || i from generate_series(1, 3000) i`);
    await community.asOwner('analyze members');
    const plan = await community.sql<{ 'QUERY PLAN': string }>(`explain ${membersByPrefix.text}`, 'name 17', 8);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/members_by_name[^]*Index Cond: .*name_key >= /);
    expect(text).toMatch(/members_by_handle[^]*Index Cond: .*handle >= /);
    await community.close();
  });
});
