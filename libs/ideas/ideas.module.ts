import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { Boards } from './board/boards.js';
import { IdeaKeeping } from './board/keeping.js';
import { IdeaPages } from './board/idea-pages.js';
import { IdeasController } from './ideas.controller.js';
import { IdeasHandlers } from './ideas.handlers.js';
import { Changelog } from './changelog/changelog.js';
import { ChangelogController } from './changelog/changelog.controller.js';
import { RoadmapController } from './roadmap/roadmap.controller.js';
import { Roadmaps } from './roadmap/roadmaps.js';
import { Demand } from './demand/demand.js';
import { DemandController } from './demand/demand.controller.js';
import { Thanking } from './delivery/thanking.js';
import { Highlights } from './highlights/highlights.js';
import { HighlightsController } from './highlights/highlights.controller.js';
import { LiveVotes } from './live/live-votes.handlers.js';
import { BoardTables } from './segments/board-tables.js';
import { Segmenting } from './segments/segments.js';
import { SegmentsController } from './segments/segments.controller.js';
import { Deciding } from './status/deciding.js';
import { IdeaVoting } from './votes/voting.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { campaignProviders, campaignUseCases } from './campaigns/campaigns.providers.js';
import { ComparingIdeas } from './pairwise/comparing-ideas.js';
import { PairwiseController } from './pairwise/pairwise.controller.js';
import { HeadsFeedController } from './rounds/heads-feed.controller.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { roundProviders, roundUseCases } from './rounds/rounds.providers.js';

const useCases = [Boards, IdeaPages, IdeaKeeping, IdeaVoting, Deciding, Thanking, Demand, Roadmaps, Changelog, Segmenting, BoardTables, Highlights];

/** Ideas: topics that are voted on and decided about. */
@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule],
  controllers: [IdeasController, DemandController, RoadmapController, ChangelogController, SegmentsController, HighlightsController, RoundsController, HeadsFeedController, PairwiseController, CampaignsController],
  providers: [...useCases, IdeasHandlers, LiveVotes, ...roundProviders, ComparingIdeas, ...campaignProviders],
  exports: [...useCases, ...roundUseCases, ComparingIdeas, ...campaignUseCases],
})
export class IdeasModule {}
