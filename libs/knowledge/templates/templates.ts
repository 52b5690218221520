import { Injectable } from '@nestjs/common';
import { ArticleTemplatesInput, type ArticleTemplateList } from '#contracts';
import { TopicAccess } from '#conversations';
import { Communities } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { authorize } from '../articles/article-access.js';
import { canPublish, canWrite } from '../articles/articles.policy.js';
import { defaultTemplates } from './default-templates.js';
import { changeTemplates, forgetTemplates, putTemplates, templatesOfSpace } from './templates.queries.js';

/** How new articles of a space begin: those who write choose one, those who publish write them. */
@Injectable()
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly spaces: Spaces,
    private readonly communities: Communities,
  ) {}

  async of(space: string): Promise<ArticleTemplateList> {
    const id = await this.knowledgeSpace(space);
    authorize(canWrite(currentActor(), id), 'You may not write articles in this space.');
    const own = await this.database.one(templatesOfSpace, [currentCommunityId(), id]);
    const { settings } = await this.communities.current();
    return { ...(own ?? { version: 0, items: [...defaultTemplates(settings.defaultLocale)] }), abilities: { edit: canPublish(currentActor(), id) } };
  }

  /** Throws `conflict.already-done` where somebody changed them since. */
  async put(space: string, given: ArticleTemplatesInput): Promise<void> {
    const { version, items } = validate(ArticleTemplatesInput, given);
    const id = await this.editable(space);
    const put = await this.database.one(version === 0 ? putTemplates : changeTemplates, [currentCommunityId(), id, version, JSON.stringify(items)]);
    if (!put) throw new DomainError('conflict.already-done', { message: 'Somebody changed the templates in the meantime.' });
  }

  /** Those hold again that come along. */
  async forget(space: string): Promise<void> {
    await this.database.query(forgetTemplates, [currentCommunityId(), await this.editable(space)]);
  }

  private async editable(space: string): Promise<string> {
    await this.topics.authorizeWriting();
    const id = await this.knowledgeSpace(space);
    authorize(canPublish(currentActor(), id), 'You may not change the templates of this space.');
    return id;
  }

  private async knowledgeSpace(slug: string): Promise<string> {
    const space = await this.spaces.visibleBySlug(slug);
    if (space?.kind !== 'knowledge') throw notFound('knowledge space');
    return space.id;
  }
}
