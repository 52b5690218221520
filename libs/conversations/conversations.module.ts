import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { Asking } from './asking.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { AuthorCounts } from './author-counts.handlers.js';
import { Composer } from './composer.js';
import { Contributing } from './contributing.js';
import { ContributorsController } from './contributors.controller.js';
import { Curating } from './curating.js';
import { Drafting } from './drafting.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsRepository } from './drafts.repository.js';
import { Editing } from './editing.js';
import { Feeds } from './feeds/feeds.js';
import { MachinePagesController } from './feeds/machine-pages.controller.js';
import { Sitemaps } from './feeds/sitemaps.js';
import { Files } from './files.js';
import { FilesController } from './files.controller.js';
import { Home } from './home.js';
import { LinkedTitles } from './linked-titles.handlers.js';
import { LiveHandlers } from './live.handlers.js';
import { LivePresence } from './live.presence.js';
import { LiveRooms } from './live.rooms.js';
import { PostsController } from './posts.controller.js';
import { PostsRepository } from './posts.repository.js';
import { Previewing } from './previewing.js';
import { ReadTracking } from './read-tracking.js';
import { Reading } from './reading.js';
import { ReadsRepository } from './reads.repository.js';
import { RepliesRepository } from './replies.repository.js';
import { Replying } from './replying.js';
import { Solving } from './solving.js';
import { TopicAccess } from './topic-access.js';
import { TopicEvents } from './topic-events.js';
import { TopicPages } from './topic-pages.js';
import { TopicSnapshots } from './topic-snapshots.js';
import { ThreadRows } from './thread-rows.js';
import { TopicsController } from './topics.controller.js';
import { TopicsRepository } from './topics.repository.js';
import { Uploading } from './uploading.js';
import { Voting } from './voting.js';

const useCases = [Asking, Replying, Editing, Voting, Solving, Curating, Reading, TopicPages, ReadTracking, Home, Drafting, Previewing, Composer, TopicAccess, TopicEvents, Uploading, Files, Contributing];

@Module({
  imports: [IdentityModule, SpacesModule],
  controllers: [ContributorsController, TopicsController, PostsController, DraftsController, FilesController, MachinePagesController],
  providers: [...useCases, TopicsRepository, PostsRepository, RepliesRepository, ReadsRepository, DraftsRepository, AttachmentsRepository, ThreadRows, TopicSnapshots, AuthorCounts, LinkedTitles, LiveRooms, LivePresence, LiveHandlers, Feeds, Sitemaps],
  exports: useCases,
})
export class ConversationsModule {}
