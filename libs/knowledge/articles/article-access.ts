import { Injectable } from '@nestjs/common';
import type { ArticleAbilities } from '#contracts';
import { TopicAccess, type VisibleTopic } from '#conversations';
import { authorize as authorizeSession } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound } from '#platform';
import { Shelves, Spaces, type Shelf } from '#spaces';
import { articleAbilities } from './articles.policy.js';
import type { ArticleRow } from './articles.entity.js';
import { articleAddress, type ArticleAddressRow } from './articles.queries.js';
import { ArticlesRepository } from './articles.repository.js';

export interface VisibleArticle extends VisibleTopic {
  article: ArticleRow;
}

/** Loads articles as far as the actor may see them: as the topic is seen, so is the article. */
@Injectable()
export class ArticleAccess {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly spaces: Spaces,
    private readonly shelves: Shelves,
    private readonly articles: ArticlesRepository,
  ) {}

  async byId(topicId: string): Promise<VisibleArticle> {
    const [visible, article] = await Promise.all([this.topics.byId(topicId), this.articles.find(topicId)]);
    if (!article || visible.topic.id !== topicId) throw notFound('article');
    return { ...visible, article };
  }

  /** The same, taken for this transaction. */
  async lockedById(topicId: string): Promise<VisibleArticle> {
    const article = await this.articles.lock(topicId);
    if (!article) throw notFound('article');
    return { ...(await this.topics.byId(topicId)), article };
  }

  /** Which article an address means, before it is known whether the actor may see it. */
  async at(space: string, slug: string): Promise<ArticleAddressRow> {
    const place = await this.spaces.visibleBySlug(space);
    const address = place && (await this.database.one(articleAddress, [currentCommunityId(), place.id, slug.normalize('NFC')]));
    if (!address) throw notFound('article');
    return address;
  }

  /** Id of the shelf of these readers. Throws where the actor would not see there what he puts there. To be asked before a transaction. */
  async shelf(spaceId: string, article: Pick<ArticleRow, 'state' | 'audience' | 'groupIds'>): Promise<string> {
    const id = await this.shelves.of(spaceId, shelfOf(article));
    if (await this.spaces.visibleById(id)) return id;
    const message = 'You are not among these readers, so you cannot choose them.';
    throw new DomainError('request.invalid', { message, errors: [{ path: 'audience', message }] });
  }

  authorize({ topic, article }: VisibleArticle, ability: keyof ArticleAbilities, message: string): void {
    authorize(articleAbilities(currentActor(), { ...topic, ...article, spaceId: topic.spaceId })[ability], message);
  }
}

/** Works in progress are seen by those who write, unless they are for staff alone. */
export function shelfOf({ state, audience, groupIds }: Pick<ArticleRow, 'state' | 'audience' | 'groupIds'>): Shelf {
  if (audience === 'staff') return { readers: 'staff' };
  if (state === 'work-in-progress') return { readers: 'drafts' };
  return audience === 'groups' ? { readers: 'groups', groupIds } : { readers: audience };
}

/** Throws `session.required` for a guest and `ability.missing` for a member who may not. */
export function authorize(allowed: boolean, message: string): void {
  if (allowed) return;
  authorizeSession(currentActor(), 'community.write', { needsVerifiedEmail: false });
  throw new DomainError('ability.missing', { message });
}
