import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { IdeaKeeping } from './board/keeping.js';
import { mergedPartners } from './board/board.queries.js';

const everyHour = '17 * * * *';
const everyNight = '23 3 * * *';

/** Counts ideas anew after what happened to them, and what ages from time to time. */
@Injectable()
export class IdeasHandlers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly keeping: IdeaKeeping,
  ) {}

  onModuleInit(): void {
    this.events.on('ideas.count', ['topic.created', 'topic.changed', 'post.created', 'post.changed', 'idea.voted', 'me-too.changed'], ({ payload }) => this.count(payload.topicId), ({ topicId }) => topicId);
    this.jobs.register('ideas.age', () => this.keeping.settle({ lately: true }));
    this.jobs.register('ideas.settle', () => this.keeping.settle({ lately: false }));
    this.jobs.schedule('ideas.age', everyHour);
    this.jobs.schedule('ideas.settle', everyNight);
  }

  /** With what it was merged into, or what was merged into it: both change at once. */
  private async count(topicId: string): Promise<void> {
    const ideas = await this.database.query(mergedPartners, [currentCommunityId(), topicId]);
    if (ideas.length > 0) await this.keeping.count(ideas.map(({ id }) => id));
  }
}
