import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events } from '#platform';
import { ModerationLog } from './decisions/moderation-log.js';
import { authorOfPost } from './moderation.queries.js';
import { ReviewablesRepository } from './queue/reviewables.repository.js';

/** Keeps log and queue in step with what happens to posts and topics elsewhere. */
@Injectable()
export class ModerationHandlers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly log: ModerationLog,
    private readonly reviewables: ReviewablesRepository,
  ) {}

  onModuleInit(): void {
    this.events.on('moderation.note-mending', ['post.changed'], async ({ id, payload: { change, actorId, postId, topicId, spaceId } }) => {
      if (change !== 'unhidden' || !actorId) return;
      const post = await this.database.one(authorOfPost, [currentCommunityId(), postId]);
      if (post?.authorId === actorId) await this.log.addOnce(id, { action: 'mend', actorId, memberId: actorId, postId, topicId, spaceId });
    });
    this.events.on('moderation.follow-topic', ['topic.changed'], async ({ payload: { change, topicId } }) => {
      if (change === 'moved') await this.reviewables.follow(topicId);
    });
  }
}
