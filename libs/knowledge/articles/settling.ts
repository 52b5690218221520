import { Injectable } from '@nestjs/common';
import { ArticleSettings, type ArticleState, type EventPayload } from '#contracts';
import { OwnedTopics, TopicAccess, TopicEvents } from '#conversations';
import { currentActor, Database, DomainError, Events, validate } from '#platform';
import { TranslationRules } from '../languages/translation-rules.js';
import { SourceReaders } from '../promotion/source-readers.js';
import { areSame, isNoWider } from './article-readers.js';
import { ArticleAccess, authorize, type VisibleArticle } from './article-access.js';
import { ArticleAddresses } from './addresses.js';
import type { ArticleRow } from './articles.entity.js';
import { articleAbilities, nextStates } from './articles.policy.js';
import { ArticlesRepository } from './articles.repository.js';
import { requireSameReaders } from './publishing.js';

/** Whom an article is for, how far it is, who edits it, and its address. */
@Injectable()
export class Settling {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly access: ArticleAccess,
    private readonly addresses: ArticleAddresses,
    private readonly owned: OwnedTopics,
    private readonly articles: ArticlesRepository,
    private readonly translations: TranslationRules,
    private readonly sources: SourceReaders,
    private readonly topicEvents: TopicEvents,
    private readonly events: Events,
  ) {}

  async settle(topicId: string, given: ArticleSettings): Promise<void> {
    const { slug, audience, groupIds, state, isProtected, language } = validate(ArticleSettings, given);
    const actorId = await this.topics.authorizeWriting();
    const { article: before } = await this.access.byId(topicId);
    const next = { state: state ?? before.state, audience: audience ?? before.audience, groupIds: groupIds ?? before.groupIds };
    const readers = { ...next, groupIds: next.audience === 'groups' ? next.groupIds : [] };
    const shelfId = await this.access.shelf(before.spaceId, readers);
    await this.database.tx.run(async () => {
      await this.articles.hold(before.spaceId);
      const visible = await this.access.lockedById(topicId);
      const { article, topic } = visible;
      const abilities = articleAbilities(currentActor(), { ...article, ...topic });
      const changesState = state !== undefined && state !== article.state;
      authorize(abilities.settle && (!changesState || abilities.review), changesState ? 'You may not change the state of this article.' : 'You may not change the settings of this article.');
      requireSameReaders(article, before);
      if (changesState) requireStep(article.state, state);
      if (!areSame(readers, article)) await this.translations.requireReaders(article, readers);
      // What was archived comes before readers again.
      if (!isNoWider(readers, article) || (article.state === 'archived' && changesState)) await this.sources.require(topicId, readers);
      if (language !== undefined) await this.translations.requireLanguage(article, language);
      await this.articles.update(topicId, { ...readers, ...(isProtected !== undefined && { isProtected }), ...(language !== undefined && { language }), ...(changesState && validation(state, actorId)) });
      if (slug !== undefined && slug !== article.slug) await this.articles.rename(article, await this.addresses.claim(article.spaceId, slug, topicId));
      const taken = await this.owned.lock(topicId);
      if (isForFew(article) && readers.audience !== article.audience) await this.articles.update(topicId, { openVersion: taken.body.version });
      await this.owned.archive(taken, next.state === 'archived');
      await this.owned.put(taken, shelfId);
      await this.owned.touch(topicId);
      // What links to it, and what it links to, is to be looked at again.
      await this.topicEvents.publish('topic.changed', { topicId, spaceId: shelfId, actorId, change: 'edited' });
      if (changesState && (state === 'archived' || article.state === 'archived')) await this.tell(visible, actorId, state === 'archived' ? 'archived' : 'unarchived');
      if (isProtected !== undefined && isProtected !== article.isProtected) await this.tell(visible, actorId, isProtected ? 'protected' : 'unprotected');
    });
  }

  private tell({ article, topic }: VisibleArticle, actorId: string, change: EventPayload<'article.settled'>['change']): Promise<void> {
    return this.events.publish('article.settled', { topicId: topic.id, spaceId: topic.spaceId, authorId: topic.authorId, actorId, change, stateBefore: article.state });
  }
}

const isForFew = ({ audience }: ArticleRow): boolean => audience === 'staff' || audience === 'groups';

function requireStep(from: ArticleState, to: ArticleState): void {
  if (nextStates[from].includes(to) && from !== 'work-in-progress') return;
  const message = from === 'work-in-progress' ? 'A draft is published first.' : 'A published article does not become a draft again.';
  throw new DomainError('request.invalid', { message, errors: [{ path: 'state', message }] });
}

function validation(state: ArticleState, actorId: string): Partial<ArticleRow> {
  return state === 'validated' ? { validatedAt: new Date(), validatedBy: actorId } : { validatedAt: null, validatedBy: null };
}
