import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { ArticleAccess } from './articles/article-access.js';
import { ArticleAddresses } from './articles/addresses.js';
import { ArticlePages } from './articles/article-pages.js';
import { ArticleSnapshots } from './articles/article-snapshots.js';
import { Articles } from './articles/articles.js';
import { ArticlesController } from './articles/articles.controller.js';
import { ArticlesRepository } from './articles/articles.repository.js';
import { Placing } from './articles/placing.js';
import { JudgementsController } from './judgements/judgements.controller.js';
import { Judging } from './judgements/judging.js';
import { Editors } from './live/editors.js';
import { Translating } from './languages/translating.js';
import { TranslationPages } from './languages/translation-pages.js';
import { TranslationRules } from './languages/translation-rules.js';
import { TranslationsController } from './languages/translations.controller.js';
import { TranslationsRepository } from './languages/translations.repository.js';
import { Publishing } from './articles/publishing.js';
import { Reconciling } from './articles/reconciling.js';
import { Revisions } from './revisions/revisions.js';
import { RevisionsController } from './revisions/revisions.controller.js';
import { Templates } from './templates/templates.js';
import { TemplatesController } from './templates/templates.controller.js';
import { LinkChecking } from './links/checking.js';
import { Looking } from './links/looking.js';
import { Links } from './links/links.js';
import { LinksController } from './links/links.controller.js';
import { Exporting } from './exporting/exporting.js';
import { ExportingController } from './exporting/exporting.controller.js';
import { SourceReaders } from './promotion/source-readers.js';
import { Settling } from './articles/settling.js';

const useCases = [Articles, ArticleAccess, ArticlePages, Publishing, Settling, Revisions, Placing, Judging, Translating, TranslationPages, Templates, Links, Exporting];

@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule],
  controllers: [ArticlesController, RevisionsController, JudgementsController, TranslationsController, TemplatesController, LinksController, ExportingController],
  providers: [...useCases, ArticleAddresses, ArticleSnapshots, ArticlesRepository, TranslationRules, SourceReaders, TranslationsRepository, LinkChecking, Looking, Reconciling, Editors],
  exports: [...useCases, ArticleSnapshots, SourceReaders],
})
export class KnowledgeModule {}
