import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import pg from 'pg';
import { startFlaggingCommunity, type FlaggingCommunity } from '../testing/flagging-community.js';
import { Announcing } from './announcing.js';

/** What members hear when a decision that they had heard of is taken back, over the API. */
let server: TestServer;
let moderator: ApiClient;
let second: ApiClient;
let sql: FlaggingCommunity['sql'];
let write: FlaggingCommunity['write'];
let flag: FlaggingCommunity['flag'];
let trusted: FlaggingCommunity['trusted'];
let itemOf: FlaggingCommunity['itemOf'];
let decide: FlaggingCommunity['decide'];
let owner: pg.Client;

beforeAll(async () => {
  ({ server, moderator, second, sql, write, flag, trusted, itemOf, decide } = await startFlaggingCommunity());
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const sanction = async (member: ApiClient, kind: string): Promise<string> =>
  (await moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind, reason: 'Three warnings.', until: new Date(Date.now() + 86_400_000).toISOString() })).body.actionId;
/** As if the member had heard of it a minute ago. */
async function told(actionId: string): Promise<void> {
  await server.inCommunity(() => server.app.get(Announcing).announceNow(actionId));
  await server.jobsDone();
  await owner.query(`update moderation_log set created_at = created_at - interval '1 minute' where id = $1`, [actionId]);
}
/** What is to be told of a line in half a minute is told now. */
async function tellNow(actionId: string): Promise<void> {
  await owner.query(`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key like '%' || $1), run_at := now())`, [actionId]);
  await server.jobsDone();
}
async function undo(who: ApiClient, id: string): Promise<void> {
  const { status, body } = await who.post(`moderation/actions/${id}/undo`, {});
  expect(status).toBe(200);
  await tellNow(body.actionId);
}
const mailsTo = async (member: ApiClient): Promise<string[]> =>
  (await sql<{ body: string }>('select body from mails where community_id = $1 and recipient = $2 order by created_at, id', [`${member.who!.handle}@example.com`])).map(({ body }) => body);

/** What somebody heard while this was done. */
async function newsOf(member: ApiClient, act: () => Promise<void>): Promise<string[]> {
  const before = (await mailsTo(member)).length;
  await act();
  return (await mailsTo(member)).slice(before);
}

describe('a decision that is taken back', () => {
  test('on an account is told by mail, and says whether something holds again', async () => {
    const member = await server.member();
    const silence = await sanction(member, 'silence');
    await told(silence);
    const suspension = await sanction(member, 'suspend');
    await told(suspension);
    expect(await newsOf(member, () => undo(second, suspension))).toEqual([expect.stringMatching(/took back what had been decided about your account last\. What was decided before holds again/)]);
    expect(await newsOf(member, () => undo(second, silence))).toEqual([expect.stringMatching(/took back what had been decided about your account\. It and what you wrote are as they were before\.[^]*\/settings\/moderation/)]);
  });

  test('on a post is told by mail', async () => {
    const member = await server.member();
    const post = await write('Rafters, for once.', member);
    await flag(await trusted(1), post);
    const { actionId } = (await decide(moderator, (await itemOf(post)).id, 'hide')).body;
    await told(actionId);
    expect(await newsOf(member, () => undo(second, actionId))).toEqual([expect.stringMatching(/took back what had been decided about your post in “What holds the roof up”\. It is as it was before\./)]);
    expect((await member.get('notifications')).body.items[0]).toMatchObject({ kind: 'decision', outcome: 'postAsBefore' });
  });

  test('outside of the queue is told like one from it', async () => {
    const member = await server.member();
    const post = await write('Posts below the beams.', member);
    const lastLine = async (action: string): Promise<string> =>
      (await sql<{ id: string }>('select id from moderation_log where community_id = $1 and post_id = $2 and action = $3 order by created_at desc, id desc limit 1', [post, action]))[0]!.id;
    const removal = async (): Promise<string> => {
      expect((await moderator.delete(`posts/${post}`)).status).toBe(204);
      await server.jobsDone();
      return lastLine('remove');
    };
    const waits = async (id: string): Promise<number> => (await owner.query(`select 1 from graphile_worker.jobs where key like '%' || $1`, [id])).rows.length;
    const putBack = async (): Promise<void> => {
      expect((await moderator.post(`posts/${post}/restore`)).status).toBeLessThan(300);
      await server.jobsDone();
      await tellNow(await lastLine('undo'));
    };

    const unheard = await removal();
    expect(await waits(unheard)).toBe(1);
    expect(await newsOf(member, putBack)).toEqual([]);
    const heard = await removal();
    expect(await newsOf(member, () => told(heard))).toEqual([expect.stringMatching(/A moderator removed your post in “What holds the roof up”\.[^]*\/settings\/moderation/)]);
    expect(await newsOf(member, putBack)).toEqual([expect.stringMatching(/took back what had been decided about your post in “What holds the roof up”\. It is as it was before\./)]);
  });

  test('on an appeal about the account says that the appeal waits again', async () => {
    const member = await server.member();
    const silence = await sanction(member, 'silence');
    await told(silence);
    await member.post(`me/cases/${silence}/appeal`, { text: 'I was not warned.' });
    const item = (await second.get('moderation/account-appeals?limit=100')).body.items.find((one: { member: { id: string } }) => one.member.id === member.who!.id);
    const granted = (await second.post(`moderation/account-appeals/${item.id}/decision`, { outcome: 'granted' })).body.actionId;
    await told(granted);
    expect(await newsOf(member, () => undo(second, granted))).toEqual([expect.stringMatching(/took back the answer to your appeal\.[^]*waits for an answer again/)]);
  });

  test('before anybody has heard of it is told to nobody', async () => {
    const member = await server.member();
    const silence = await sanction(member, 'silence');
    expect(await newsOf(member, () => undo(second, silence))).toEqual([]);
  });
});
