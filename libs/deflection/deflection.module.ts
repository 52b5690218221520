import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { Database } from '#platform';
import { Search, SearchModule } from '#search';
import { AdminDeflectionController } from './admin-deflection.controller.js';
import { HelpController } from './help.controller.js';
import { Reports } from './results/reports.js';
import { Visits } from './sessions/visits.js';
import { FoundTopics } from './suggesting/found-topics.js';
import { HELP_SOURCES, type HelpSource } from './suggesting/sources.js';
import { Suggesting } from './suggesting/suggesting.js';

/** In the order in which they are shown. */
function sourcesOfHelp(search: Search, database: Database): HelpSource[] {
  return [{ kind: 'article' } as const, { kind: 'question', state: 'solved' } as const, { kind: 'idea' } as const].map((which) => new FoundTopics(search, database, which));
}

const useCases = [Suggesting, Visits, Reports];

@Module({
  imports: [IdentityModule, ConversationsModule, SearchModule],
  controllers: [HelpController, AdminDeflectionController],
  providers: [...useCases, { provide: HELP_SOURCES, inject: [Search, Database], useFactory: sourcesOfHelp }],
  exports: useCases,
})
export class DeflectionModule {}
