import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jobs, inScope, system, Worker } from '#platform';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

const secret = 'a word that only the job may know';

describe('the machinery as admins see it', () => {
  let server: TestServer;
  let owner: pg.Client;
  let admin: ApiClient;
  let mended = false;

  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.member('admin');
    owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
    const worker = server.app.get(Worker);
    await worker.stop();
    server.app.get(Jobs).register('spec.break', async () => {
      if (!mended) throw new Error('The lamp is broken.');
    });
    await worker.start(2);
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  const add = (communityId: string, runAt?: Date, maxAttempts = 1) =>
    inScope({ communityId, requestId: 'spec', actor: system }, () => server.app.get(Jobs).add('spec.break', { secret }, { maxAttempts, runAt }));
  const list = async (state: string) => (await admin.get(`admin/jobs?state=${state}`)).body.items;

  test('a job that used up its attempts is dead, with its last error and without its payload', async () => {
    await add(server.communityId);
    await server.jobsDone();
    const dead = await list('dead');
    expect(dead).toEqual([expect.objectContaining({ task: 'spec.break', attempts: 1, maxAttempts: 1, lastError: 'The lamp is broken.', state: 'dead' })]);
    expect(JSON.stringify(dead)).not.toContain(secret);
  });

  test('a job that failed and has attempts left is retried; one whose time has not come waits', async () => {
    const later = new Date(Date.now() + 3_600_000);
    await add(server.communityId, undefined, 3);
    await add(server.communityId, later);
    await server.jobsDone();
    expect(await list('retrying')).toEqual([expect.objectContaining({ attempts: 1, maxAttempts: 3, state: 'retrying' })]);
    expect(await list('waiting')).toContainEqual(expect.objectContaining({ task: 'spec.break', runAt: later.toISOString(), lastError: null }));
  });

  test('a dead job that is retried after the fault was mended is gone', async () => {
    mended = true;
    const [{ id }] = await list('dead');
    expect((await admin.post(`admin/jobs/${id}/retry`)).status).toBe(204);
    await server.jobsDone();
    expect(await list('dead')).toEqual([]);
    expect((await admin.post(`admin/jobs/${id}/retry`)).status).toBe(404);
    mended = false;
  });

  test('jobs of another community are neither seen nor retried', async () => {
    await add(uuidv7());
    await server.jobsDone();
    const { rows } = await owner.query<{ id: string }>(`select id from graphile_worker.jobs where attempts >= max_attempts`);
    expect(rows).toHaveLength(1);
    expect(await list('dead')).toEqual([]);
    expect((await admin.post(`admin/jobs/${rows[0]!.id}/retry`)).status).toBe(404);
    const { body } = await admin.get('admin/health');
    expect(body.checks.find(({ name }: { name: string }) => name === 'Jobs').detail).toMatch(/ 0 are dead$/);
  });

  test.each(['', 'nonsense', '-1', '99999999999999999999', '1;drop'])('the job %p does not exist', async (id) => {
    expect((await admin.post(`admin/jobs/${encodeURIComponent(id)}/retry`)).status).toBe(404);
  });

  test('an unknown state is refused', async () => {
    expect((await admin.get('admin/jobs?state=asleep')).status).toBe(400);
  });

  test('health says what works', async () => {
    const { status, body } = await admin.get('admin/health');
    expect(status).toBe(200);
    expect(body.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(body.uptimeSeconds).toBeGreaterThan(0);
    const states = Object.fromEntries(body.checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok]));
    expect(states).toEqual({ Database: true, Jobs: true, Search: true, Files: true, Mail: true });
    const codes = body.checks.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['database.answers', 'jobs.counted', 'search.answers', 'files.free', 'mail.outbox']);
    expect(body.checks[1].values).toEqual({ waiting: expect.any(Number), seconds: expect.any(Number), running: expect.any(Number), dead: 0 });
  });

  test.each(['member', 'superuser', 'moderator', 'staff'] as const)('a %s sees nothing of it', async (role) => {
    const client = await server.member(role);
    for (const path of ['admin/jobs', 'admin/health']) expect((await client.get(path)).status).toBe(403);
    expect((await client.post('admin/jobs/1/retry')).status).toBe(403);
  });

  test('a guest is asked to sign in', async () => {
    expect((await server.guest.get('admin/jobs')).status).toBe(401);
  });
});
