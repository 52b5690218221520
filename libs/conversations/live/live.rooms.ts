import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, Realtime } from '#platform';
import { Spaces } from '#spaces';
import { LivePresence } from './live.presence.js';
import { TopicAccess } from '../topics/topic-access.js';

/** Name of the signal that a topic moved, was deleted or was restored, so that others may see it than before. */
export const topicAudienceChanged = 'topic.audience-changed';

/** Where open pages listen: to a topic or a space that their reader may see, for as long as that is so. */
@Injectable()
export class LiveRooms implements OnModuleInit {
  constructor(
    private readonly realtime: Realtime,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly presence: LivePresence,
  ) {}

  onModuleInit(): void {
    this.realtime.registerRoom('topic', {
      mayEnter: (id) => this.maySeeTopic(id),
      entered: (connection, id) => this.presence.entered(connection, id),
      left: (connection, id) => this.presence.left(connection, id),
    });
    this.realtime.registerRoom('space', { mayEnter: async (id) => (await this.spaces.visibleById(id)) !== undefined });
    this.realtime.onMessage('topic.typing', (connection, { topicId, typing }) => this.presence.type(connection, topicId, typing));
    this.realtime.recheckOn('space.changed');
    this.realtime.recheckOn(topicAudienceChanged, 'topic');
  }

  private async maySeeTopic(id: string): Promise<boolean> {
    try {
      await this.access.byId(id);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return false;
      throw error;
    }
  }
}
