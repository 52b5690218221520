import { Injectable } from '@nestjs/common';
import type { EventName, EventPayload } from '#contracts';
import { Events, Signals } from '#platform';

/** Events that are about one topic. */
export type TopicEventName = { [Name in EventName]: EventPayload<Name> extends { topicId: string } ? Name : never }[EventName];

/** Tells the subscribers what happened to a topic, and every process that its copies of the topic are out of date. */
@Injectable()
export class TopicEvents {
  constructor(
    private readonly events: Events,
    private readonly signals: Signals,
  ) {}

  async publish<Name extends TopicEventName>(name: Name, payload: EventPayload<Name> & { topicId: string }): Promise<void> {
    await this.events.publish(name, payload);
    await this.signals.send('topic.touched', payload.topicId);
  }
}
