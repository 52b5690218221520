import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Expertise, TagExpert, TopicExpert } from '#contracts';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { KeepingExperts } from './keeping-experts.js';
import { RatingThreads } from './rating-threads.js';

let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;
let knowing: ApiClient;
let guessing: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  [asker, knowing, guessing] = [await server.member(), await server.member(), await server.member()];
  for (const space of [{ name: 'Mesh', slug: 'mesh', kind: 'support' }, { name: 'Vault', slug: 'vault', kind: 'support', visibility: 'private' }]) {
    expect((await admin.post('spaces', space)).status).toBe(201);
  }
});
afterAll(() => server.close());

const ratings = (): RatingThreads => server.app.get(RatingThreads);
const rateNew = (now?: Date): Promise<void> => server.inCommunity(() => ratings().rateNew(now));

function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return server.inCommunity(() => server.database.query<Row>(text, values));
}

/** The table as it stands, and the threads that were rated. */
async function kept(): Promise<object> {
  return {
    expertise: await rows(`select member_id, tag_id, mu, sigma, threads, wins, updated_at from expertise order by member_id, tag_id`),
    threads: await rows(`select topic_id, is_rated from expertise_threads order by frozen_at, topic_id`),
  };
}

interface Thread {
  tags?: string[];
  space?: string;
  by?: ApiClient;
  answers: ApiClient[];
  /** Whose answer is accepted. */
  accepted?: ApiClient;
  lastAnswerAt: string;
}

/** A thread as an import would bring it: in the past. */
async function thread({ tags = ['firmware'], space = 'mesh', by = asker, answers, accepted, lastAnswerAt }: Thread): Promise<{ id: string; number: number; answers: string[] }> {
  const topic = (await by.post('topics', { space, title: 'Firmware update stops half way', body: 'At 62 percent.', tags })).body;
  const ids: string[] = [];
  for (const one of answers) ids.push((await one.post(`topics/${topic.number}/replies`, { body: 'Try the recovery image.' })).body.id);
  await rows(`update posts set created_at = $2 where topic_id = $1`, [topic.id, lastAnswerAt]);
  const at = accepted ? answers.indexOf(accepted) : -1;
  if (at >= 0) await rows(`update topics set solution_post_id = $2, solution_author_id = $3, solution_accepted_by = $4, solved_at = $5 where id = $1`, [topic.id, ids[at], answers[at]!.who!.id, by.who!.id, lastAnswerAt]);
  await server.jobsDone();
  return { ...topic, answers: ids };
}

async function expertiseOf(of: ApiClient, by = server.guest): Promise<Expertise[]> {
  const { status, body } = await by.get(`members/${of.who!.handle}/expertise`);
  expect(status).toBe(200);
  return body.items;
}

describe('a thread', () => {
  test('is rated fourteen days after its last answer, and once', async () => {
    const { id } = await thread({ tags: ['timing'], answers: [knowing, guessing], accepted: knowing, lastAnswerAt: '2026-01-01T00:00:00Z' });
    const ratedMembers = () => rows<{ threads: number }>(`select e.threads from expertise e join tags t on t.id = e.tag_id where t.slug = 'timing'`);
    await rateNew(new Date('2026-01-14T23:59:59Z'));
    expect(await ratedMembers()).toEqual([]);
    await rateNew(new Date('2026-01-15T00:00:00Z'));
    expect(await ratedMembers()).toEqual([{ threads: 1 }, { threads: 1 }]);
    await guessing.post(`topics/${(await rows<{ number: number }>(`select number from topics where id = $1`, [id]))[0]!.number}/replies`, { body: 'Late.' });
    await rateNew(new Date('2026-12-31T00:00:00Z'));
    expect(await ratedMembers()).toEqual([{ threads: 1 }, { threads: 1 }]);
  });

  test('keeps what stood then: later votes, later acceptance and one’s own count for nothing', async () => {
    const late = await thread({ tags: ['late'], answers: [knowing, guessing], lastAnswerAt: '2026-01-02T00:00:00Z' });
    await rows(`insert into votes (community_id, id, post_id, kind, created_at) values ($1, $2, $3, 'kudos', '2026-01-16T00:00:01Z'), ($1, $4, $5, 'kudos', '2026-01-15T00:00:00Z')`, [server.communityId, uuidv7(), late.answers[0], uuidv7(), late.answers[1]]);
    await rows(`update topics set solution_post_id = $2, solution_author_id = $3, solution_accepted_by = $4, solved_at = '2026-01-17T00:00:00Z' where id = $1`, [late.id, late.answers[0], knowing.who!.id, asker.who!.id]);
    const own = await thread({ tags: ['late'], answers: [asker, guessing], accepted: asker, lastAnswerAt: '2026-01-02T00:00:00Z' });
    await rateNew(new Date('2026-02-01T00:00:00Z'));
    const [frozen] = await rows<{ standings: object[] }>(`select standings from expertise_threads where topic_id = $1`, [late.id]);
    expect(frozen!.standings).toHaveLength(2);
    expect(frozen!.standings).toEqual(expect.arrayContaining([{ memberId: knowing.who!.id, accepted: false, votes: 0 }, { memberId: guessing.who!.id, accepted: false, votes: 1 }]));
    expect(await rows(`select standings @> '[{"accepted": true}]' as accepted from expertise_threads where topic_id = $1`, [own.id])).toEqual([{ accepted: false }]);
  });
});

