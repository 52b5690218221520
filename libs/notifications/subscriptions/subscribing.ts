import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SubscriptionLevel } from '#contracts';
import { OwnColumns, TopicAccess } from '#conversations';
import { requireMember } from '#identity';
import { currentActor, Database, notFound } from '#platform';
import { Spaces, Tags } from '#spaces';
import { levelOfTopic } from './subscriptions.queries.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** What a member wants to hear of a topic, a space or a tag that they see. */
@Injectable()
export class Subscribing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly ownColumns: OwnColumns,
  ) {}

  onModuleInit(): void {
    this.ownColumns.add('level', levelOfTopic);
  }

  async setForTopic(number: number, level: SubscriptionLevel): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const { topic } = await this.access.byNumber(number);
      await this.subscriptions.set(memberId, 'topic', topic.id, level);
    });
  }

  async setForSpace(slug: string, level: SubscriptionLevel): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const space = await this.spaces.visibleBySlug(slug);
      if (!space) throw notFound('space');
      await this.subscriptions.set(memberId, 'space', space.id, level);
    });
  }

  async setForTag(slug: string, level: SubscriptionLevel): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const id = await this.tags.idOf(slug);
      await this.subscriptions.set(memberId, 'tag', id, level);
    });
  }

  async ofSpace(slug: string): Promise<SubscriptionLevel | null> {
    const { memberId } = currentActor();
    const space = memberId ? await this.spaces.visibleBySlug(slug) : undefined;
    return memberId && space ? ((await this.subscriptions.levelOf(memberId, 'space', space.id)) ?? 'normal') : null;
  }

  async ofTag(slug: string): Promise<SubscriptionLevel | null> {
    const { memberId } = currentActor();
    if (!memberId) return null;
    const id = await this.tags.idOf(slug);
    return (await this.subscriptions.levelOf(memberId, 'tag', id)) ?? 'normal';
  }
}
