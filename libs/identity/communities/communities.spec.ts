import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CommunitySettings } from '#contracts';
import { guest, inScope, Signals, system } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { SpecCommunity } from '../spec-community.js';
import { Communities } from './communities.js';
import { Hosts } from './hosts.js';

describe('which community a host name means', () => {
  test('a single one answers everywhere', () => {
    const hosts = new Hosts([{ id: 'a', hosts: ['community.example.com'] }]);
    for (const host of ['community.example.com', 'localhost:3000', '[::1]:3000', '']) expect(hosts.find(host)).toEqual({ id: 'a' });
  });

  test('several answer at their own names', () => {
    const hosts = new Hosts([
      { id: 'a', hosts: ['a.example.com'] },
      { id: 'b', hosts: ['B.example.com', 'b.example.org'] },
    ]);
    expect(hosts.find('a.example.com:443')).toEqual({ id: 'a' });
    expect(hosts.find('b.EXAMPLE.com')).toEqual({ id: 'b' });
    expect(hosts.find('b.example.org.')).toEqual({ id: 'b' });
    for (const host of ['example.com', 'x.a.example.com', '', 'constructor', '__proto__']) expect(hosts.find(host)).toBeUndefined();
  });

  test('none answer when there are none', () => {
    expect(new Hosts([]).find('localhost')).toBeUndefined();
  });
});

describe('communities', () => {
  let community: SpecCommunity;
  let communities: Communities;
  beforeAll(async () => {
    community = await SpecCommunity.start();
    communities = community.get(Communities);
    await communities.ensureDefault();
  });
  afterAll(() => community.close());

  const current = () => community.asGuest(() => communities.current());

  test('have defaults for all that was never set', async () => {
    expect(await current()).toEqual({ id: community.db.communityId, name: 'Test', hosts: [], isSetUp: false, settings: CommunitySettings.parse({}) });
  });

  test('an edit is seen at once here and soon in other processes', async () => {
    const admin = await community.join('admin');
    const other = await community.another();
    const elsewhere = () => community.asGuest(() => other.get(Communities).current());
    expect((await elsewhere()).name).toBe('Test');
    const told = new Promise<void>((done) => other.get(Signals).on('community.changed', () => done()));
    const edited = await community.as(admin.actor, () => communities.edit({ name: 'Northwind', settings: { limits: { titleMin: 3 } } }));
    expect(edited).toMatchObject({ name: 'Northwind', settings: { limits: { titleMin: 3, titleMax: 200 } } });
    expect(await current()).toMatchObject({ name: 'Northwind', settings: { limits: { titleMin: 3 } } });
    await expect(community.as(admin.actor, () => communities.edit({ settings: { limits: { titleMin: 90, titleMax: 60 } } }))).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'settings.limits.titleMin', code: 'number_too_big', limit: 60 }],
    });
    expect(await current()).toMatchObject({ settings: { limits: { titleMin: 3, titleMax: 200 } } });
    await told;
    expect((await elsewhere()).name).toBe('Northwind');
    await other.close();
  });

  test('two edits at once are both kept', async () => {
    const admin = await community.join('admin');
    await Promise.all([
      community.as(admin.actor, () => communities.edit({ settings: { tagline: 'Ask us' } })),
      community.as(admin.actor, () => communities.edit({ settings: { look: { brandHue: 200 } } })),
    ]);
    expect((await current()).settings).toMatchObject({ tagline: 'Ask us', look: { brandHue: 200, radius: 6 } });
  });

  test.each([
    ['an unknown setting', { settings: { colour: 'red' } }],
    ['a name of nothing', { name: '' }],
    ['a main language that is not offered', { settings: { defaultLocale: 'ar', enabledLocales: ['en'] } }],
  ])('%s is refused', async (_, input) => {
    const admin = await community.join('admin');
    await expect(community.as(admin.actor, () => communities.edit(input as never))).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('are edited and seen whole by admins alone; everyone sees no mail settings', async () => {
    const staff = await community.join('staff');
    await expect(community.as(staff.actor, () => communities.edit({ name: 'Mine' }))).rejects.toMatchObject({ code: 'ability.missing' });
    await expect(community.as(guest, () => communities.find())).rejects.toMatchObject({ code: 'session.required' });
    const seen = await community.asGuest(() => communities.describe());
    expect(Object.keys(seen).sort()).toEqual(['id', 'isSetUp', 'name', 'settings']);
    expect(seen.settings).not.toHaveProperty('mail');
  });

  test('links in mails go to the public address', async () => {
    const address = async (environment: NodeJS.ProcessEnv, hosts: string[]) => {
      await community.sql('update communities set hosts = $2 where id = $1', hosts);
      const app = await community.another(environment);
      await app.get(Communities).ensureDefault();
      const result = await community.asGuest(() => app.get(Communities).address());
      await app.close();
      return result;
    };
    expect(await address({}, [])).toBe('http://localhost:3000');
    expect(await address({ HEARTH_URL: 'https://forum.example.com/' }, ['other.example.com'])).toBe('https://forum.example.com');
    expect(await address({}, ['other.example.com'])).toBe('http://other.example.com:3000');
    expect(await address({ HEARTH_URL: 'https://forum.example.com' }, [])).toBe('https://forum.example.com');
    await community.sql(`update communities set hosts = '{}' where id = $1`);
  });

  test('a second community keeps to its own rows and host', async () => {
    const other = uuidv7();
    await inScope({ communityId: other, requestId: 'spec', actor: system }, () =>
      community.db.database.query(`insert into communities (id, name, hosts) values ($1, 'Other', '{other.example.com}')`, [other]),
    );
    await communities.ensureDefault();
    expect(communities.byHost('other.example.com')).toEqual({ id: other });
    expect(communities.byHost('unknown.example.com')).toBeUndefined();
    const theirs = await inScope({ communityId: other, requestId: 'spec' }, () => communities.current());
    expect(theirs).toMatchObject({ id: other, name: 'Other' });
    const seen = await inScope({ communityId: other, requestId: 'spec' }, () => community.db.database.query<{ name: string }>('select name from communities'));
    expect(seen).toEqual([{ name: 'Other' }]);
    const rows = await inScope({ communityId: other, requestId: 'spec' }, () => community.db.database.query('select 1 from members union all select 1 from sessions union all select 1 from one_time_tokens'));
    expect(rows).toEqual([]);
    await expect(inScope({ communityId: uuidv7(), requestId: 'spec' }, () => communities.current())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the first start', () => {
  test('of several processes at once makes one community', async () => {
    const community = await SpecCommunity.start();
    const processes = await Promise.all([1, 2, 3].map(() => community.another()));
    await community.asOwner('delete from communities');
    const made = await Promise.all(processes.map((app) => app.get(Communities).ensureDefault()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made[0]).toMatchObject({ name: 'Community', isSetUp: false });
    expect(processes[0]?.get(Communities).byHost('localhost:3000')).toEqual({ id: made[0]?.id });
    for (const app of processes) await app.close();
    await community.close();
  });
});
