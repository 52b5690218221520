import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { Activity } from './levels/activity.js';
import { AdminTrustController } from './admin-trust.controller.js';
import { AgreedFlags } from './levels/agreed-flags.js';
import { Granting } from './granting.js';
import { MemberTrusts } from './member-trusts.js';
import { ReadingController } from './reading/reading.controller.js';
import { ReadingReports } from './reading/reading-reports.js';
import { TrustController } from './trust.controller.js';
import { TrustHandlers } from './trust.handlers.js';
import { TrustNight } from './levels/night.js';
import { TrustLevels } from './levels/trust-levels.js';
import { TrustLevelsRepository } from './levels/trust-levels.repository.js';
import { Trying } from './trial/trying.js';
import { TrustTrialsController } from './trial/trust-trials.controller.js';
import { TrustTrials } from './trial/trust-trials.js';
import { TrustOverviews } from './trust-overviews.js';

const useCases = [AgreedFlags, Granting, MemberTrusts, ReadingReports, TrustOverviews, TrustTrials, Trying];

@Module({
  imports: [IdentityModule, ConversationsModule],
  controllers: [AdminTrustController, ReadingController, TrustController, TrustTrialsController],
  providers: [...useCases, Activity, TrustHandlers, TrustLevels, TrustLevelsRepository, TrustNight],
  exports: [...useCases, TrustNight],
})
export class TrustModule {}
