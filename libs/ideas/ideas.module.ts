import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { Boards } from './board/boards.js';
import { IdeaKeeping } from './board/keeping.js';
import { IdeaPages } from './board/idea-pages.js';
import { IdeasController } from './ideas.controller.js';
import { IdeasHandlers } from './ideas.handlers.js';
import { Deciding } from './status/deciding.js';
import { IdeaVoting } from './votes/voting.js';

const useCases = [Boards, IdeaPages, IdeaKeeping, IdeaVoting, Deciding];

/** Ideas: topics that are voted on and decided about. */
@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule],
  controllers: [IdeasController],
  providers: [...useCases, IdeasHandlers],
  exports: useCases,
})
export class IdeasModule {}
