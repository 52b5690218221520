import { Injectable } from '@nestjs/common';
import { ArticleKeeping, ConfirmInput, ReviewQuery, type ArticleTruth, type ReviewPage } from '#contracts';
import { TopicAccess, TopicEvents } from '#conversations';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, notFound, pageFrom, Signals, validate } from '#platform';
import { Spaces } from '#spaces';
import { ArticleAccess, type VisibleArticle } from '../articles/article-access.js';
import { ArticleSnapshots } from '../articles/article-snapshots.js';
import { sightOf } from '../articles/sight.js';
import { bodyOf } from '../promotion/promotion.queries.js';
import { canDecideIn } from '../promotion.policy.js';
import { authorizeOn } from '../standing-subject.js';
import { putReport, takeReport } from '../versions/versions.queries.js';
import { confirmationsNeeded } from './outdated.js';
import { articlesInReview, articlesInReviewCount, lockArticle, newestOfPost, putConfirmation, putOwner, takeConfirmation } from './review.queries.js';

/** Keeps articles true: who looks at which, until when, and who says that it is still right. */
@Injectable()
export class Keeping {
  constructor(
    private readonly database: Database,
    private readonly access: ArticleAccess,
    private readonly snapshots: ArticleSnapshots,
    private readonly topics: TopicAccess,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly topicEvents: TopicEvents,
    private readonly signals: Signals,
  ) {}

  async truth(articleId: string): Promise<ArticleTruth> {
    await this.access.byId(articleId);
    return this.truthOf(articleId);
  }

  /** The same of an article that the reader is known to see. */
  async truthOf(articleId: string): Promise<ArticleTruth> {
    const snapshot = await this.snapshots.find(articleId);
    if (!snapshot) throw notFound('article');
    const { ownerId, reviewOn, outdated, reviews, verified } = snapshot.truth;
    const sources = snapshot.sources.filter(sightOf(await this.spaces.visibleIds()));
    const people = await this.members.refs([...(ownerId ? [ownerId] : []), ...(verified?.by ?? []), ...sources.flatMap(({ authorId }) => authorId ?? [])]);
    const keep = canDecideIn(currentActor(), snapshot.row.standsIn);
    return {
      verified: verified && { product: verified.product, version: verified.version, at: new Date(verified.at).toISOString(), current: verified.current, by: verified.by.flatMap((id) => people.get(id) ?? []) },
      outdated,
      reviews: keep ? (reviews ?? []) : [],
      owner: keep && ownerId ? (people.get(ownerId) ?? null) : null,
      reviewOn: keep ? reviewOn : null,
      sources: sources.map(({ promotionId, postId, number, slug, title, authorId, unnamed, changed }) => ({ promotionId, postId, topic: { number, slug, title }, author: authorId && !unnamed ? (people.get(authorId) ?? null) : null, unnamed, changed })),
      abilities: { keep },
    };
  }

  /** Articles that wait for somebody who looks at them, the longest first. */
  async page(given: ReviewQuery): Promise<ReviewPage> {
    const { of, cursor, limit } = validate(ReviewQuery, given);
    const memberId = requireMember(currentActor());
    const kept = (await this.spaces.visibleIds()).filter((id) => canDecideIn(currentActor(), id));
    const [since = null, id = null] = cursor ? decodeCursor(cursor, 2) : [];
    // Of one moment, so that the count is of the list.
    const [rows, waiting] = await this.database.tx.run(
      () => Promise.all([this.database.query(articlesInReview, [currentCommunityId(), kept, memberId, of === 'mine', since, id, limit + 1]), this.database.one(articlesInReviewCount, [currentCommunityId(), kept])]),
      { readOnly: true },
    );
    const people = await this.members.refs(rows.flatMap(({ ownerId }) => ownerId ?? []));
    const page = pageFrom(rows, limit, (row) => [row.since, row.articleId], ({ articleId, postId, number, slug, title, ownerId, reasons, confirmations, confirmed }) => ({
      article: { id: articleId, postId, number, slug, title },
      reasons: reasons.map((one) => ({ reason: one.reason, since: new Date(one.since).toISOString(), version: one.version })),
      owner: ownerId ? (people.get(ownerId) ?? null) : null,
      confirmations,
      needed: confirmationsNeeded,
      confirmed,
    }));
    return { ...page, waiting: waiting!.count };
  }

  /** Somebody looked at it and says that it is right, on the newest version of what it is about; pressed again that is taken back. */
  async confirm(articleId: string, given: ConfirmInput): Promise<void> {
    const { confirmed } = validate(ConfirmInput, given);
    await this.keep(articleId, async ({ topic }, memberId) => {
      const text = (await this.database.one(bodyOf, [currentCommunityId(), articleId]))!;
      await this.database.query(confirmed ? putConfirmation : takeConfirmation, [currentCommunityId(), articleId, memberId]);
      if (topic.authorId !== memberId) {
        for (const { id } of await this.database.query(newestOfPost, [currentCommunityId(), text.id])) await this.database.query(confirmed ? putReport : takeReport, [currentCommunityId(), text.id, id, memberId, ...(confirmed ? [true] : [])]);
      }
      await this.topicEvents.publish('standing.changed', { topicId: articleId, spaceId: topic.spaceId, postId: text.id, actorId: memberId });
    });
  }

  /** Whose article it is to keep, and when it is looked at again. */
  async settle(articleId: string, given: ArticleKeeping): Promise<void> {
    const { own, reviewOn } = validate(ArticleKeeping, given);
    await this.keep(articleId, async (_article, memberId) => {
      await this.database.query(putOwner, [currentCommunityId(), articleId, own ? memberId : null, reviewOn ?? null, own !== undefined, reviewOn !== undefined]);
      await this.signals.send('topic.touched', articleId);
    });
  }

  private async keep(articleId: string, work: (article: VisibleArticle, memberId: string) => Promise<void>): Promise<void> {
    const memberId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      await this.database.query(lockArticle, [currentCommunityId(), articleId]);
      const article = await this.access.byId(articleId);
      authorizeOn(!article.topic.deletedAt && canDecideIn(currentActor(), article.topic.spaceId), 'Superusers and staff keep articles true.');
      await work(article, memberId);
    });
  }
}
