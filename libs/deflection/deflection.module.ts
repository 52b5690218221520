import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SearchModule } from '#search';
import { AdminDeflectionController } from './admin-deflection.controller.js';
import { HelpController } from './help.controller.js';
import { Reports } from './results/reports.js';
import { Visits } from './sessions/visits.js';
import { SolvedQuestions } from './suggesting/solved-questions.js';
import { HELP_SOURCES, type HelpSource } from './suggesting/sources.js';
import { Suggesting } from './suggesting/suggesting.js';

const useCases = [Suggesting, Visits, Reports];

@Module({
  imports: [IdentityModule, ConversationsModule, SearchModule],
  controllers: [HelpController, AdminDeflectionController],
  providers: [...useCases, SolvedQuestions, { provide: HELP_SOURCES, inject: [SolvedQuestions], useFactory: (...sources: HelpSource[]) => sources }],
  exports: useCases,
})
export class DeflectionModule {}
