import { Injectable } from '@nestjs/common';
import { Communities } from '#identity';
import { DomainError } from '#platform';
import { isNoWider, type ArticleReaders } from '../articles/article-readers.js';
import type { ArticleRow } from '../articles/articles.entity.js';
import { ArticlesRepository } from '../articles/articles.repository.js';
import { TranslationsRepository } from './translations.repository.js';

/** Keeps what holds between an article and its translations; the space is held when it is asked. */
@Injectable()
export class TranslationRules {
  constructor(
    private readonly articles: ArticlesRepository,
    private readonly translations: TranslationsRepository,
    private readonly communities: Communities,
  ) {}

  /** Throws where an article would be for others than its source is, or a translation for others than this one. */
  async requireReaders({ topicId }: ArticleRow, readers: ArticleReaders): Promise<void> {
    const translation = await this.translations.find(topicId);
    const source = translation && (await this.articles.find(translation.sourceId));
    if (source && !isNoWider(readers, source)) throw invalid('audience', 'A translation is for those who may read its source, or for some of them.');
    for (const one of translation ? [] : await this.translations.articlesOf(topicId)) if (!isNoWider(one, readers)) throw invalid('audience', 'A translation of it is for more readers: change that first.');
  }

  /** A translation comes before readers after its source. */
  async requirePublished({ topicId }: ArticleRow): Promise<void> {
    const translation = await this.translations.find(topicId);
    const source = translation && (await this.articles.find(translation.sourceId));
    if (source?.state === 'work-in-progress') throw invalid('state', 'Publish the article first that this one translates.');
  }

  /** Throws where an article cannot be in this language. */
  async requireLanguage({ topicId }: ArticleRow, language: string): Promise<void> {
    const translation = await this.translations.find(topicId);
    if (translation && translation.language !== language) throw invalid('language', 'A translation stays in its language.');
    if ((await this.translations.ofSource(topicId)).some((one) => one.language === language)) throw invalid('language', 'There is a translation in this language.');
  }

  /** In which language an article is that says none: the community's. */
  async defaultLanguage(): Promise<string> {
    return (await this.communities.current()).settings.defaultLocale;
  }
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path, message }] });
}
