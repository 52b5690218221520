import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Jobs, Signals } from '#platform';
import { articlesFromSpace, articlesFromTopic } from '../promotion/promotion.queries.js';
import { SourceReaders } from '../promotion/source-readers.js';
import { closeReview, inReviewFor, lockArticle, openReview } from './review.queries.js';

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
    const { waiting, outgrown } = await this.look(articleIds);
    for (const articleId of new Set([...waiting, ...outgrown.keys()])) if (waiting.has(articleId) !== outgrown.has(articleId)) await this.settle(articleId);
  }

  /** As it is once nobody else changes the article. */
  private async settle(articleId: string): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.tx.run(async () => {
      await this.database.query(lockArticle, [communityId, articleId]);
      const { waiting, outgrown } = await this.look([articleId]);
      if (waiting.has(articleId) === outgrown.has(articleId)) return;
      const postId = outgrown.get(articleId);
      if (postId) await this.database.query(openReview, [communityId, articleId, reason, postId, null]);
      else await this.database.query(closeReview, [communityId, articleId, reason]);
      await this.signals.send('topic.touched', articleId);
    });
  }

  /** Articles in review for this reason, and those that are to be, with the post that fewer read. */
  private async look(articleIds: readonly string[] | null): Promise<{ waiting: Set<string>; outgrown: Map<string, string> }> {
    const [waiting, outgrown] = await Promise.all([this.database.query(inReviewFor, [currentCommunityId(), reason, articleIds]), this.sources.outgrown(articleIds)]);
    return { waiting: new Set(waiting.map(({ articleId }) => articleId)), outgrown: new Map(outgrown.map(({ articleId, postId }) => [articleId, postId])) };
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
