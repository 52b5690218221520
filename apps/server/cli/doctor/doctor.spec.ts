import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import pg from 'pg';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { ConversationsModule } from '#conversations';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { ImportsModule } from '#imports';
import { KnowledgeModule, PromotionModule } from '#knowledge';
import { FileStorage, readConfig } from '#platform';
import { SearchModule } from '#search';
import { SpacesModule } from '#spaces';
import { seedDemo } from '../../demo/seeding.js';
import { schema } from '../../schema.js';
import { lookAtCommunity } from './community.js';
import { lookAtDatabase } from './database.js';
import { lookAtConfiguration, lookAtDisk, lookAtServices } from './surroundings.js';

let test: TestDatabase;
let app: INestApplicationContext;
beforeAll(async () => {
  test = await createTestDatabase();
  app = await createTestApplication(test, [IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule, PromotionModule, IdeasModule, SearchModule, ImportsModule]);
  await test.inCommunity(() => seedDemo(app));
}, 60_000);
afterAll(async () => {
  await app.close();
  await test.close();
});

async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: test.ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const database = async () => (await lookAtDatabase(test.ownerUrl, schema)).findings.filter(({ state }) => state !== 'ok').map(({ name, state, detail }) => `${state} ${name}: ${detail}`);
const community = (fix: boolean) => test.inCommunity(() => lookAtCommunity(app, fix));

describe('the doctor', () => {
  it('finds nothing wrong with a sound database', async () => {
    const { findings, isMigrated } = await lookAtDatabase(test.ownerUrl, schema);
    expect(findings.map(({ name, state }) => [name, state])).toEqual([
      ['PostgreSQL', 'ok'],
      ['migrations', 'ok'],
      ['row-level security', 'ok'],
      ['jobs', 'ok'],
    ]);
    expect(isMigrated).toBe(true);
  });

  it('tells migrations that wait from those of a newer Hearth', async () => {
    const last = schema.migrations.at(-1)!;
    const name = new last().name!;
    await asOwner(`delete from migrations where name = '${name}'`);
    expect(await database()).toEqual([expect.stringContaining(`fault migrations: 1 are waiting (${name})`)]);
    await asOwner(`insert into migrations (timestamp, name) values (1, '${name}'), (2, 'FromTheFuture2')`);
    expect(await database()).toEqual([expect.stringContaining('fault migrations: the database comes from a newer Hearth (FromTheFuture2)')]);
    await asOwner(`delete from migrations where name = 'FromTheFuture2'`);
  });

  it('sees a table that is open to all communities, and dead or forgotten jobs', async () => {
    await asOwner(
      'alter table tags disable row level security',
      `select graphile_worker.add_job('x', max_attempts => 1), graphile_worker.add_job('y', run_at => now() - interval '2 hours')`,
      `update graphile_worker._private_jobs set attempts = 1 where max_attempts = 1`,
    );
    expect(await database()).toEqual(['fault row-level security: does not guard the tables tags.', expect.stringContaining('fault jobs: 1 failed for good'), expect.stringContaining('warning jobs: the oldest waits since 120 minutes')]);
    await asOwner('alter table tags enable row level security', 'delete from graphile_worker._private_jobs');
  });

  it('finds wrong counts and a search index that lags behind, and corrects them when told to', async () => {
    expect((await community(false)).map(({ state }) => state)).toEqual(['ok', 'ok']);
    await test.inCommunity(async () => {
      await test.database.query('update topics set reply_count = 99, wanted = 99 where number <= 3');
      await test.database.query('update posts set kudos_count = kudos_count + 1, descendant_count = 7 where position = 2');
      await test.database.query(`update tags set topic_counts = '{"nowhere": 1000}'`);
      await test.database.query('update members set solution_count = -1');
      await test.database.query('delete from search_documents where number <= 2');
      await test.database.query('update topics set deleted_at = now() where number = 3');
    });
    const found = await community(false);
    expect(found.map(({ state }) => state)).toEqual(['warning', 'warning']);
    expect(found[0]!.detail).toMatch(/votes of posts \(\d+\), posts below replies \(\d+\), replies of topics \(3\), how wanted topics are \(3\), topics of tags \(\d+\), contributions of members \(\d+\)/);
    expect(found[1]!.detail).toContain('2 topics are missing, 1 are there that are gone');
    expect((await community(true)).map(({ state, detail }) => [state, detail.includes('corrected')])).toEqual([
      ['ok', true],
      ['ok', true],
    ]);
    expect((await community(false)).map(({ detail }) => detail)).toEqual(['say what is there', 'has every topic']);
  });
});

describe('what the doctor says of the surroundings', () => {
  it('warns of settings that fail in production only', () => {
    expect(lookAtConfiguration(readConfig({})).map(({ state }) => state)).toEqual(['ok']);
    const production = lookAtConfiguration(readConfig({ NODE_ENV: 'production', HEARTH_URL: 'http://community.example.com', HEARTH_OWNER_EMAIL: 'a@example.com' }));
    expect(production.map(({ state, detail }) => [state, detail.split(' ')[0]])).toEqual([
      ['warning', 'HEARTH_URL'],
      ['warning', 'SMTP_URL'],
      ['warning', 'MAIL_FROM'],
      ['warning', 'HEARTH_OWNER_EMAIL'],
    ]);
  });

  it('measures the disk of a data folder that is not there yet', async () => {
    expect(await lookAtDisk(readConfig({ HEARTH_DATA: '/tmp/not/there/yet' }))).toEqual([expect.objectContaining({ name: 'disk space', detail: expect.stringContaining('free for /tmp/not/there/yet') })]);
  });

  it('asks the mail server, and says what it answers', async () => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as AddressInfo;
    const storage = app.get(FileStorage);
    const mail = async () => (await lookAtServices(readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}` }), storage))[0]!.state;
    expect(await mail()).toBe('ok');
    await new Promise<void>((closed) => server.close(closed));
    expect(await mail()).toBe('fault');
  });

  it('notices a search server that is none', async () => {
    const silent = createServer((_request, response) => void response.writeHead(403).end());
    await new Promise<void>((ready) => void silent.listen(0, '127.0.0.1', ready));
    const { port } = silent.address() as AddressInfo;
    const meili = async () => (await lookAtServices(readConfig({ MEILI_URL: `http://127.0.0.1:${port}` }), app.get(FileStorage)))[1]!;
    expect(await meili()).toMatchObject({ state: 'fault', detail: 'refuses the key: check MEILI_KEY.' });
    silent.closeAllConnections();
    await new Promise<void>((closed) => void silent.close(() => closed()));
    expect(await meili()).toMatchObject({ state: 'fault', detail: expect.stringContaining("can't be reached") });
  });
});
