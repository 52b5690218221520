import { Injectable } from '@nestjs/common';
import { PromotionInput, type Space, type TopicPointer } from '#contracts';
import { TopicAccess, type VisiblePost } from '#conversations';
import { currentActor, currentCommunityId, Database, DomainError, Events, notFound, Signals, validate } from '#platform';
import { Spaces, type SpaceListRow } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { ArticleAccess } from '../articles/article-access.js';
import type { ArticleReaders } from '../articles/article-readers.js';
import { Articles } from '../articles/articles.js';
import { canWrite } from '../articles/articles.policy.js';
import type { NominationRow } from '../nominations/nominations.entity.js';
import { Nominating } from '../nominations/nominating.js';
import { NominationsRepository } from '../nominations/nominations.repository.js';
import { canDecideIn, canPromote } from '../promotion.policy.js';
import { FollowingReaders } from '../review/following-readers.js';
import { authorizeOn, subjectOf } from '../standing-subject.js';
import { Standing } from '../versions/standing.js';
import { lockTopicOfStanding, setMeantVersions } from '../versions/versions.queries.js';
import { draftText } from './draft-text.js';
import { PromotionRow } from './promotion.entity.js';
import { isForNoMore, readersInto } from './source-readers.policy.js';
import { bodyOf, hasArticle, promotionById, promotionsOfPost, type PromotionHoldsRow } from './promotion.queries.js';

