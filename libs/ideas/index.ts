import type { Schema } from '#platform';
import * as board from './board/ideas.entity.js';
import { CreateIdeas1764147800000 } from './migrations/1764147800000-create-ideas.js';
import { KeepDemand1764147801000 } from './migrations/1764147801000-keep-demand.js';
import { PlanAndDeliver1764147802000 } from './migrations/1764147802000-plan-and-deliver.js';
import * as changelog from './changelog/changelog.entity.js';
import { WeighSegments1764147803000 } from './migrations/1764147803000-weigh-segments.js';
import * as segments from './segments/segments.entity.js';
import * as demand from './demand/demand.entity.js';
import * as thanks from './delivery/thanks.entity.js';
import { TakeThanksBack1764147872100 } from './migrations/1764147872100-take-thanks-back.js';
import * as decisions from './status/decisions.entity.js';
import * as votes from './votes/votes.entity.js';
import { CreatePairwise1764147811000 } from './pairwise/migrations/1764147811000-create-pairwise.js';
import * as pairwise from './pairwise/pairwise.entity.js';
import * as campaigns from './campaigns/campaigns.entity.js';
import { CreateCampaigns1764147851000 } from './campaigns/migrations/1764147851000-create-campaigns.js';
import { CampaignsKnowTheStepTheySet1764147852000 } from './campaigns/migrations/1764147852000-campaigns-know-the-step-they-set.js';
import { CreateRounds1764147810000 } from './rounds/migrations/1764147810000-create-rounds.js';
import * as rounds from './rounds/rounds.entity.js';

export const ideasSchema: Schema = {
  entities: [...Object.values(board), ...Object.values(votes), ...Object.values(decisions), ...Object.values(demand), ...Object.values(thanks), ...Object.values(changelog), ...Object.values(segments), ...Object.values(rounds), ...Object.values(pairwise), ...Object.values(campaigns)],
  migrations: [CreateIdeas1764147800000, KeepDemand1764147801000, PlanAndDeliver1764147802000, WeighSegments1764147803000, CreateRounds1764147810000, CreatePairwise1764147811000, CreateCampaigns1764147851000, CampaignsKnowTheStepTheySet1764147852000, TakeThanksBack1764147872100],
};
export { IdeasModule } from './ideas.module.js';
export { Boards } from './board/boards.js';
export { IdeaKeeping } from './board/keeping.js';
export { IdeaPages } from './board/idea-pages.js';
export { Deciding } from './status/deciding.js';
export { Changelog } from './changelog/changelog.js';
export { Highlights } from './highlights/highlights.js';
export { Roadmaps } from './roadmap/roadmaps.js';
export { Segmenting } from './segments/segments.js';
export { Demand } from './demand/demand.js';
export { Thanking, type Delivery } from './delivery/thanking.js';
export { IdeaVoting } from './votes/voting.js';
export { AdvancingCampaigns } from './campaigns/advancing-campaigns.js';
export { CampaignKeeping } from './campaigns/campaign-keeping.js';
export { CampaignResults } from './campaigns/campaign-results.js';
export { JudgingCampaigns } from './campaigns/judging-campaigns.js';
export { MakingCampaigns } from './campaigns/making-campaigns.js';
export { ReadingCampaigns } from './campaigns/reading-campaigns.js';
export { ComparingIdeas } from './pairwise/comparing-ideas.js';
export { Balloting } from './rounds/balloting.js';
export { CommentingOnRounds } from './rounds/commenting-on-rounds.js';
export { OpeningRounds } from './rounds/opening-rounds.js';
export { ReadingRounds } from './rounds/reading-rounds.js';
export { RoundKeeping } from './rounds/round-keeping.js';
