import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from '#testing';
import { createHearthClient, type HearthClient } from './index.js';

let server: TestServer;
let client: HearthClient;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  const member = await server.member();
  client = createHearthClient({ baseUrl: server.url, headers: { cookie: `hearth_session=${member.who!.token}` } });
});
afterAll(() => server.close());

describe('the typed client', () => {
  test('asks, reads and searches as the description says', async () => {
    const asked = await client.POST('/api/v1/topics', { body: { space: 'open', title: 'Asked by a program of ours', body: 'Typed.', tags: [], attachmentIds: [] } });
    expect(asked.response.status).toBe(201);
    const { data } = await client.GET('/api/v1/topics/{number}', { params: { path: { number: asked.data!.number } } });
    expect(data!.topic.title).toBe('Asked by a program of ours');
    const spaces = await client.GET('/api/v1/spaces');
    expect(spaces.data!.items.map(({ slug }) => slug)).toEqual(['open']);
  });

  test('a refusal is data, not an exception', async () => {
    const { error, response } = await client.GET('/api/v1/topics/{number}', { params: { path: { number: 999_999 } } });
    expect(response.status).toBe(404);
    expect(error).toMatchObject({ code: 'not-found' });
  });
});
