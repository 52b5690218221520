import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { privilegePresets } from '#contracts';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { guest, inScope, Signals, type Actor } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { SignUps } from '../accounts/sign-ups.js';
import { IdentityModule } from '../identity.module.js';
import { needsFreshSignIn } from '../reauthentication.policy.js';
import { Sessions } from './sessions.js';

describe('sessions', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let sessions: Sessions;
  let count = 0;

  beforeAll(async () => {
    db = await createTestDatabase();
    app = await createTestApplication(db, [IdentityModule]);
    sessions = app.get(Sessions);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const as = <Result>(actor: Actor, work: () => Promise<Result>) => inScope({ communityId: db.communityId, requestId: 'test', actor }, work);
  const join = () => {
    count += 1;
    return as(guest, () => app.get(SignUps).signUp({ email: `m${count}@example.com`, password: 'correct horse battery', handle: `joiner-${count}` }));
  };
  const actorFor = (token: string | undefined) => as(guest, () => sessions.actorFor(token));
  const set = (sql: string, id: string | null) => db.inCommunity(() => db.database.query(sql, [db.communityId, id]));

  test('a token opens the session of its member', async () => {
    const { sessionToken, memberId } = await join();
    expect(await actorFor(sessionToken)).toEqual({ memberId, sessionId: expect.any(String), handle: `joiner-${count}`, role: 'member', groupIds: [], spaceRoles: {}, emailVerified: false, trustLevel: 0, reputation: 0, expertTags: [], points: privilegePresets.balanced, silencedUntil: null, authenticatedAt: expect.any(Date), reach: 'site' });
  });

  test.each([
    ['absent', undefined],
    ['empty', ''],
    ['forged', 'x'.repeat(43)],
    ['very long', 'x'.repeat(100_000)],
    ['with a null byte', 'a\0b'],
  ])('a token that is %s makes a guest', async (_, token) => {
    expect(await actorFor(token)).toEqual(guest);
  });

  test('the token itself is stored nowhere', async () => {
    const { sessionToken } = await join();
    const rows = await db.inCommunity(() => db.database.query<{ row: string }>(`select s::text as row from sessions s where community_id = $1`, [db.communityId]));
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      expect(row).not.toContain(sessionToken);
      expect(row).not.toContain(Buffer.from(sessionToken).toString('hex'));
    }
  });

  test('an expired session makes a guest, also when it was used a moment before', async () => {
    const { sessionToken } = await join();
    const actor = await actorFor(sessionToken);
    await set(`update sessions set expires_at = now() - interval '1 second' where community_id = $1 and id = $2`, actor.sessionId);
    const other = await createTestApplication(db, [IdentityModule]);
    expect(await as(guest, () => other.get(Sessions).actorFor(sessionToken))).toEqual(guest);
    await other.close();
  });

  test('a session of another community makes a guest', async () => {
    const { sessionToken } = await join();
    await actorFor(sessionToken);
    expect(await inScope({ communityId: uuidv7(), requestId: 'other' }, () => sessions.actorFor(sessionToken))).toEqual(guest);
  });

  test('who signs in again where they are signed in keeps the session, which is fresh and has a new token', async () => {
    const first = await join();
    await set(`update sessions set authenticated_at = now() - interval '1 day' where community_id = $1 and member_id = $2`, first.memberId);
    const before = await actorFor(first.sessionToken);
    expect(needsFreshSignIn(before)).toBe(true);
    const again = await as(before, () => sessions.open(first.memberId));
    expect(await actorFor(first.sessionToken)).toEqual(guest);
    const after = await actorFor(again.sessionToken);
    expect(after.sessionId).toBe(before.sessionId);
    expect(needsFreshSignIn(after)).toBe(false);
    expect(await as(after, () => sessions.list())).toHaveLength(1);
  });

  test('who signs in as somebody else makes nobody’s session fresh but their own', async () => {
    const [victim, thief] = [await join(), await join()];
    await set(`update sessions set authenticated_at = now() - interval '1 day' where community_id = $1 and member_id = $2`, victim.memberId);
    const actor = await actorFor(victim.sessionToken);
    const other = await as(actor, () => sessions.open(thief.memberId));
    expect((await actorFor(other.sessionToken)).memberId).toBe(thief.memberId);
    expect(needsFreshSignIn(await actorFor(victim.sessionToken))).toBe(true);
  });

  test('signing out counts at once', async () => {
    const { sessionToken } = await join();
    const actor = await actorFor(sessionToken);
    await as(actor, () => sessions.endCurrent());
    expect(await actorFor(sessionToken)).toEqual(guest);
  });

  test('a session that ends in one process is forgotten by the others', async () => {
    const { sessionToken } = await join();
    const actor = await actorFor(sessionToken);
    const other = await createTestApplication(db, [IdentityModule]);
    const elsewhere = () => as(guest, () => other.get(Sessions).actorFor(sessionToken));
    expect((await elsewhere()).memberId).toBe(actor.memberId);
    const told = new Promise<void>((done) => other.get(Signals).on('member.actor-changed', () => done()));
    await as(actor, () => sessions.endCurrent());
    await told;
    expect(await elsewhere()).toEqual(guest);
    await other.close();
  });

  test('a member lists and ends the own sessions, and nobody else’s', async () => {
    const first = await join();
    const second = await as(guest, () => sessions.open(first.memberId));
    const stranger = await actorFor((await join()).sessionToken);
    const actor = await actorFor(first.sessionToken);
    const listed = await as(actor, () => sessions.list());
    expect(listed.map(({ current }) => current).sort()).toEqual([false, true]);
    const otherId = listed.find(({ current }) => !current)!.id;
    await expect(as(stranger, () => sessions.end(otherId))).rejects.toMatchObject({ code: 'not-found' });
    await expect(as(guest, () => sessions.list())).rejects.toMatchObject({ code: 'session.required' });
    await as(actor, () => sessions.end(otherId));
    expect(await actorFor(second.sessionToken)).toEqual(guest);
    expect((await actorFor(first.sessionToken)).memberId).toBe(first.memberId);
  });

  test('ending the others leaves the one in use', async () => {
    const first = await join();
    const others = await Promise.all([1, 2, 3].map(() => as(guest, () => sessions.open(first.memberId))));
    const actor = await actorFor(first.sessionToken);
    await as(actor, () => sessions.endOthers());
    for (const { sessionToken } of others) expect(await actorFor(sessionToken)).toEqual(guest);
    expect((await actorFor(first.sessionToken)).memberId).toBe(first.memberId);
  });

  test('use moves the end, and is written once in some minutes', async () => {
    const { sessionToken } = await join();
    const { sessionId } = await actorFor(sessionToken);
    await set(`update sessions set last_used_at = now() - interval '10 days', expires_at = now() + interval '20 days' where community_id = $1 and id = $2`, sessionId);
    const use = async () => {
      const other = await createTestApplication(db, [IdentityModule]);
      await as(guest, () => other.get(Sessions).actorFor(sessionToken));
      await other.close();
      return set(
        `select last_used_at > now() - interval '1 minute' as used, expires_at > now() + interval '29 days' as moved, xmin::text as version
           from sessions where community_id = $1 and id = $2`,
        sessionId,
      );
    };
    const first = await use();
    expect(first).toEqual([{ used: true, moved: true, version: expect.any(String) }]);
    expect(await use()).toEqual(first);
  });
});
