import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from '#testing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('the description of the API', () => {
  test('is OpenAPI 3.1 with the contracts as components', async () => {
    const { status, body } = await server.guest.get('/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining(['TopicPage', 'NewTopic', 'Post', 'Space', 'SearchPage']));
  });

  test('every operation says what it does and every answer of 200 or 201 has a shape', async () => {
    const { body } = await server.guest.get('/api/openapi.json');
    type Operation = { summary?: string; responses: Record<string, { content?: unknown }> };
    const operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );
    expect(operations.length).toBeGreaterThan(40);
    expect(operations.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([]);
    const shapeless = operations.filter(({ responses }) => ['200', '201'].some((code) => responses[code] && !responses[code].content));
    expect(shapeless.map(({ name }) => name)).toEqual([]);
  });

  test('every operation says how it refuses, as a problem', async () => {
    const { body } = await server.guest.get('/api/openapi.json');
    const refusals = Object.values(body.paths as Record<string, Record<string, { responses: { default?: object } }>>).flatMap((methods) => Object.values(methods).map(({ responses }) => responses.default));
    const refusal = { description: expect.any(String), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    expect(refusals).toEqual(refusals.map(() => refusal));
    expect(body.components.schemas.Problem.properties).toMatchObject({ code: { type: 'string' }, retryAfter: { type: 'number' } });
  });

  test('speaks the JSON Schema of 3.1, not that of 3.0', async () => {
    const { body } = await server.guest.get('/api/openapi.json');
    const text = JSON.stringify(body);
    expect(text).toContain('"maximum":');
    expect(text).not.toMatch(/"(?:nullable|exclusiveMinimum|exclusiveMaximum)":(?:true|false)/);
  });

  test('no address is there twice under two names of its parameters', async () => {
    const { body } = await server.guest.get('/api/openapi.json');
    const addresses = Object.keys(body.paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  test('the type of a problem leads to where its code is explained', async () => {
    const { type, code } = (await server.guest.get('topics/999999')).body;
    const { status, body, headers } = await server.guest.get<string>(type);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain(`id="${code}"`);
  });

  test('is browsable without inline code', async () => {
    const { status, body, headers } = await server.guest.get<string>('/api/docs');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(body).not.toMatch(/<script>(?!<)/);
    for (const [, path] of body.matchAll(/(?:src|href)="(\/[^"]+)"/g)) expect((await server.guest.get(path!)).status).toBe(200);
  });
});
