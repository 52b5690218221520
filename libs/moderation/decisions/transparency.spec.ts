import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
});
afterAll(() => server.close());

test('the rules for flags are for everybody, as they hold now, with what flags weigh by them', async () => {
  const { status, body } = await server.guest.get('moderation/rules');
  expect(status).toBe(200);
  expect(body).toMatchObject({ hideWeight: 8.33, appealDays: 30, appealAnswerDays: 7 });
  expect(body.weights).toEqual([
    { level: 0, weight: 1, enough: 9 },
    { level: 1, weight: 2, enough: 5 },
    { level: 2, weight: 3, enough: 3 },
    { level: 3, weight: 4, enough: 3 },
    { level: 4, weight: 5, enough: 2 },
    { level: null, weight: 6, enough: 2 },
  ]);
  await admin.patch('admin/community', { settings: { moderation: { hideWeight: 4 } } });
  expect((await server.guest.get('moderation/rules')).body).toMatchObject({ hideWeight: 4, weights: [{ enough: 4 }, { enough: 2 }, { enough: 2 }, { enough: 1 }, { enough: 1 }, { enough: 1 }] });
});
