import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events } from '#platform';
import { StoredHtml, type StoredPostRow } from '../posts/stored-html.js';
import { postsLinkingToSpace, postsLinkingToTopic } from './linked-titles.queries.js';
import { TopicEvents } from './topic-events.js';

const atOnce = 100;
const first = '00000000-0000-0000-0000-000000000000';
/** What changes who may read a title, or the title. */
const ofTitles = new Set(['edited', 'moved', 'deleted', 'restored', 'hidden', 'unhidden', 'merged', 'unmerged', 'split', 'unsplit']);

/** Posts show the titles of topics that they link to: written anew when a title changes, or who may read it. */
@Injectable()
export class LinkedTitles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly stored: StoredHtml,
    private readonly topicEvents: TopicEvents,
  ) {}

  onModuleInit(): void {
    this.events.on('posts.rewrite-titles-of-topic', ['topic.changed'], async ({ payload: { topicId, change } }) => {
      if (ofTitles.has(change)) await this.rewrite(postsLinkingToTopic, topicId);
    });
    this.events.on('posts.rewrite-titles-of-space', ['space.changed'], ({ payload: { spaceId } }) => this.rewrite(postsLinkingToSpace, spaceId));
  }

  private async rewrite(linking: typeof postsLinkingToTopic, id: string): Promise<void> {
    for (let after: string | undefined = first; after; ) {
      after = await this.database.tx.run(async () => {
        const rows = await this.database.query(linking, [currentCommunityId(), id, after, atOnce]);
        for (const row of rows) await this.rewritePost(row);
        return rows.length === atOnce ? rows.at(-1)!.id : undefined;
      });
    }
  }

  private async rewritePost(post: StoredPostRow): Promise<void> {
    const { id: postId, topicId, spaceId } = post;
    if (await this.stored.rewrite(post)) await this.topicEvents.publish('post.changed', { topicId, spaceId, postId, actorId: null, change: 'edited' });
  }
}
