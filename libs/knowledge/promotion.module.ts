import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { KnowledgeModule } from './knowledge.module.js';
import { Nominating } from './nominations/nominating.js';
import { NominationsController } from './nominations/nominations.controller.js';
import { NominationsHandlers } from './nominations/nominations.handlers.js';
import { NominationsRepository } from './nominations/nominations.repository.js';
import { Crediting } from './promotion/crediting.js';
import { Promoting } from './promotion/promoting.js';
import { PromotionController } from './promotion/promotion.controller.js';
import { PromotionHandlers } from './promotion/promotion.handlers.js';
import { FollowingReaders } from './review/following-readers.js';
import { Reassessing } from './review/reassessing.js';
import { Keeping } from './review/keeping.js';
import { Products } from './versions/products.js';
import { ProductsRepository } from './versions/products.repository.js';
import { Reporting } from './versions/reporting.js';
import { Standing } from './versions/standing.js';
import { VersionsController } from './versions/versions.controller.js';

const useCases = [Products, Reporting, Standing, Nominating, Promoting, Crediting, Keeping];

/** From answers to articles, and how true both stay. */
@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule],
  controllers: [VersionsController, NominationsController, PromotionController],
  providers: [...useCases, ProductsRepository, NominationsRepository, NominationsHandlers, PromotionHandlers, Reassessing, FollowingReaders],
  exports: useCases,
})
export class PromotionModule {}
