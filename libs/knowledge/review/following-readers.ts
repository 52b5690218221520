import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Jobs, Signals } from '#platform';
import { articlesFromSpace, articlesFromTopic } from '../promotion/promotion.queries.js';
import { SourceReaders } from '../promotion/source-readers.js';
import { closeReview, inReviewFor, openReview } from './review.queries.js';

const reason = 'readers';
const everyMorning = '35 4 * * *';
/** By these a topic comes to other readers. */
const moves = new Set(['moved', 'merged', 'unmerged', 'split', 'unsplit']);

/** Published articles whose source fewer read by now stay as they are, and in review until their readers, or their link to it, are mended. */
@Injectable()
export class FollowingReaders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly signals: Signals,
    private readonly sources: SourceReaders,
  ) {}

  onModuleInit(): void {
    this.events.on('knowledge.follow-moved-sources', ['topic.changed'], ({ payload: { topicId, change } }) => this.followTopic(topicId, change), ({ topicId, change }) => `${topicId}:${change}`);
    this.events.on('knowledge.follow-spaces-of-sources', ['space.changed'], ({ payload }) => this.followSpace(payload.spaceId), ({ spaceId }) => spaceId);
    this.jobs.register('knowledge.review-readers', () => this.follow(null));
    this.jobs.schedule('knowledge.review-readers', everyMorning);
  }

  /** Of these articles, or of all. Repeating it changes nothing. */
  async follow(articleIds: readonly string[] | null): Promise<void> {
    const communityId = currentCommunityId();
    const waiting = new Set((await this.database.query(inReviewFor, [communityId, reason, articleIds])).map(({ articleId }) => articleId));
    const outgrown = new Map((await this.sources.outgrown(articleIds)).map(({ articleId, postId }) => [articleId, postId]));
    for (const [articleId, postId] of outgrown) {
      if (waiting.has(articleId)) continue;
      await this.database.query(openReview, [communityId, articleId, reason, postId, null]);
      await this.signals.send('topic.touched', articleId);
    }
    for (const articleId of waiting) {
      if (outgrown.has(articleId)) continue;
      await this.database.query(closeReview, [communityId, articleId, reason]);
      await this.signals.send('topic.touched', articleId);
    }
  }

  private async followTopic(topicId: string, change: string): Promise<void> {
    // The settings of an article are an edit of its topic.
    if (change === 'edited') return this.follow([topicId]);
    if (!moves.has(change)) return;
    const made = await this.database.query(articlesFromTopic, [currentCommunityId(), topicId]);
    if (made.length > 0) await this.follow(made.map(({ articleId }) => articleId));
  }

  private async followSpace(spaceId: string): Promise<void> {
    const made = await this.database.query(articlesFromSpace, [currentCommunityId(), spaceId]);
    if (made.length > 0) await this.follow(made.map(({ articleId }) => articleId));
  }
}