/** Makes a draft article of a question and its answer, and takes answers over into articles that are there. The link holds both ways. */
@Injectable()
export class Promoting {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly articles: Articles,
    private readonly articleAccess: ArticleAccess,
    private readonly standing: Standing,
    private readonly nominating: Nominating,
    private readonly nominations: NominationsRepository,
    private readonly events: Events,
    private readonly signals: Signals,
    private readonly followingReaders: FollowingReaders,
  ) {}

  /** The draft, by whomever of two at once; its tags, versions and text are those of the question and the answer. */
  async promote(postId: string, given: PromotionInput): Promise<TopicPointer> {
    const { space: slug } = validate(PromotionInput, given);
    const promotedBy = await this.access.authorizeWriting();
    const before = await this.promotable(postId);
    const { space, readers } = await this.spaceFor(slug, before.space);
    // Shelves are made before a transaction.
    await this.articleAccess.shelf(space.id, { state: 'work-in-progress', audience: readers.audience, groupIds: [...readers.groupIds] });
    return this.database.tx.run(async () => {
      await this.database.query(lockTopicOfStanding, [currentCommunityId(), before.topic.id]);
      const visible = await this.promotable(postId);
      const { post, topic } = visible;
      if ((await this.database.one(hasArticle, [currentCommunityId(), postId]))!.found) throw new DomainError('conflict.already-done', { message: 'This answer is an article already.' });
      if (!isForNoMore(readers, visible.space)) throw forMore();
      const question = await this.body(topic.id);
      const article = await this.articles.create({ space: space.slug, title: topic.title, body: draftText(question.source, post.source), tags: topic.tags, audience: readers.audience, groupIds: [...readers.groupIds] });
      const nomination = await this.nominations.standing(postId, 'create');
      await this.link(visible, article.id, { promotedBy, nomination: nomination?.state === 'open' ? nomination : null });
      return { number: article.number, slug: article.slug, title: topic.title };
    });
  }

  /** A nomination of another kind: whoever decided takes the answer over into the article by hand, with its author named. */
  async accept(nominationId: string): Promise<void> {
    const promotedBy = await this.access.authorizeWriting();
    await this.database.tx.run(async () => {
      const { nomination } = await this.nominating.loadOpen(nominationId);
      if (nomination.kind === 'create' || !nomination.articleId) throw new DomainError('request.invalid', { message: 'Make an article of the answer instead.' });
      await this.database.query(lockTopicOfStanding, [currentCommunityId(), nomination.topicId]);
      const visible = await this.promotable(nomination.postId);
      const { article } = await this.articleAccess.lockedById(nomination.articleId);
      if (nomination.kind !== 'contradicts' && !isForNoMore(article, visible.space)) throw forMore();
      if (nomination.kind !== 'contradicts') return this.link(visible, nomination.articleId, { promotedBy, nomination });
      await this.nominating.decide(nomination, visible.space.id, 'accepted', '');
      await this.events.publish('article.contradicted', { articleId: nomination.articleId, postId: nomination.postId });
    });
  }

  /** Takes a promotion back: the link goes, with its credit and its points; the article stays what it is. */
  async undo(promotionId: string): Promise<void> {
    const undoneBy = await this.access.authorizeWriting();
    await this.database.tx.run(async () => {
      const row = await this.database.one(promotionById, [currentCommunityId(), promotionId]);
      if (!row) throw notFound('promotion');
      const space = await this.spaces.visibleById(row.spaceId);
      if (!space) throw notFound('promotion');
      authorizeOn(canDecideIn(currentActor(), row.spaceId), 'Superusers and staff take this back.');
      const { affected } = await this.database.manager
        .createQueryBuilder()
        .update(PromotionRow)
        .set({ undoneBy, undoneAt: new Date() })
        .where('community_id = :community and id = :id and undone_at is null', { community: currentCommunityId(), id: promotionId })
        .execute();
      if (!affected) throw new DomainError('conflict.already-done', { message: 'This was taken back already.' });
      await this.tell([{ ...row, holds: false }], undoneBy);
      await this.followingReaders.follow([row.articleId]);
    });
  }

  /** Says of each whether its author's credit holds now. */
  async tell(rows: readonly PromotionHoldsRow[], actorId: string | null): Promise<void> {
    for (const { promotionId, memberId, postId, topicId, spaceId, articleId, holds } of rows) {
      if (memberId) await this.events.publish('answer.promoted', { promotionId, memberId, postId, topicId, spaceId, holds, actorId });
      await this.signals.send('topic.touched', topicId);
      await this.signals.send('topic.touched', articleId);
    }
  }

  private async link({ post, topic, space }: VisiblePost, articleId: string, { promotedBy, nomination }: { promotedBy: string; nomination: NominationRow | null }): Promise<void> {
    const row = { id: uuidv7(), articleId, postId: post.id, postVersion: post.version, topicId: topic.id, nominationId: nomination?.id ?? null, promotedBy };
    await this.database.manager.createQueryBuilder().insert().into(PromotionRow).values({ ...row, communityId: currentCommunityId() }).orIgnore().execute();
    const meant = (await this.standing.of({ ...topic, deleted: false, locked: false })).find(({ postId }) => postId === post.id)?.versions.filter((version) => version.meant) ?? [];
    const text = await this.database.one(bodyOf, [currentCommunityId(), articleId]);
    if (meant.length > 0 && text) await this.database.query(setMeantVersions, [currentCommunityId(), text.id, meant.map(({ id }) => id), promotedBy]);
    if (nomination) await this.nominating.decide(nomination, space.id, 'accepted', '');
    const rows = await this.database.query(promotionsOfPost, [currentCommunityId(), post.id]);
    await this.tell(rows.filter((one) => one.articleId === articleId), promotedBy);
  }

  private async promotable(postId: string): Promise<VisiblePost> {
    const visible = await this.access.post(postId);
    authorizeOn(canPromote(currentActor(), subjectOf(visible)), 'Superusers and staff make articles of answers.');
    return visible;
  }

  /** The one that is named, else the first in which the actor writes and in which the answer's readers can be said. */
  private async spaceFor(slug: string | undefined, source: SpaceListRow): Promise<{ space: Space; readers: ArticleReaders }> {
    const known = (await this.spaces.list()).filter(({ id, kind, archived }) => kind === 'knowledge' && !archived && canWrite(currentActor(), id));
    const named = slug ? known.filter((one) => one.slug === slug) : known;
    for (const space of named) {
      const readers = readersInto(source, space);
      if (readers) return { space, readers };
    }
    if (named.length > 0) throw forMore();
    const message = slug ? 'You write in no such knowledge space.' : 'Open a knowledge space first.';
    throw new DomainError('request.invalid', { message, errors: [{ path: 'space', message }] });
  }

  private async body(topicId: string): Promise<{ source: string }> {
    const text = await this.database.one(bodyOf, [currentCommunityId(), topicId]);
    return (await this.access.post(text!.id)).post;
  }
}

/** No article is for the readers of the question alone. */
function forMore(): DomainError {
  return new DomainError('conflict.locked', { message: 'Fewer people read this question than would read the article. Publish it cleaned, with the consent of who wrote it.', details: { limit: 'promotion.readers' } });
}
