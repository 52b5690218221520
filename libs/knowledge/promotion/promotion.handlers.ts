import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events } from '#platform';
import { promotionsOfArticle, promotionsOfPost } from './promotion.queries.js';
import { Promoting } from './promoting.js';

/** Credit holds as long as both the article and the answer are there for readers. */
@Injectable()
export class PromotionHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
    private readonly promoting: Promoting,
  ) {}

  onModuleInit(): void {
    // An article is created for its readers when it is published.
    this.events.on('knowledge.follow-articles', ['topic.created', 'topic.changed'], ({ payload }) => this.follow(promotionsOfArticle, payload.topicId, payload.actorId), ({ topicId }) => topicId);
    this.events.on('knowledge.follow-sources', ['post.changed'], ({ payload }) => this.follow(promotionsOfPost, payload.postId, payload.actorId), ({ postId }) => postId);
  }

  private async follow(of: typeof promotionsOfArticle, id: string, actorId: string | null): Promise<void> {
    const rows = await this.database.query(of, [currentCommunityId(), id]);
    if (rows.length > 0) await this.database.tx.run(() => this.promoting.tell(rows, actorId));
  }
}
