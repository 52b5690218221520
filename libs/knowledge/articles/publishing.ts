import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ArticlePublication, ArticleState } from '#contracts';
import { OwnedTopics, TopicAccess } from '#conversations';
import { Database, DomainError, Jobs } from '#platform';
import { Shelves } from '#spaces';
import { TranslationRules } from '../languages/translation-rules.js';
import { SourceReaders } from '../promotion/source-readers.js';
import { ArticleAccess, shelfOf } from './article-access.js';
import type { ArticleRow } from './articles.entity.js';
import { ArticlesRepository } from './articles.repository.js';

const job = 'articles.publish';
const longestAheadMs = 366 * 86_400_000;

/** Brings a draft before its readers: at once, or at a time. */
@Injectable()
export class Publishing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly topics: TopicAccess,
    private readonly access: ArticleAccess,
    private readonly shelves: Shelves,
    private readonly owned: OwnedTopics,
    private readonly articles: ArticlesRepository,
    private readonly translations: TranslationRules,
    private readonly sources: SourceReaders,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ topicId: string }>(job, ({ topicId }) => this.publishDue(topicId));
  }

  async publish(topicId: string, { at, state = 'not-validated' }: ArticlePublication): Promise<void> {
    const actorId = await this.topics.authorizeWriting();
    const { article: before } = await this.access.byId(topicId);
    const publishAt = at ? new Date(at) : null;
    if (publishAt) requireAhead(publishAt);
    const shelfId = await this.access.shelf(before.spaceId, { ...before, state });
    await this.database.tx.run(async () => {
      const visible = await this.access.lockedById(topicId);
      this.access.authorize(visible, 'publish', 'You may not publish this article.');
      requireSameReaders(visible.article, before);
      await this.translations.requirePublished(visible.article);
      await this.sources.require(topicId, visible.article);
      if (!publishAt) return this.bring(visible.article, shelfId, state, actorId);
      await this.articles.update(topicId, { publishAt, publishState: state, publishedBy: actorId });
      await this.jobs.add(job, { topicId }, { key: topicId, runAt: publishAt });
    });
  }

  /** It stays a draft. */
  async unschedule(topicId: string): Promise<void> {
    await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      this.access.authorize(await this.access.lockedById(topicId), 'publish', 'You may not publish this article.');
      await this.articles.update(topicId, { publishAt: null, publishState: null, publishedBy: null });
    });
  }

  /** Whoever comes second, or before the time that was chosen last, finds nothing to do. */
  private async publishDue(topicId: string): Promise<void> {
    const before = await this.articles.find(topicId);
    if (!before?.publishAt) return;
    const state = before.publishState ?? 'not-validated';
    const shelfId = await this.shelves.of(before.spaceId, shelfOf({ ...before, state }));
    await this.database.tx.run(async () => {
      const article = await this.articles.lock(topicId);
      if (article?.state !== 'work-in-progress' || !article.publishAt || article.publishAt.getTime() > Date.now()) return;
      requireSameReaders(article, before);
      // Its source may have gone to where fewer read it: it stays a draft whose time has passed, and its page says so.
      if (await this.sources.allow(topicId, article)) await this.bring(article, shelfId, state, article.publishedBy);
    });
  }

  private async bring({ topicId }: ArticleRow, shelfId: string, state: ArticleState, actorId: string | null): Promise<void> {
    const now = new Date();
    const validated = state === 'validated' ? { validatedAt: now, validatedBy: actorId } : {};
    await this.articles.update(topicId, { state, publishedAt: now, publishAt: null, publishState: null, publishedBy: actorId, ...validated });
    const taken = await this.owned.lock(topicId);
    await this.owned.put(taken, shelfId);
    if (!taken.topic.deletedAt) await this.owned.announce({ id: topicId, spaceId: shelfId }, actorId);
  }
}

function requireAhead(at: Date): void {
  const ahead = at.getTime() - Date.now();
  if (ahead > 0 && ahead <= longestAheadMs) return;
  const [code, message] = ahead <= 0 ? ['past', 'That time has passed.'] : ['too_far', 'Choose a time within a year.'];
  throw new DomainError('request.invalid', { message, errors: [{ path: 'at', message, code }] });
}

/** The shelf was chosen for these readers, before the article was taken. */
export function requireSameReaders(now: ArticleRow, before: ArticleRow): void {
  const readersOf = ({ audience, groupIds, state }: ArticleRow) => JSON.stringify([audience, groupIds, state]);
  if (readersOf(now) !== readersOf(before)) throw new DomainError('conflict.already-done', { message: 'Somebody changed this article in the meantime.' });
}
