import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ArticleEdit, ArticlePublication, NewArticle, type ArticleSaved, type ArticleSource } from '#contracts';
import { Composer, OwnedTopics, SuggestedTexts, TopicAccess, type NewTopicRef, type TakenTopic } from '#conversations';
import { currentActor, currentCommunityId, Database, DomainError, Idempotency, notFound, validate } from '#platform';
import { Spaces, Tags } from '#spaces';
import { promptsIn } from '../templates/prompts.js';
import { ArticleAccess, authorize } from './article-access.js';
import { ArticleAddresses } from './addresses.js';
import { articleAbilities, canWrite } from './articles.policy.js';
import { ArticlesRepository } from './articles.repository.js';
import { lineage } from './articles.queries.js';
import { mostLevels } from './placing.js';
import { Publishing } from './publishing.js';
import { Reconciling, type ArticleText, type Reconciled } from './reconciling.js';

export interface NewArticleRef extends NewTopicRef {
  /** Of the article's address; `slug` is the topic's. */
  articleSlug: string;
}

/** What becomes of a text that began with a version, now that the article is taken. */
type Settle = (taken: TakenTopic, version: number, mine: ArticleText) => Promise<Reconciled>;

/** Writes articles: as drafts at first, which those see who write in the space. */
@Injectable()
export class Articles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly topics: TopicAccess,
    private readonly access: ArticleAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly composer: Composer,
    private readonly owned: OwnedTopics,
    private readonly addresses: ArticleAddresses,
    private readonly repository: ArticlesRepository,
    private readonly reconciling: Reconciling,
    private readonly publishing: Publishing,
    private readonly suggested: SuggestedTexts,
  ) {}

  onModuleInit(): void {
    this.suggested.articlesBy(async ({ topic }) => {
      const article = await this.repository.find(topic.id);
      return article !== null && articleAbilities(currentActor(), { ...article, ...topic }).edit;
    });
  }

  async create(given: NewArticle, idempotencyKey?: string): Promise<NewArticleRef> {
    const input = validate(NewArticle, given);
    const authorId = await this.topics.authorizeWriting();
    const space = await this.spaces.visibleBySlug(input.space);
    if (!space) throw notFound('space');
    if (space.kind !== 'knowledge') throw invalid('space', 'Articles are written in a knowledge space.');
    authorize(canWrite(currentActor(), space.id), 'You may not write articles in this space.');
    const readers = { state: 'work-in-progress' as const, audience: input.audience, groupIds: input.audience === 'groups' ? input.groupIds : [] };
    const shelfId = await this.access.shelf(space.id, readers);
    const title = await this.composer.title(input.title);
    const body = await this.composer.compose(input.body, shelfId);
    return this.idempotency.run(idempotencyKey, input, async () => {
      await this.repository.hold(space.id);
      await this.requireParent(input.parentId ?? null, space.id);
      const slug = input.slug ? await this.addresses.claim(space.id, input.slug, null) : await this.addresses.forTitle(space.id, title);
      const topic = await this.owned.open({ spaceId: shelfId, kind: 'article', title, body, tags: await this.tags.resolve(input.tags), authorId, product: null, productVersion: null });
      await this.repository.insert({ topicId: topic.id, spaceId: space.id, slug, parentId: input.parentId ?? null, audience: readers.audience, groupIds: readers.groupIds, language: input.language ?? null });
      return { id: topic.id, number: topic.number, slug: topic.slug, articleSlug: slug };
    });
  }

  /** What an edit starts from. */
  async source(topicId: string): Promise<ArticleSource> {
    const visible = await this.access.byId(topicId);
    const { topic, article } = visible;
    const abilities = articleAbilities(currentActor(), { ...article, ...topic });
    authorize(abilities.edit || abilities.suggest, 'You may not edit this article.');
    const { version, source } = await this.owned.body(topicId);
    return { id: topicId, number: topic.number, slug: article.slug, title: topic.title, tags: topic.tags, version, body: source, prompts: promptsIn(source) };
  }

  /**
   * Saves a revision. What others saved since its editor began is merged with it; where both changed the same lines this
   * throws `conflict.stale-edit` with both texts, and nothing is written.
   */
  save(topicId: string, given: ArticleEdit): Promise<ArticleSaved> {
    return this.write(topicId, given, (taken, version, mine) => this.reconciling.reconcile(taken, version, mine));
  }

  /** Saves a text that is to stand as it is: throws `conflict.stale-edit` where anything was saved since. */
  replace(topicId: string, given: ArticleEdit): Promise<ArticleSaved> {
    return this.write(topicId, given, (taken, version, mine) => this.reconciling.requireLatest(taken, version, mine));
  }

  private async write(topicId: string, given: ArticleEdit, settle: Settle): Promise<ArticleSaved> {
    const input = validate(ArticleEdit, given);
    const editorId = await this.topics.authorizeWriting();
    return this.database.tx.run(async () => {
      const visible = await this.access.lockedById(topicId);
      this.access.authorize(visible, 'edit', 'You may not edit this article.');
      const taken = await this.owned.lock(topicId);
      const mine = { title: await this.composer.title(input.title), body: input.body };
      const { title, body, isMerged } = await settle(taken, input.version, mine);
      const composed = await this.composer.compose(body, taken.topic.spaceId);
      const version = await this.owned.revise(taken, { title, body: composed, editorId, acceptedBy: null, reason: input.note || null, baseVersion: isMerged ? input.version : null });
      if (input.tags) await this.owned.setTags(taken.topic, await this.tags.resolve(input.tags));
      return { version, merged: isMerged };
    });
  }

  /** For its readers, at once or at a time. */
  publish(topicId: string, given: ArticlePublication = {}): Promise<void> {
    return this.publishing.publish(topicId, validate(ArticlePublication, given));
  }

  private async requireParent(parentId: string | null, spaceId: string): Promise<void> {
    if (!parentId) return;
    const { article } = await this.access.byId(parentId);
    if (article.spaceId !== spaceId) throw invalid('parentId', 'The article above it stands in another space.');
    const line = await this.database.query(lineage, [currentCommunityId(), parentId]);
    if (line.length >= mostLevels) throw invalid('parentId', `At most ${mostLevels} articles stand below one another.`);
  }
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path, message }] });
}
