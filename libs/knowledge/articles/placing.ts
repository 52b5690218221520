import { Injectable } from '@nestjs/common';
import { ArticlePlace } from '#contracts';
import { OwnedTopics, TopicAccess } from '#conversations';
import { currentCommunityId, Database, DomainError, validate } from '#platform';
import { ArticleAccess } from './article-access.js';
import { levelsBelow, lineage, siblings } from './articles.queries.js';
import { ArticlesRepository } from './articles.repository.js';

/** So many articles stand below one another at most. */
export const mostLevels = 6;

/** Puts articles in order. Changes of one tree come one after another, so none is lost and nothing stands below itself. */
@Injectable()
export class Placing {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly access: ArticleAccess,
    private readonly owned: OwnedTopics,
    private readonly articles: ArticlesRepository,
  ) {}

  async place(topicId: string, given: ArticlePlace): Promise<void> {
    const { parentId, beforeId } = validate(ArticlePlace, given);
    await this.topics.authorizeWriting();
    const { spaceId } = (await this.access.byId(topicId)).article;
    await this.database.tx.run(async () => {
      await this.articles.hold(spaceId);
      this.access.authorize(await this.access.byId(topicId), 'place', 'You may not move this article.');
      if (parentId) await this.requireAbove(parentId, topicId, spaceId);
      const there = (await this.database.query(siblings, [currentCommunityId(), spaceId, parentId])).map(({ id }) => id).filter((id) => id !== topicId);
      // Where the one that it was to stand before went elsewhere meanwhile it is the last one.
      const at = beforeId ? there.indexOf(beforeId) : -1;
      there.splice(at === -1 ? there.length : at, 0, topicId);
      await this.articles.putInOrder(parentId, there);
      await this.owned.touch(topicId);
    });
  }

  private async requireAbove(parentId: string, topicId: string, spaceId: string): Promise<void> {
    const { article } = await this.access.byId(parentId);
    if (article.spaceId !== spaceId) throw invalid('The article above it stands in another space.');
    const line = (await this.database.query(lineage, [currentCommunityId(), parentId])).map(({ id }) => id);
    if (line.includes(topicId)) throw invalid('An article cannot stand below itself.');
    const { levels } = (await this.database.one(levelsBelow, [currentCommunityId(), topicId]))!;
    if (line.length + 1 + levels > mostLevels) throw invalid(`At most ${mostLevels} articles stand below one another.`);
  }
}

function invalid(message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: 'parentId', message }] });
}
