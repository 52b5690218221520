import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { Activity } from './levels/activity.js';
import { MemberTrusts } from './member-trusts.js';
import { ReadingController } from './reading/reading.controller.js';
import { ReadingReports } from './reading/reading-reports.js';
import { TrustController } from './trust.controller.js';
import { TrustHandlers } from './trust.handlers.js';
import { TrustLevels } from './levels/trust-levels.js';
import { TrustLevelsRepository } from './levels/trust-levels.repository.js';

const useCases = [MemberTrusts, ReadingReports];

@Module({
  imports: [IdentityModule, ConversationsModule],
  controllers: [ReadingController, TrustController],
  providers: [...useCases, Activity, TrustHandlers, TrustLevels, TrustLevelsRepository],
  exports: useCases,
})
export class TrustModule {}
