import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NotificationsModule, Telling } from '#notifications';
import { Database, inScope, readConfig, system, tenantDataSource } from '#platform';
import { CliModule } from '../apps/server/cli/cli.module.js';
import { schema } from '../apps/server/schema.js';
import type { Generated } from './generate.js';
import type { ResultRow } from './report.js';

const followers = 1_000;
const replies = 40;

class Told {}

/** The job of one reply in a topic that a thousand members follow: a row and, for one in ten, a mail to come for each. */
export async function measureTelling({ size, url, community }: { size: string; url: string; community: Generated }): Promise<ResultRow[]> {
  const { dataSource, pool } = await tenantDataSource(url, 4, schema);
  const database = new Database(dataSource, pool);
  const app = await NestFactory.createApplicationContext({ module: Told, imports: [CliModule.with(readConfig(), { ownerUrl: url, database, close: async () => undefined }), NotificationsModule] }, { logger: ['error'] });
  const { communityId } = community;
  try {
    return await inScope({ communityId, requestId: 'bench', actor: system }, async () => {
      const posts = await database.query<{ id: string; topicId: string }>(
        `select p.id, p.topic_id as "topicId" from posts p join topics t on t.community_id = $1 and t.id = p.topic_id where p.community_id = $1 and t.number = $2 and p.position > 1 order by p.id limit $3`,
        [communityId, community.longTopics[0], replies],
      );
      await database.query(
        `with made as (insert into members (community_id, id, handle, display_name, email, email_verified_at) select $1, gen_random_uuid(), 'follower-' || n, 'Follower ' || n, 'follower-' || n || '@example.com', now() from generate_series(1, $2::int) n returning id)
         insert into subscriptions (community_id, subject, subject_id, member_id, level, since) select $1, 'topic', $3::uuid, id, 'following', '2000-01-01' from made`,
        [communityId, followers, posts[0]!.topicId],
      );
      await database.query(
        `insert into notification_preferences (community_id, member_id, channels) select $1, id, '{"followed-reply": {"mail": "at-once"}}' from members where community_id = $1 and handle like 'follower-%0'`,
        [communityId],
      );
      const times: number[] = [];
      for (const { id } of posts) {
        const started = performance.now();
        await app.get(Telling).tellPost(id);
        times.push(performance.now() - started);
      }
      const told = await database.one<{ count: number }>(`select count(*)::int as count from notifications n join members m on m.community_id = $1 and m.id = n.member_id and m.handle like 'follower-%' where n.community_id = $1`, [communityId]);
      if (told?.count !== followers * posts.length) throw new Error(`${told?.count} notifications were written for ${posts.length} replies to ${followers} followers.`);
      times.sort((a, b) => a - b);
      const p95 = times[Math.floor(times.length * 0.95)]!;
      console.log(`  one reply told to ${followers} followers: p95 ${p95.toFixed(1)} ms`);
      return [{ workload: 'one reply told to 1,000 followers', size, value: times[Math.floor(times.length / 2)]!, unit: 'ms', p95, floorRatio: null, target: 'p95 <= 250 ms', met: p95 <= 250 }];
    });
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}
