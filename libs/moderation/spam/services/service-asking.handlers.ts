import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Communities } from '#identity';
import { currentCommunityId, Database, Events } from '#platform';
import { Holding } from '../holding.js';
import { askedPost } from './service-asking.queries.js';
import { SPAM_SERVICE, type SpamService } from './spam-service.js';

/** Asks the service, where there is one, what it thinks of newcomers' posts that nothing else held. */
@Injectable()
export class ServiceAsking implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly communities: Communities,
    private readonly holding: Holding,
    @Inject(SPAM_SERVICE) private readonly service: SpamService | null,
  ) {}

  onModuleInit(): void {
    if (!this.service) return;
    this.events.on('spam.ask-about-topic', ['topic.created'], ({ payload: { topicId } }) => this.ask(topicId, null));
    this.events.on('spam.ask-about-post', ['post.created'], ({ payload: { topicId, postId } }) => this.ask(topicId, postId));
  }

  /** The answer is waited for outside of a transaction, and counts if the post still stands then. */
  private async ask(topicId: string, postId: string | null): Promise<void> {
    const post = await this.database.one(askedPost, [currentCommunityId(), topicId, postId]);
    if (!post) return;
    const site = await this.communities.address();
    const { id, author, text, kind, writtenAt } = post;
    if (!(await this.service!.isSpam({ site, permalink: `${site}/p/${id}`, kind, author, text, writtenAt }))) return;
    await this.database.tx.run(async () => {
      if (await this.database.one(askedPost, [currentCommunityId(), topicId, postId])) await this.holding.hold(id, [{ rule: 'service', name: this.service!.name }]);
    });
  }
}
