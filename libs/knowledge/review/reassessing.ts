import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Jobs, Signals } from '#platform';
import { promotionsOfPost } from '../promotion/promotion.queries.js';
import { articlesChanged } from '../articles/articles.repository.js';
import { isUnhelpful, outdatedBy } from './outdated.js';
import { forgetReviewDay, judgedPost, judgedSince, lockArticle, onNewest, openByAge, openForVersion, openReview, putOutdated, settleReviews, takeOutdated, topicsOfProduct } from './review.queries.js';

const everyMorning = '25 4 * * *';
const judge = 'knowledge.judge';
const topicsAtOnce = 500;

/** Follows what is said of articles and answers: what does not hold any more, and which articles somebody is to look at. */
@Injectable()
export class Reassessing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.events.on('knowledge.judge-standing', ['standing.changed', 'solution.changed'], ({ payload }) => this.judge(payload.topicId), ({ topicId }) => topicId);
    this.events.on('knowledge.ask-for-version', ['version.released'], ({ payload }) => this.followVersion(payload.productId, payload.versionId), ({ productId }) => productId);
    this.events.on('knowledge.follow-edits', ['post.changed'], ({ payload: { postId, change } }) => this.followEdit(postId, change), ({ postId, change }) => `${postId}:${change}`);
    this.events.on('knowledge.follow-contradictions', ['article.contradicted'], ({ payload: { articleId, postId } }) => this.open(articleId, 'contradicted', postId));
    this.events.on('knowledge.follow-judgements', ['article.judged'], ({ payload }) => this.followJudgement(payload.topicId), ({ topicId }) => topicId);
    this.jobs.register<{ topicId: string }>(judge, ({ topicId }) => this.judge(topicId));
    this.jobs.register('knowledge.review-by-age', () => this.followAge());
    this.jobs.schedule('knowledge.review-by-age', everyMorning);
  }

  /** Compares what is said of a topic with what it is held to be. Repeating it changes nothing. */
  async judge(topicId: string, now = new Date()): Promise<void> {
    await this.database.tx.run(async () => {
      const communityId = currentCommunityId();
      await this.database.query(lockArticle, [communityId, topicId]);
      const post = await this.database.one(judgedPost, [communityId, topicId]);
      const said = post ? await this.database.query(onNewest, [communityId, post.postId]) : [];
      const reason = outdatedBy(said, { isArticle: post?.isArticle ?? false, now });
      const changed = await this.database.query(reason ? putOutdated : takeOutdated, reason ? [communityId, topicId, reason] : [communityId, topicId]);
      if (post?.isArticle) {
        const failedAt = said.flatMap(({ failedAt: at }) => at ?? []).toSorted((one, other) => other.getTime() - one.getTime())[0];
        if (reason === 'broken' && failedAt) await this.database.query(openReview, [communityId, topicId, 'broken', null, failedAt]);
        const settled = await this.database.query(settleReviews, [communityId, topicId]);
        if (settled.some(({ closed }) => closed)) await this.database.query(forgetReviewDay, [communityId, topicId]);
      }
      if (changed.length > 0) await this.events.publish('outdated.changed', { topicId });
      await this.signals.send('topic.touched', topicId);
    });
  }

  private async followVersion(productId: string, versionId: string): Promise<void> {
    // Tried again where it meets reviews that somebody settles.
    await this.openMany(() => this.database.query(openForVersion, [currentCommunityId(), productId, versionId]));
    await this.judgeAll(productId);
  }

  private async followEdit(postId: string, change: string): Promise<void> {
    if (change !== 'edited') return;
    for (const { articleId, holds } of await this.database.query(promotionsOfPost, [currentCommunityId(), postId])) if (holds) await this.open(articleId, 'source', postId);
  }

  private async followJudgement(articleId: string): Promise<void> {
    const { no, yes, since } = (await this.database.one(judgedSince, [currentCommunityId(), articleId]))!;
    if (!isUnhelpful({ no, yes })) return;
    await this.database.query(openReview, [currentCommunityId(), articleId, 'unhelpful', null, since]);
    await this.signals.send('topic.touched', articleId);
  }

  private async followAge(): Promise<void> {
    await this.openMany(() => this.database.query(openByAge, [currentCommunityId()]));
    await this.judgeAll(null);
  }

  private async open(articleId: string, reason: 'source' | 'contradicted', causeId: string): Promise<void> {
    await this.database.query(openReview, [currentCommunityId(), articleId, reason, causeId, null]);
    await this.signals.send('topic.touched', articleId);
  }

  private async openMany(open: () => Promise<unknown>): Promise<void> {
    await this.database.tx.run(async () => {
      await open();
      await this.signals.send(articlesChanged, currentCommunityId());
    });
  }

  /** Each as a job of its own. */
  private async judgeAll(productId: string | null): Promise<void> {
    for (let after: string | null = null; ; ) {
      const rows: { topicId: string }[] = await this.database.query(topicsOfProduct, [currentCommunityId(), productId, after, topicsAtOnce]);
      await this.jobs.addAll(rows.map(({ topicId }) => ({ task: judge, payload: { topicId }, options: { key: topicId } })));
      if (rows.length < topicsAtOnce) return;
      after = rows.at(-1)!.topicId;
    }
  }
}
