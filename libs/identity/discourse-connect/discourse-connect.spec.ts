import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guest, type Actor } from '#platform';
import DiscourseSso from 'discourse-sso';
import { Communities } from '../communities/communities.js';
import { Groups } from '../groups/groups.js';
import { Profiles } from '../members/profiles.js';
import { SpecCommunity, type SpecMember } from '../spec-community.js';
import { ConnectAnswers } from './connect-answers.js';
import { ConnectSecrets } from './connect-secrets.js';
import { ConnectSignIns } from './connect-sign-ins.js';
import { ConnectTrials } from './connect-trials.js';
import { addressWith, signPayload } from './payload.js';

const shop = 'https://shop.example.com/community/sign-in?from=hearth';
const docs = 'https://docs.example.com';
const refused = (fault: string) => ({ code: 'connect.refused', details: { fault } });

const payloadIn = (address: string) => {
  const { searchParams } = new URL(address);
  return { sso: searchParams.get('sso') ?? '', sig: searchParams.get('sig') ?? '' };
};
const fieldsIn = (address: string) => new URLSearchParams(Buffer.from(payloadIn(address).sso, 'base64').toString());

let community: SpecCommunity;
let admin: SpecMember;
let count = 0;

const asAdmin = <Result>(work: () => Promise<Result>) => community.as(admin.actor, work);
const asGuest = <Result>(work: () => Promise<Result>) => community.asGuest(work);
const set = (discourseConnect: object) => asAdmin(() => community.get(Communities).edit({ settings: { discourseConnect } }));
const secretFor = (origin: string | null) => asAdmin(() => community.get(ConnectSecrets).create({ origin }));

beforeAll(async () => {
  community = await SpecCommunity.start();
  admin = await community.join('admin');
});
afterAll(() => community.close());

