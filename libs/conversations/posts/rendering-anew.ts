import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Jobs, Signals } from '#platform';
import { RENDERER_VERSION } from '../content/index.js';
import { beginRendering, keepPlace, placeOfRendering, postsOfEarlierRenderer } from './rendering-anew.queries.js';
import { StoredHtml } from './stored-html.js';

const task = 'posts.render-anew';
const atOnce = 100;

/**
 * After a release that makes other HTML of the same source, all posts get it: a hundred in each job, which adds the next
 * one. How far it came is kept, so that it goes on after a crash and begins once for each version.
 */
@Injectable()
export class RenderingAnew implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly signals: Signals,
    private readonly stored: StoredHtml,
  ) {}

  onModuleInit(): void {
    this.jobs.register(task, () => this.goOn());
    this.jobs.schedule(task, '7 * * * *');
  }

  private goOn(): Promise<void> {
    return this.database.tx.run(async () => {
      const community = currentCommunityId();
      await this.database.query(beginRendering, [community, RENDERER_VERSION]);
      const place = await this.database.one(placeOfRendering, [community, RENDERER_VERSION]);
      if (!place) return;
      const posts = await this.database.query(postsOfEarlierRenderer, [community, place.lastId, RENDERER_VERSION, atOnce]);
      const touched = new Set<string>();
      for (const post of posts) if (await this.stored.rewrite(post)) touched.add(post.topicId);
      const last = posts.length === atOnce ? posts.at(-1)!.id : null;
      await this.database.query(keepPlace, [community, last]);
      if (last) await this.jobs.add(task, {}, { key: 'next' });
      for (const topicId of touched) await this.signals.send('topic.touched', topicId);
    });
  }
}
