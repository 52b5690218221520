import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { IdeaKeeping } from './board/keeping.js';
import { CampaignFigures } from './campaigns/campaign-figures.js';
import { assignSegments, Segmenting } from './segments/segments.js';
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
    private readonly segmenting: Segmenting,
    private readonly campaigns: CampaignFigures,
  ) {}

  onModuleInit(): void {
    this.events.on('ideas.count', ['topic.created', 'topic.changed', 'post.created', 'post.changed', 'idea.voted', 'me-too.changed'], ({ payload }) => this.count(payload), ({ topicId }) => topicId);
    this.jobs.register('ideas.age', () => this.keeping.settle({ lately: true }));
    // Who belongs to which segment changes by itself, as trust and companies do; all ideas are counted with it.
    this.jobs.register('ideas.settle', () => this.segmenting.assign());
    this.jobs.register(assignSegments, () => this.segmenting.assign());
    this.jobs.schedule('ideas.age', everyHour);
    this.jobs.schedule('ideas.settle', everyNight);
  }

  /** With what it was merged into, or what was merged into it: both change at once. */
  private async count({ topicId, spaceId }: { topicId: string; spaceId: string }): Promise<void> {
    const ideas = await this.database.query(mergedPartners, [currentCommunityId(), topicId]);
    if (ideas.length === 0) return;
    await this.keeping.count(ideas.map(({ id }) => id));
    await this.campaigns.ideaChanged(spaceId);
  }
}