describe('signing in through the company’s site', () => {
  let secret = '';
  let secretId = '';
  beforeAll(async () => {
    await set({ address: shop });
    ({ secret, id: secretId } = await secretFor(null));
  });

  const start = (returnPath = '/', nonce?: string) => asGuest(() => community.get(ConnectSignIns).start(returnPath, nonce));
  const finish = (payload: { sso: string; sig: string }, nonce: string | undefined, actor: Actor = guest) => community.as(actor, () => community.get(ConnectSignIns).finish(payload, nonce));
  const someone = (): { external_id: string; email: string; username: string; name: string } => {
    count += 1;
    return { external_id: `c-${count}`, email: `customer-${count}@example.com`, username: `customer.${count}`, name: `Customer ${count}` };
  };
  /** What the company's site does: it looks at who asks, and answers. */
  const siteAnswers = (address: string, fields: Record<string, string>, by = secret) => {
    const site = new DiscourseSso(by);
    const { sso, sig } = payloadIn(address);
    expect(site.validate(sso, sig)).toBe(true);
    return Object.fromEntries(new URLSearchParams(site.buildLoginString({ nonce: site.getNonce(sso), ...fields }))) as { sso: string; sig: string };
  };
  const signIn = async (fields: Record<string, string>, actor?: Actor) => {
    const { address, browserNonce } = await start();
    return finish(siteAnswers(address, fields), browserNonce, actor);
  };
  const memberBy = async (fields: Record<string, string>) => {
    const { session } = await signIn(fields);
    return community.actorFor(session.sessionToken);
  };

  test('asks that site, in the words of DiscourseConnect, and comes back signed in', async () => {
    const { address, browserNonce } = await start('/t/7');
    expect(address.startsWith(`${shop}&sso=`)).toBe(true);
    expect([...fieldsIn(address).keys()]).toEqual(['nonce', 'return_sso_url']);
    expect(fieldsIn(address).get('return_sso_url')).toMatch(/^http:\/\/localhost:\d+\/session\/sso_login$/);
    const { session, returnPath } = await finish(siteAnswers(address, { ...someone(), bio: 'Bread\n\n<b>and</b> butter', locale: 'fr' }), browserNonce);
    expect(returnPath).toBe('/t/7');
    const actor = await community.actorFor(session.sessionToken);
    expect(actor).toMatchObject({ handle: `customer-${count}`, role: 'member', reach: 'site', emailVerified: true });
    const profile = await community.as(actor, () => community.get(Profiles).find(actor.handle!));
    expect(profile).toMatchObject({ displayName: `Customer ${count}`, bioHtml: '<p dir="auto">Bread</p><p dir="auto">&lt;b&gt;and&lt;/b&gt; butter</p>' });
  });

  test('finds the same person again, by the id alone', async () => {
    const fields = someone();
    const first = await memberBy(fields);
    const again = await memberBy({ ...fields, email: 'another@example.com', username: 'another', name: 'Another' });
    expect(again.memberId).toBe(first.memberId);
    const { session } = await signIn(fields, first);
    expect(await community.actorFor(session.sessionToken)).toMatchObject({ memberId: first.memberId, sessionId: first.sessionId });
  });

  test('works once, in the browser where it began', async () => {
    const { address, browserNonce } = await start();
    const answer = siteAnswers(address, someone());
    await expect(finish(answer, undefined)).rejects.toMatchObject(refused('other-browser'));
    await expect(finish(answer, 'x'.repeat(43))).rejects.toMatchObject(refused('other-browser'));
    await finish(answer, browserNonce);
    await expect(finish(answer, browserNonce)).rejects.toMatchObject(refused('used'));
  });

  test('of ten answers alike at once, one signs in', async () => {
    const { address, browserNonce } = await start();
    const answer = siteAnswers(address, someone());
    const ends = await Promise.allSettled(Array.from({ length: 10 }, () => finish(answer, browserNonce)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is possible in two windows of a browser at once', async () => {
    const first = await start('/one');
    const second = await start('/two', first.browserNonce);
    expect(second.browserNonce).toBe(first.browserNonce);
    expect((await finish(siteAnswers(second.address, someone()), first.browserNonce)).returnPath).toBe('/two');
    expect((await finish(siteAnswers(first.address, someone()), first.browserNonce)).returnPath).toBe('/one');
  });

  test('takes ten minutes at most, and is known as used for a day', async () => {
    const { address, browserNonce } = await start();
    await community.sql(`update one_time_tokens set expires_at = now() - interval '1 second' where community_id = $1 and purpose = 'discourse-connect' and used_at is null`);
    await expect(finish(siteAnswers(address, someone()), browserNonce)).rejects.toMatchObject(refused('expired'));
    const [row] = await community.sql<{ minutes: number }>(`select round(extract(epoch from max(expires_at - created_at)) / 60)::int as minutes from one_time_tokens where community_id = $1 and purpose = 'discourse-connect' and used_at is not null`);
    expect(row).toEqual({ minutes: 10 });
  });

  test.each([
    ['another secret', (answer: { sso: string; sig: string }) => ({ ...answer, sig: createHmac('sha256', 'guessed').update(answer.sso).digest('hex') }), 'signature'],
    ['no secret', (answer: { sso: string; sig: string }) => ({ ...answer, sig: createHmac('sha256', '').update(answer.sso).digest('hex') }), 'signature'],
    ['a name that was put in', (answer: { sso: string; sig: string }) => ({ ...answer, sso: Buffer.from(`${Buffer.from(answer.sso, 'base64').toString()}&admin=true`).toString('base64') }), 'signature'],
    ['no signature', (answer: { sso: string; sig: string }) => ({ ...answer, sig: '' }), 'malformed'],
    ['a signature that is cut', (answer: { sso: string; sig: string }) => ({ ...answer, sig: answer.sig.slice(0, 63) }), 'malformed'],
    ['a text that is no base64', (answer: { sso: string; sig: string }) => ({ ...answer, sso: answer.sso.replace(/^./, '%') }), 'malformed'],
    ['nothing', () => ({ sso: '', sig: '' }), 'malformed'],
  ])('is refused with %s, without a word of what would fit', async (_, change, fault) => {
    const { address, browserNonce } = await start();
    const right = siteAnswers(address, someone());
    const changed = change(right);
    const error = await finish(changed, browserNonce).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject(refused(fault));
    const fitting = createHmac('sha256', secret).update(changed.sso).digest('hex');
    for (const hidden of [secret, fitting, right.sig]) expect(JSON.stringify({ ...(error as Error), message: (error as Error).message })).not.toContain(hidden);
  });

  test.each([
    ['no id', { external_id: '' }, 'no-subject'],
    ['an id of nobody', { external_id: 'nil' }, 'reserved-subject'],
    ['an id that is reserved in other letters', { external_id: 'Blank' }, 'reserved-subject'],
    ['a nonce of its own', { nonce: 'x'.repeat(43) }, 'expired'],
    ['an empty nonce', { nonce: '' }, 'no-nonce'],
  ])('is refused with %s', async (_, change, fault) => {
    await expect(signIn({ ...someone(), ...change })).rejects.toMatchObject(refused(fault));
  });

  test('of an address that the site did not verify takes nothing over', async () => {
    const fields = { ...someone(), require_activation: 'true' };
    expect(await memberBy(fields)).toMatchObject({ emailVerified: false });
    expect(await community.sql('select 1 from members where community_id = $1 and email = $2', fields.email)).toEqual([]);
  });

  test('does not open an account that has the address; who is signed in to it joins both', async () => {
    const member = await community.join();
    await community.sql('update members set email_verified_at = now() where community_id = $1 and id = $2', member.memberId);
    const fields = { ...someone(), email: member.email };
    await expect(signIn(fields)).rejects.toMatchObject({ code: 'identify.address-taken' });
    expect((await signIn(fields, member.actor)).session.memberId).toBe(member.memberId);
    expect((await memberBy(fields)).memberId).toBe(member.memberId);
  });

  test('gives no power, unless the admin lets it; an owner is nobody’s to make', async () => {
    const fields = { ...someone(), admin: 'true', moderator: 'true' };
    expect((await memberBy(fields)).role).toBe('member');
    await set({ grantsRoles: true });
    const raised = await memberBy(fields);
    expect(raised.role).toBe('admin');
    expect((await memberBy({ ...fields, admin: 'false' })).role).toBe('moderator');
    expect((await memberBy({ ...fields, admin: 'false', moderator: 'false' })).role).toBe('member');
    await community.sql(`update members set role = 'owner' where community_id = $1 and id = $2`, raised.memberId);
    expect((await memberBy({ ...fields, admin: 'false', moderator: 'false' })).role).toBe('owner');
    await set({ grantsRoles: false });
  });

  test('fills groups by groups, add_groups and remove_groups', async () => {
    const beta = await asAdmin(() => community.get(Groups).create({ name: 'Beta', hostName: 'beta' }));
    const gold = await asAdmin(() => community.get(Groups).create({ name: 'Gold', hostName: 'gold' }));
    const fields = someone();
    expect((await memberBy({ ...fields, groups: 'beta,unheard' })).groupIds).toEqual([beta.id]);
    expect(new Set((await memberBy({ ...fields, add_groups: 'gold' })).groupIds)).toEqual(new Set([beta.id, gold.id]));
    expect((await memberBy({ ...fields, remove_groups: 'beta' })).groupIds).toEqual([gold.id]);
    expect((await memberBy(fields)).groupIds).toEqual([gold.id]);
    expect((await memberBy({ ...fields, groups: '' })).groupIds).toEqual([]);
  });

  test('is not open to who is suspended', async () => {
    const fields = someone();
    const { memberId } = await memberBy(fields);
    await community.sql(`update members set suspended_until = now() + interval '1 day' where community_id = $1 and id = $2`, memberId);
    await expect(signIn(fields)).rejects.toMatchObject({ code: 'member.suspended' });
  });

  test('takes either secret while they are exchanged, and asks with the older one', async () => {
    const next = await secretFor(null);
    await expect(secretFor(null)).rejects.toMatchObject({ code: 'limit.exceeded' });
    const { address, browserNonce } = await start();
    const { nonce } = Object.fromEntries(fieldsIn(address)) as { nonce: string };
    const answer = Object.fromEntries(new URLSearchParams(new DiscourseSso(next.secret).buildLoginString({ ...someone(), nonce }))) as { sso: string; sig: string };
    expect((await finish(answer, browserNonce)).returnPath).toBe('/');
    await asAdmin(() => community.get(ConnectSecrets).delete(secretId));
    await expect(finish(siteAnswers((await start()).address, someone(), next.secret), browserNonce)).rejects.toMatchObject(refused('other-browser'));
    secret = next.secret;
  });

  test('is not there while it is off', async () => {
    const { address, browserNonce } = await start();
    await set({ address: null });
    await expect(start()).rejects.toMatchObject({ code: 'not-found' });
    await expect(finish(siteAnswers(address, someone()), browserNonce)).rejects.toMatchObject(refused('off'));
    await set({ address: shop });
  });
});

describe('signing in elsewhere by this community', () => {
  let secret = '';
  let member: SpecMember;
  beforeAll(async () => {
    ({ secret } = await secretFor(docs));
    await secretFor('https://other.example.com');
    member = await community.join();
    await community.sql('update members set email_verified_at = now() where community_id = $1 and id = $2', member.memberId);
    member.actor = await community.actorFor(member.sessionToken);
  });

  const request = (fields: Record<string, string> = {}, by = secret) => signPayload(Object.entries({ nonce: 'their-own', return_sso_url: `${docs}/back?lang=en`, ...fields }), by);
  const answer = (payload: { sso: string; sig: string }, actor: Actor = member.actor) => community.as(actor, () => community.get(ConnectAnswers).answer(payload));

  test('tells that site who it is, in the words of DiscourseConnect', async () => {
    const address = (await answer(request({ 'custom.state': 'kept' })))!;
    expect(address.startsWith(`${docs}/back?lang=en&sso=`)).toBe(true);
    const site = new DiscourseSso(secret);
    const { sso, sig } = payloadIn(address);
    expect(site.validate(sso, sig)).toBe(true);
    expect(site.getNonce(sso)).toBe('their-own');
    expect(Object.fromEntries(fieldsIn(address))).toEqual({
      nonce: 'their-own', return_sso_url: `${docs}/back?lang=en`, 'custom.state': 'kept', external_id: member.memberId, username: member.handle, name: member.handle, email: member.email, admin: 'false', moderator: 'false', groups: '',
    });
  });

  test('asks a guest to sign in first, unless the site wants to know just whether somebody is', async () => {
    expect(await answer(request(), guest)).toBeNull();
    const address = (await answer(request({ prompt: 'none' }), guest))!;
    expect(Object.fromEntries(fieldsIn(address))).toEqual({ nonce: 'their-own', return_sso_url: `${docs}/back?lang=en`, failed: 'true' });
  });

  test('signs out where the site asks for that', async () => {
    const other = await community.join();
    expect(await answer(request({ logout: 'true' }), other.actor)).toBe(`${docs}/back?lang=en`);
    expect((await community.actorFor(other.sessionToken)).memberId).toBeNull();
  });

  test.each([
    ['a site without a secret', { return_sso_url: 'https://evil.example/back' }, 'unknown-site'],
    ['a site that is called alike', { return_sso_url: `${docs}.evil.example/back` }, 'unknown-site'],
    ['the site by another scheme', { return_sso_url: 'http://docs.example.com/back' }, 'unknown-site'],
    ['the site at another port', { return_sso_url: `${docs}:8443/back` }, 'unknown-site'],
    ['a name before another site', { return_sso_url: 'https://docs.example.com@evil.example/back' }, 'return-address'],
    ['another site’s secret', { return_sso_url: 'https://other.example.com/back' }, 'signature'],
    ['a script', { return_sso_url: 'javascript:alert(1)' }, 'unknown-site'],
    ['a path alone', { return_sso_url: '/back' }, 'return-address'],
    ['nowhere', { return_sso_url: '' }, 'return-address'],
    ['no nonce', { nonce: '' }, 'no-nonce'],
  ])('gives nothing to %s', async (_, fields, fault) => {
    await expect(answer(request(fields))).rejects.toMatchObject(refused(fault));
    await expect(answer(request({ ...fields, logout: 'true' }))).rejects.toMatchObject(refused(fault));
  });

  test('gives nothing for a payload that was changed', async () => {
    const { sig } = request();
    await expect(answer({ sso: request({ nonce: 'mine' }).sso, sig })).rejects.toMatchObject(refused('signature'));
    await expect(answer({ sso: 'a b', sig })).rejects.toMatchObject(refused('malformed'));
  });

  test('vouches for no address that nobody verified', async () => {
    const unproven = await community.join();
    await expect(answer(request(), unproven.actor)).rejects.toMatchObject(refused('unverified'));
  });

  test('is not done in a frame', async () => {
    await expect(answer(request(), { ...member.actor, reach: 'frame' })).rejects.toMatchObject({ code: 'session.frame' });
  });

  test('says who has power, and in which groups they are', async () => {
    const group = await asAdmin(() => community.get(Groups).create({ name: 'Writers' }));
    const moderator = await community.join('moderator');
    await asAdmin(() => community.get(Groups).setMember(group.id, moderator.memberId, true));
    await community.sql('update members set email_verified_at = now() where community_id = $1 and id = $2', moderator.memberId);
    const address = (await answer(request(), await community.actorFor(moderator.sessionToken)))!;
    expect(Object.fromEntries(fieldsIn(address))).toMatchObject({ admin: 'false', moderator: 'true', groups: 'Writers' });
  });
});

describe('a pasted payload', () => {
  const tryOut = (pasted: string) => asAdmin(() => community.get(ConnectTrials).tryOut({ pasted }));

  test('is explained, of both directions, with what it says', async () => {
    const { secret } = await secretFor('https://wiki.example.com');
    const request = signPayload([['nonce', 'n'], ['return_sso_url', 'https://wiki.example.com/back']], secret);
    expect(await tryOut(addressWith('https://community.example.com/session/sso_provider', request))).toMatchObject({ fault: null, direction: 'request', fields: expect.arrayContaining([{ name: 'nonce', value: 'n' }]) });
    const answer = signPayload([['nonce', 'n'], ['external_id', '42'], ['email', 'a@example.com']], secret);
    const tried = await tryOut(new URLSearchParams({ ...answer }).toString());
    expect(tried).toMatchObject({ fault: 'signature', direction: 'answer', fields: [] });
    for (const hidden of [secret, answer.sig]) expect(JSON.stringify(tried)).not.toContain(hidden);
    expect(await tryOut('https://community.example.com/')).toMatchObject({ fault: 'malformed', direction: null });
    expect(await tryOut(`sso=${encodeURIComponent('%%%')}&sig=x`)).toMatchObject({ fault: 'malformed' });
  });

  test('and secrets are for admins alone, who see a secret once', async () => {
    const moderator = await community.join('moderator');
    for (const work of [() => community.get(ConnectSecrets).list(), () => community.get(ConnectSecrets).create({ origin: null }), () => community.get(ConnectTrials).tryOut({ pasted: 'x' })]) {
      await expect(community.as(moderator.actor, async () => work())).rejects.toMatchObject({ code: 'ability.missing' });
      await expect(community.asGuest(async () => work())).rejects.toMatchObject({ code: 'session.required' });
    }
    const { secret, ...made } = await secretFor('https://blog.example.com');
    const listed = await asAdmin(() => community.get(ConnectSecrets).list());
    expect(listed).toContainEqual(expect.objectContaining({ id: made.id, origin: 'https://blog.example.com', lastUsedAt: null }));
    expect(JSON.stringify(listed)).not.toContain(secret);
    await asAdmin(() => community.get(ConnectSecrets).delete(made.id));
    await expect(asAdmin(() => community.get(ConnectSecrets).delete(made.id))).rejects.toMatchObject({ code: 'not-found' });
  });
});
