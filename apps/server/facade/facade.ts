import type { CommunitySettings, Viewer } from '#contracts';
import type { AdminPart } from './parts/admin.js';
import type { ConnectPart } from './parts/connect.js';
import type { ConversationsPart } from './parts/conversations.js';
import type { CurationPart } from './parts/curation.js';
import type { DeflectionPart } from './parts/deflection.js';
import type { IdentityPart } from './parts/identity.js';
import type { IdeasPart } from './parts/ideas.js';
import type { KnowledgePart } from './parts/knowledge.js';
import type { ModerationPart } from './parts/moderation.js';
import type { NotificationsPart } from './parts/notifications.js';
import type { PageThreadsPart } from './parts/page-threads.js';
import type { PromotionPart } from './parts/promotion.js';
import type { PairwisePart } from './parts/pairwise.js';
import type { ReputationPart } from './parts/reputation.js';
import type { CampaignsPart } from './parts/campaigns.js';
import type { RoundsPart } from './parts/rounds.js';
import type { SearchPart } from './parts/search.js';
import type { SignInPart } from './parts/sign-in.js';
import type { SpacesPart } from './parts/spaces.js';
import type { StandingPart } from './parts/standing.js';
import type { TagsPart } from './parts/tags.js';
import type { TopicActsPart } from './parts/topic-acts.js';
import type { TrustPart } from './parts/trust.js';
import type { PublishingPart } from './parts/publishing.js';
import type { VoteCasesPart } from './parts/vote-cases.js';

export type { WholeIdea } from './parts/ideas.js';
export type { SignedIn } from './parts/identity.js';

/**
 * What the web calls, in the same process, as the request's actor. Every method throws a `FacadeError` for what the API
 * answers with a problem. Texts that people typed are validated here: the web passes forms on as they are.
 */
export interface Facade {
  community(): { id: string; name: string; settings: CommunitySettings; isSetUp: boolean; development: boolean };
  viewer(): Viewer;

  identity: IdentityPart;
  signIn: SignInPart;
  spaces: SpacesPart;
  tags: TagsPart;
  conversations: ConversationsPart;
  knowledge: KnowledgePart;
  search: SearchPart;
  deflection: DeflectionPart;
  ideas: IdeasPart;
  trust: TrustPart;
  reputation: ReputationPart;
  moderation: ModerationPart;
  pageThreads: PageThreadsPart;
  promotion: PromotionPart;
  topicActs: TopicActsPart;
  curation: CurationPart;
  voteCases: VoteCasesPart;
  publishing: PublishingPart;
  notifications: NotificationsPart;
  standing: StandingPart;
  admin: AdminPart;
  connect: ConnectPart;
  rounds: RoundsPart;
  campaigns: CampaignsPart;
  pairwise: PairwisePart;
}

/** Thrown by the facade: a code from contracts, its status, and what to show beside the fields. */
export interface FacadeError extends Error {
  code: string;
  status: number;
  errors?: { path: string; message: string; code?: string; limit?: number }[];
  retryAfter?: number;
  details?: Record<string, unknown>;
}
