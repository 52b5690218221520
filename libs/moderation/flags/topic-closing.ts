import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Curating } from '#conversations';
import { Jobs } from '#platform';

const hourMs = 3_600_000;

/** A topic where many flag is closed for a while; a job opens it again. */
@Injectable()
export class TopicClosing implements OnModuleInit {
  constructor(
    private readonly curating: Curating,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ topicId: string; closedAt: string }>('moderation.reopen-topic', ({ topicId, closedAt }) => this.curating.reopenAfterFlags(topicId, new Date(closedAt)));
  }

  /** Nothing happens to a topic that is closed already. */
  async close(topicId: string, hours: number): Promise<boolean> {
    const closedAt = new Date();
    const until = new Date(closedAt.getTime() + hours * hourMs);
    if (!(await this.curating.closeForFlags(topicId, closedAt, until))) return false;
    await this.jobs.add('moderation.reopen-topic', { topicId, closedAt: closedAt.toISOString() }, { key: topicId, runAt: until });
    return true;
  }
}