describe('the ratings', () => {
  test('are the same when all is rated from nothing, and when a thread of the past arrives late', async () => {
    for (let month = 3; month < 9; month += 1) await thread({ answers: [knowing, guessing], accepted: knowing, lastAnswerAt: `2026-0${month}-01T00:00:00Z` });
    await rateNew(new Date('2026-10-01T00:00:00Z'));
    const live = await kept();
    await server.inCommunity(() => ratings().rebuild());
    expect(await kept()).toEqual(live);
    await thread({ answers: [guessing, knowing], accepted: guessing, lastAnswerAt: '2026-04-15T00:00:00Z' });
    await rateNew(new Date('2026-10-01T00:00:00Z'));
    const later = await kept();
    expect(later).not.toEqual(live);
    await server.inCommunity(() => ratings().rebuild());
    expect(await kept()).toEqual(later);
  });

  test('are not counted twice by two at once', async () => {
    await thread({ tags: ['twice'], answers: [knowing, guessing], accepted: knowing, lastAnswerAt: '2026-03-01T00:00:00Z' });
    await Promise.all([rateNew(), rateNew(), rateNew()]);
    expect(await rows(`select e.threads from expertise e join tags t on t.id = e.tag_id where t.slug = 'twice'`)).toEqual([{ threads: 1 }, { threads: 1 }]);
  });
});

describe('who knows what', () => {
  let topic: { id: string; number: number };

  beforeAll(async () => {
    const recently = new Date(Date.now() - 20 * 24 * 60 * 60_000).toISOString();
    for (let count = 0; count < 12; count += 1) topic = await thread({ tags: ['radio'], answers: [knowing, guessing], accepted: knowing, lastAnswerAt: recently });
    for (let count = 0; count < 12; count += 1) await thread({ tags: ['vaulted'], space: 'vault', by: admin, answers: [admin], accepted: admin, lastAnswerAt: recently });
    await rateNew();
  });

  test('a profile tells the levels, the best first, and not what somebody is bad at', async () => {
    const [radio] = await expertiseOf(knowing);
    expect(radio).toMatchObject({ tag: 'radio', threads: 12, wins: 12, level: expect.stringMatching(/^(expert|strong)$/) });
    expect((await expertiseOf(guessing)).map(({ tag }) => tag)).not.toContain('radio');
    expect((await server.guest.get('members/nobody-here/expertise')).status).toBe(404);
  });

  test('what somebody knows well is kept with the member, follows the tag’s name, and goes when it fades', async () => {
    const kept = async () => (await rows<{ expertTags: string[] }>(`select expert_tags as "expertTags" from members where id = $1`, [knowing.who!.id]))[0]!.expertTags;
    expect(await kept()).toContain('radio');
    expect(await rows(`select id from members where 'radio' = any(expert_tags) and id <> $1`, [knowing.who!.id])).toEqual([]);
    expect((await admin.put('tags/radio', { slug: 'wireless' })).status).toBe(200);
    await server.jobsDone();
    expect(await kept()).toEqual(expect.arrayContaining(['wireless']));
    expect(await kept()).not.toContain('radio');
    expect((await admin.put('tags/wireless', { slug: 'radio' })).status).toBe(200);
    await server.jobsDone();
    expect(await kept()).toContain('radio');
    await rows(`update expertise e set mu = 30000000, sigma = 2000000 from tags t where t.id = e.tag_id and t.slug = 'radio' and e.member_id = $1`, [knowing.who!.id]);
    const keep = (now: Date) => server.inCommunity(() => server.app.get(KeepingExperts).keep(now));
    await keep(new Date(Date.now() + 400 * 24 * 60 * 60_000));
    expect(await kept()).not.toContain('radio');
    await keep(new Date());
    expect(await kept()).toContain('radio');
  });

  test('a tag names who knows it, to who sees a topic of it', async () => {
    const { status, body } = await server.guest.get<{ items: TagExpert[] }>('tags/radio/experts');
    expect([status, body.items.map(({ member }) => member.id)]).toEqual([200, [knowing.who!.id]]);
    expect((await server.guest.get('tags/vaulted/experts')).status).toBe(404);
    expect((await server.guest.get('tags/never/experts')).status).toBe(404);
  });

  test('a tag of a closed space shows to its readers alone', async () => {
    await rows(`update expertise e set mu = 40000000, sigma = 2000000 from tags t where t.id = e.tag_id and t.slug = 'vaulted'`);
    expect((await expertiseOf(admin, admin)).map(({ tag }) => tag)).toContain('vaulted');
    expect((await expertiseOf(admin)).map(({ tag }) => tag)).not.toContain('vaulted');
    const [{ number }] = (await rows<{ number: number }>(`select t.number from topics t join spaces s on s.id = t.space_id where s.slug = 'vault' limit 1`)) as [{ number: number }];
    expect((await server.guest.get(`topics/${number}/experts`)).status).toBe(404);
  });

  test('a topic names who knows its tags, by one statement at most', async () => {
    const path = `topics/${topic.number}/experts`;
    const { status, body } = await server.guest.get<{ items: TopicExpert[] }>(path);
    expect([status, body.items]).toEqual([200, [{ memberId: knowing.who!.id, tag: 'radio', level: expect.any(String) }]]);
    const again = (await statementsOf(() => server.guest.get(path))).filter((name) => name.startsWith('expertise.'));
    expect(again).toEqual(['expertise.topic-id']);
  });

  test('somebody who left is not named, and nobody keeps what they know well', async () => {
    expect((await server.guest.get('tags/radio/experts')).body.items).not.toEqual([]);
    expect((await knowing.delete('me/account')).status).toBe(204);
    await server.jobsDone();
    await server.inCommunity(() => server.app.get(KeepingExperts).keep(new Date()));
    expect((await server.guest.get('tags/radio/experts')).body.items).toEqual([]);
    expect(await rows('select expert_tags from members where id = $1', [knowing.who!.id])).toEqual([{ expert_tags: [] }]);
  });
});
