import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '#platform';
import { Engines } from './engines.js';

/** A topic is found a moment after it was written: whatever changes it has it indexed again. */
@Injectable()
export class SearchHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly engines: Engines,
  ) {}

  onModuleInit(): void {
    this.events.on(
      'search.index-topic',
      ['topic.created', 'topic.changed', 'post.created', 'post.changed', 'solution.changed'],
      ({ payload }) => this.engines.index([payload.topicId]),
      ({ topicId }) => topicId,
    );
  }
}
