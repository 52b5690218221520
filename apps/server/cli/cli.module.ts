import { type DynamicModule, Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { ImportsModule } from '#imports';
import { KnowledgeModule, PromotionModule } from '#knowledge';
import { PlatformModule, type Config } from '#platform';
import { ReputationModule } from '#reputation';
import { SearchModule } from '#search';
import { SpacesModule } from '#spaces';
import type { OpenDatabase } from '../database.js';

/** The features without the network: what commands work with. */
@Module({})
export class CliModule {
  static with(config: Config, { ownerUrl, database }: OpenDatabase): DynamicModule {
    return {
      module: CliModule,
      imports: [PlatformModule.with(config, ownerUrl, database), IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule, PromotionModule, IdeasModule, ReputationModule, SearchModule, ImportsModule],
    };
  }
}
