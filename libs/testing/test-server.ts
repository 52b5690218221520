import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Communities, FrameSessions, Sessions } from '#identity';
import type { RoleName } from '#contracts';
import { configSchema, Metrics, Realtime, Signals, Worker } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Entrance } from '../../apps/server/http/entrance.js';
import { WriteLimits } from '../../apps/server/http/write-limits.js';
import { Operations } from '../../apps/server/operations/operations.js';
import { createApp, requestLog, stopServing } from '../../apps/server/server.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { ApiClient } from './api-client.js';

export interface TestServer extends TestDatabase {
  url: string;
  app: Awaited<ReturnType<typeof createApp>>;
  /** A client that is signed in as a member of this role, who has read here before and so is at trust level 1. */
  member(role?: RoleName, changes?: { handle?: string; groupIds?: string[]; trustLevel?: number; reputation?: number }): Promise<ApiClient>;
  guest: ApiClient;
  /** Waits until every job that is waiting has run. */
  jobsDone(): Promise<void>;
}

/**
 * The real server on a port of its own, with its own database and worker; pages are answered by 404. Its community asks for
 * no points for what everybody does elsewhere, too. Given another one, it is a second process of the same installation.
 */
export async function startTestServer(environment: Record<string, string> = {}, other?: TestServer): Promise<TestServer> {
  const testDatabase: TestDatabase = other ? { ...other, close: async () => undefined } : await createTestDatabase({ privileges: { preset: 'open' } });
  const folder = await mkdtemp(join(tmpdir(), 'hearth-spec-'));
  const config = configSchema.parse({ NODE_ENV: 'test', PORT: '0', HEARTH_DATA: folder, ...environment });
  const operations = new Operations(config.HEARTH_METRICS_TOKEN);
  const entrance = new Entrance(operations, true);
  const app = await createApp(config, { database: testDatabase.database, ownerUrl: testDatabase.ownerUrl, close: testDatabase.close }, entrance);
  await app.get(Communities).ensureDefault();
  await app.get(Signals).listen();
  await app.get(Worker).start(2);
  app.get(Realtime).attach(app.getHttpServer(), entrance);
  entrance.open({ web: (_request, response, { refusal }) => void response.writeHead(refusal?.status ?? 404).end(), communities: app.get(Communities), sessions: app.get(Sessions), frames: app.get(FrameSessions), log: requestLog(app, config), trustProxy: false, secure: false, writeLimits: app.get(WriteLimits) });
  await entrance.front.listen(0, '127.0.0.1');
  operations.begin(testDatabase.database, app.get(Metrics));
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;

  const member: TestServer['member'] = async (role = 'member', { handle, groupIds = [], trustLevel = 1, reputation = 0 } = {}) => {
    const id = uuidv7();
    const name = handle ?? `m${randomUUID().slice(0, 8)}`;
    const token = await testDatabase.inCommunity(async () => {
      await testDatabase.database.query(
        `insert into members (community_id, id, handle, display_name, role, email, email_verified_at, trust_level, reputation) values ($1, $2, $3, $3, $4, $5, now(), $6, $7)`,
        [testDatabase.communityId, id, name, role, `${name}@example.com`, trustLevel, reputation],
      );
      // Level 3 is kept for a while from the day that it was given: without one it is taken back once they write something.
      if (trustLevel === 3) await testDatabase.database.query(`insert into trust_standings (community_id, member_id, since) values ($1, $2, now())`, [testDatabase.communityId, id]);
      for (const groupId of groupIds) await testDatabase.database.query(`insert into group_members values ($1, $2, $3)`, [testDatabase.communityId, groupId, id]);
      return (await app.get(Sessions).open(id)).sessionToken;
    });
    return new ApiClient(url, { id, handle: name, token });
  };

  return {
    ...testDatabase,
    url,
    app,
    member,
    guest: new ApiClient(url),
    jobsDone: async () => {
      for (let waited = 0; waited < 800; waited += 1) {
        const left = await countJobs(testDatabase);
        if (left === 0) return;
        await new Promise((ok) => setTimeout(ok, 25));
      }
      throw new Error('Jobs are still waiting after twenty seconds.');
    },
    close: async () => {
      await stopServing(app, entrance);
      await testDatabase.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function countJobs({ ownerUrl }: TestDatabase): Promise<number> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ left: number }>(`select count(*)::int as left from graphile_worker.jobs where attempts < max_attempts and run_at <= now()`);
    return rows[0]!.left;
  } finally {
    await client.end();
  }
}

