import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Realtime } from '#platform';
import { votesOfIdea } from './live-votes.queries.js';

/** Open boards and ideas show votes as they are cast: counts alone, to who may see the idea. Rounds are sealed and tell nothing. */
@Injectable()
export class LiveVotes implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.events.on('ideas.tell-votes', ['idea.voted'], ({ payload }) => this.tell(payload.topicId), ({ topicId }) => topicId);
  }

  private async tell(topicId: string): Promise<void> {
    const idea = await this.database.one(votesOfIdea, [currentCommunityId(), topicId]);
    if (!idea) return;
    const { spaceId, up, down } = idea;
    for (const room of [{ kind: 'topic', id: topicId }, { kind: 'space', id: spaceId }] as const) this.realtime.emit(room, 'idea.votes', { topicId, up, down });
  }
}
