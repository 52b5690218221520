import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { ActsController } from './acts/acts.controller.js';
import { Carrying } from './acts/carrying.js';
import { Locking } from './acts/locking.js';
import { Merging } from './acts/merging.js';
import { MovesRepository } from './acts/moves.repository.js';
import { PuttingBack } from './acts/putting-back.js';
import { Splitting } from './acts/splitting.js';
import { SlowMode } from './acts/slow-mode.js';
import { TopicActs } from './acts/topic-acts.js';
import { Asking } from './topics/asking.js';
import { SolvedTopics } from './topics/solved-topics.js';
import { AttachmentsRepository } from './files/attachments.repository.js';
import { AuthorCounts } from './contributions/author-counts.handlers.js';
import { Counts } from './counts/counts.js';
import { CountsController } from './counts/counts.controller.js';
import { Composer } from './posts/composer.js';
import { PageContexts } from './contexts/page-contexts.js';
import { PageContextsController } from './contexts/page-contexts.controller.js';
import { Contributing } from './contributions/contributing.js';
import { OwnArchive } from './contributions/own-archive.js';
import { OwnArchiveController } from './contributions/own-archive.controller.js';
import { ContributorsController } from './contributions/contributors.controller.js';
import { Curating } from './topics/curating.js';
import { Duplicates } from './topics/duplicates.js';
import { DuplicatesRepository } from './topics/duplicates.repository.js';
import { Drafting } from './drafts/drafting.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { Editing } from './posts/editing.js';
import { Feeds } from './feeds/feeds.js';
import { MachinePagesController } from './feeds/machine-pages.controller.js';
import { Sitemaps } from './feeds/sitemaps.js';
import { FormerMembers } from './former-members.handlers.js';
import { Files } from './files/files.js';
import { FilesController } from './files/files.controller.js';
import { Home } from './topics/home.js';
import { LinkedTitles } from './topics/linked-titles.handlers.js';
import { LiveHandlers } from './live/live.handlers.js';
import { LivePresence } from './live/live.presence.js';
import { LiveRooms } from './live/live.rooms.js';
import { Newcomers } from './newcomers/newcomers.js';
import { Screening } from './newcomers/screening.js';
import { Fragments } from './page-threads/fragments.js';
import { PageThreads } from './page-threads/page-threads.js';
import { PageThreadsController } from './page-threads/page-threads.controller.js';
import { PageThreadsRepository } from './page-threads/page-threads.repository.js';
import { PostsController } from './posts/posts.controller.js';
import { PostsRepository } from './posts/posts.repository.js';
import { Previewing } from './posts/previewing.js';
import { ReadTracking } from './reading/read-tracking.js';
import { Reading } from './reading/reading.js';
import { ReadsRepository } from './reading/reads.repository.js';
import { RenderingAnew } from './posts/rendering-anew.js';
import { RepliesRepository } from './posts/replies.repository.js';
import { Replying } from './posts/replying.js';
import { StoredHtml } from './posts/stored-html.js';
import { Solving } from './topics/solving.js';
import { OpeningTopics } from './topics/opening-topics.js';
import { OwnedTopics } from './topics/owned-topics.js';
import { OwnColumns } from './topics/own-columns.js';
import { TopicAccess } from './topics/topic-access.js';
import { TopicEvents } from './topics/topic-events.js';
import { TopicPages } from './topics/topic-pages.js';
import { TopicSnapshots } from './topics/topic-snapshots.js';
import { SuggestedTexts } from './posts/suggested-texts.js';
import { ThreadRows } from './posts/thread-rows.js';
import { TopicsController } from './topics/topics.controller.js';
import { TopicsRepository } from './topics/topics.repository.js';
import { Uploading } from './files/uploading.js';
import { Withholding } from './posts/withholding.js';
import { VotesRepository } from './posts/votes.repository.js';
import { Voting } from './posts/voting.js';

const useCases = [Sitemaps, SolvedTopics, Asking, Replying, Editing, Voting, Solving, Curating, Reading, TopicPages, ReadTracking, Home, Drafting, Previewing, Composer, TopicAccess, TopicEvents, Uploading, Files, Contributing, Withholding, Screening, Carrying, Locking, TopicActs, Duplicates, Merging, Splitting, PuttingBack, PageContexts, SuggestedTexts, OwnColumns, PageThreads, Fragments, OwnedTopics];

@Module({
  imports: [IdentityModule, SpacesModule],
  controllers: [OwnArchiveController, ContributorsController, TopicsController, PostsController, DraftsController, FilesController, MachinePagesController, ActsController, PageThreadsController, CountsController, PageContextsController],
  providers: [...useCases, OpeningTopics, SlowMode, MovesRepository, Newcomers, TopicsRepository, DuplicatesRepository, PostsRepository, VotesRepository, RepliesRepository, ReadsRepository, DraftsRepository, AttachmentsRepository, ThreadRows, TopicSnapshots, AuthorCounts, OwnArchive, FormerMembers, LinkedTitles, RenderingAnew, StoredHtml, LiveRooms, LivePresence, LiveHandlers, Feeds, PageThreadsRepository, Counts],
  exports: useCases,
})
export class ConversationsModule {}
