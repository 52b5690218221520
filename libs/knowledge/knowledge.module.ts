import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { ArticleAccess } from './articles/article-access.js';
import { ArticleAddresses } from './articles/addresses.js';
import { ArticlePages } from './articles/article-pages.js';
import { Articles } from './articles/articles.js';
import { ArticlesController } from './articles/articles.controller.js';
import { ArticlesRepository } from './articles/articles.repository.js';
import { Publishing } from './articles/publishing.js';
import { Reconciling } from './articles/reconciling.js';
import { Settling } from './articles/settling.js';

const useCases = [Articles, ArticleAccess, ArticlePages, Publishing, Settling];

@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule],
  controllers: [ArticlesController],
  providers: [...useCases, ArticleAddresses, ArticlesRepository, Reconciling],
  exports: useCases,
})
export class KnowledgeModule {}
