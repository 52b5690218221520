import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { currentActor, currentCommunityId, inScope, logger, system } from '#platform';
import { Spaces } from '#spaces';
import { ReadsRepository } from './reads.repository.js';
import { TopicAccess } from '../topics/topic-access.js';

const flushEveryMs = 5_000;

/** How far members have read, and how often topics were seen. */
@Injectable()
export class ReadTracking implements OnModuleDestroy {
  /** Views since the last flush, by community and topic; a view is not worth a write of its own. */
  private views = new Map<string, Map<string, number>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly reads: ReadsRepository,
  ) {}

  async markRead(number: number, position: number): Promise<void> {
    const { memberId } = currentActor();
    if (!memberId) return;
    const { topic } = await this.access.byNumber(number);
    await this.reads.mark(memberId, topic.id, Math.min(position, topic.lastPosition));
  }

  async markAllRead(spaceSlug?: string): Promise<void> {
    const { memberId } = currentActor();
    if (!memberId) return;
    await this.reads.markAll(memberId, spaceSlug === undefined ? null : await this.spaces.idsWithin(spaceSlug));
  }

  countView(topicId: string): void {
    const communityId = currentCommunityId();
    const views = this.views.get(communityId) ?? new Map<string, number>();
    views.set(topicId, (views.get(topicId) ?? 0) + 1);
    this.views.set(communityId, views);
    this.timer ??= setTimeout(() => void this.flush(), flushEveryMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.flush();
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const pending = this.views;
    this.views = new Map();
    for (const [communityId, views] of pending) {
      await inScope({ communityId, requestId: 'views', actor: system }, () => this.reads.addViews(views)).catch((error: unknown) => logger.warn({ err: error }, 'views were not counted'));
    }
  }
}
