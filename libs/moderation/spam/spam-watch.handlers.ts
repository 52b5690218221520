import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Withholding } from '#conversations';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { newPost } from './spam.queries.js';
import { SpamFilter } from './spam-filter.js';

const everyNight = '50 3 * * *';

/** Holds what newcomers post that reads like spam, until a person looks; it decides nothing. */
@Injectable()
export class SpamWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly filter: SpamFilter,
    private readonly withholding: Withholding,
  ) {}

  onModuleInit(): void {
    this.events.on('spam.look-at-topic', ['topic.created'], ({ payload: { topicId } }) => this.look(topicId, null));
    this.events.on('spam.look-at-post', ['post.created'], ({ payload: { topicId, postId } }) => this.look(topicId, postId));
    this.events.on('spam.learn-decisions', ['flag.decided'], () => this.learn(), () => 'decisions');
    this.jobs.register('spam.learn', () => this.learn());
    this.jobs.schedule('spam.learn', everyNight);
  }

  private async learn(): Promise<void> {
    await this.filter.learn();
  }

  private async look(topicId: string, postId: string | null): Promise<void> {
    const post = await this.database.one(newPost, [currentCommunityId(), topicId, postId]);
    if (!post?.isNewcomers) return;
    const { isSuspicious } = await this.filter.judge(`${post.title ?? ''}\n${post.source}`);
    if (isSuspicious) await this.database.tx.run(() => this.withholding.put(post.id, { kind: 'hidden', reason: 'held', mendableUntil: null }, null));
  }
}
