import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { Awarding } from './badges/awarding.js';
import { BadgePages } from './badges/badge-pages.js';
import { BadgesController } from './badges/badges.controller.js';
import { Experts } from './expertise/experts.js';
import { KeepingExperts } from './expertise/keeping-experts.js';
import { RatingThreads } from './expertise/rating-threads.js';
import { TagExperts } from './expertise/tag-experts.js';
import { GamingCasesController } from './gaming/cases.controller.js';
import { GamingCases } from './gaming/cases.js';
import { FindingGaming } from './gaming/finding.js';
import { GamingRepository } from './gaming/gaming.repository.js';
import { QuarantineHandlers } from './gaming/quarantine.handlers.js';
import { Leaderboards } from './leaderboard/leaderboards.js';
import { Balances } from './ledger/balances.js';
import { Forgetting } from './ledger/forgetting.js';
import { Ledgers } from './ledger/ledgers.js';
import { LedgerTables } from './ledger/ledger-tables.js';
import { Settling } from './ledger/settling.js';
import { SettlingHandlers } from './ledger/settling.handlers.js';
import { Measuring } from './metrics/measuring.js';
import { MeasuringHandlers } from './metrics/measuring.handlers.js';
import { MemberMetrics } from './metrics/member-metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { MemberRanks } from './ranks/member-ranks.js';
import { RanksController } from './ranks/ranks.controller.js';
import { ReputationController } from './reputation.controller.js';
import { Replay } from './replay/replay.js';
import { PublishingRules } from './rules/publishing-rules.js';
import { RulesInForce } from './rules/rules-in-force.js';
import { RulesRepository } from './rules/rules.repository.js';

@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule],
  controllers: [ReputationController, MetricsController, BadgesController, GamingCasesController, RanksController],
  providers: [RulesInForce, RulesRepository, PublishingRules, Balances, Settling, SettlingHandlers, Forgetting, Ledgers, LedgerTables, Replay, Measuring, MeasuringHandlers, MemberMetrics, Awarding, BadgePages, RatingThreads, KeepingExperts, Experts, TagExperts, GamingRepository, FindingGaming, GamingCases, QuarantineHandlers, Leaderboards, MemberRanks],
  exports: [RulesInForce, PublishingRules, Settling, Forgetting, Ledgers, Replay, Measuring, MemberMetrics, BadgePages, RatingThreads, Experts, TagExperts, FindingGaming, GamingCases, Leaderboards, MemberRanks],
})
export class ReputationModule {}
