import { Inject, Injectable } from '@nestjs/common';
import { Communities, Members } from '#identity';
import { CONFIG, type Config } from '#platform';
import { AdminFacade } from './admin.facade.js';
import { ConnectFacade } from './connect.facade.js';
import { ConversationsFacade } from './conversations.facade.js';
import { CurationFacade } from './curation.facade.js';
import { DeflectionFacade } from './deflection.facade.js';
import { explained } from './explained.js';
import type { Facade } from './facade.js';
import { IdentityFacade } from './identity.facade.js';
import { IdeasFacade } from './ideas.facade.js';
import { KnowledgeFacade } from './knowledge.facade.js';
import { ReputationFacade } from './reputation.facade.js';
import { ModerationFacade } from './moderation.facade.js';
import { NotificationsFacade } from './notifications.facade.js';
import { PageThreadsFacade } from './page-threads.facade.js';
import { PromotionFacade } from './promotion.facade.js';
import { PairwiseFacade } from './pairwise.facade.js';
import { CampaignsFacade } from './campaigns.facade.js';
import { RoundsFacade } from './rounds.facade.js';
import { SearchFacade } from './search.facade.js';
import { SignInFacade } from './sign-in.facade.js';
import { SpacesFacade } from './spaces.facade.js';
import { TopicActsFacade } from './topic-acts.facade.js';
import { TagsFacade } from './tags.facade.js';
import { TrustFacade } from './trust.facade.js';
import { PublishingFacade } from './publishing.facade.js';
import { VoteCasesFacade } from './vote-cases.facade.js';
import { StandingFacade } from './standing.facade.js';

/** Makes the web's view of the server for one request: who looks and at which community is known before the page begins. */
@Injectable()
export class FacadeFactory {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly communities: Communities,
    private readonly members: Members,
    private readonly identity: IdentityFacade,
    private readonly spaces: SpacesFacade,
    private readonly conversations: ConversationsFacade,
    private readonly knowledge: KnowledgeFacade,
    private readonly search: SearchFacade,
    private readonly trust: TrustFacade,
    private readonly reputation: ReputationFacade,
    private readonly moderation: ModerationFacade,
    private readonly standing: StandingFacade,
    private readonly admin: AdminFacade,
    private readonly voteCases: VoteCasesFacade,
    private readonly publishing: PublishingFacade,
    private readonly topicActs: TopicActsFacade,
    private readonly curation: CurationFacade,
    private readonly tags: TagsFacade,
    private readonly notifications: NotificationsFacade,
    private readonly pageThreads: PageThreadsFacade,
    private readonly promotion: PromotionFacade,
    private readonly deflection: DeflectionFacade,
    private readonly signIn: SignInFacade,
    private readonly connect: ConnectFacade,
    private readonly ideas: IdeasFacade,
    private readonly rounds: RoundsFacade,
    private readonly campaigns: CampaignsFacade,
    private readonly pairwise: PairwiseFacade,
  ) {}

  async create(): Promise<Facade> {
    const [{ id, name, settings, isSetUp }, viewer] = await Promise.all([this.communities.current(), this.members.viewer()]);
    const development = this.config.NODE_ENV !== 'production';
    return {
      community: () => ({ id, name, settings, isSetUp, development }),
      viewer: () => viewer,
      identity: explained(this.identity),
      spaces: explained(this.spaces),
      conversations: explained(this.conversations),
      knowledge: explained(this.knowledge),
      search: explained(this.search),
      trust: explained(this.trust),
      reputation: explained(this.reputation),
      moderation: explained(this.moderation),
      standing: explained(this.standing),
      admin: explained(this.admin),
      voteCases: explained(this.voteCases),
      publishing: explained(this.publishing),
      topicActs: explained(this.topicActs),
      curation: explained(this.curation),
      tags: explained(this.tags),
      notifications: explained(this.notifications),
      pageThreads: explained(this.pageThreads),
      promotion: explained(this.promotion),
      deflection: explained(this.deflection),
      signIn: explained(this.signIn),
      connect: explained(this.connect),
      ideas: explained(this.ideas),
      rounds: explained(this.rounds),
      campaigns: explained(this.campaigns),
      pairwise: explained(this.pairwise),
    };
  }
}
