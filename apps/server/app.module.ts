import { type DynamicModule, Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { CurationModule } from '#curation';
import { PublishingModule } from '#publishing';
import { DeflectionModule } from '#deflection';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { ImportsModule } from '#imports';
import { KnowledgeModule, PromotionModule } from '#knowledge';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { PlatformModule, type Config, type Database } from '#platform';
import { ReputationModule } from '#reputation';
import { SearchModule } from '#search';
import { SpacesModule } from '#spaces';
import { TrustModule } from '#trust';
import { AdminFacade } from './facade/admin.facade.js';
import { ConnectFacade } from './facade/connect.facade.js';
import { ConversationsFacade } from './facade/conversations.facade.js';
import { CurationFacade } from './facade/curation.facade.js';
import { DeflectionFacade } from './facade/deflection.facade.js';
import { IdeasFacade } from './facade/ideas.facade.js';
import { FacadeFactory } from './facade/facade.factory.js';
import { IdentityFacade } from './facade/identity.facade.js';
import { KnowledgeFacade } from './facade/knowledge.facade.js';
import { ReputationFacade } from './facade/reputation.facade.js';
import { ModerationFacade } from './facade/moderation.facade.js';
import { NotificationsFacade } from './facade/notifications.facade.js';
import { PageThreadsFacade } from './facade/page-threads.facade.js';
import { PromotionFacade } from './facade/promotion.facade.js';
import { PairwiseFacade } from './facade/pairwise.facade.js';
import { CampaignsFacade } from './facade/campaigns.facade.js';
import { RoundsFacade } from './facade/rounds.facade.js';
import { SearchFacade } from './facade/search.facade.js';
import { SignInFacade } from './facade/sign-in.facade.js';
import { SpacesFacade } from './facade/spaces.facade.js';
import { TrustFacade } from './facade/trust.facade.js';
import { TopicActsFacade } from './facade/topic-acts.facade.js';
import { TagsFacade } from './facade/tags.facade.js';
import { PublishingFacade } from './facade/publishing.facade.js';
import { VoteCasesFacade } from './facade/vote-cases.facade.js';
import { StandingFacade } from './facade/standing.facade.js';
import { WriteLimits } from './http/write-limits.js';
import { Checks } from './operations/checks.js';
import { MailDesk } from './operations/mail-desk.js';
import { OperatorsController } from './operations/operators.controller.js';
import { Operators } from './operations/operators.js';

@Module({})
export class AppModule {
  static with(config: Config, ownerUrl: string, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, ownerUrl, database), IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule, PromotionModule, IdeasModule, ReputationModule, TrustModule, ModerationModule, CurationModule, NotificationsModule, PublishingModule, SearchModule, DeflectionModule, ImportsModule],
      controllers: [OperatorsController],
      providers: [FacadeFactory, IdentityFacade, SpacesFacade, ConversationsFacade, KnowledgeFacade, SearchFacade, TrustFacade, ReputationFacade, ModerationFacade, StandingFacade, AdminFacade, VoteCasesFacade, PublishingFacade, TopicActsFacade, CurationFacade, TagsFacade, NotificationsFacade, PageThreadsFacade, PromotionFacade, DeflectionFacade, SignInFacade, ConnectFacade, IdeasFacade, RoundsFacade, CampaignsFacade, PairwiseFacade, MailDesk, Operators, Checks, WriteLimits],
    };
  }
}
