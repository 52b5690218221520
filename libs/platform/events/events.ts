import { Injectable } from '@nestjs/common';
import { events, type EventName, type EventPayload } from '#contracts';
import { v7 as uuidv7 } from 'uuid';
import { Jobs } from './jobs.js';

export interface Event<Name extends EventName = EventName> {
  id: string;
  name: Name;
  payload: EventPayload<Name>;
}

interface Subscription {
  task: string;
  key?: (payload: never) => string;
}

/**
 * What happened, told to whom it concerns: publishing inserts one job for each subscriber in the same transaction.
 * Handlers are idempotent, since a job may run twice.
 */
@Injectable()
export class Events {
  private readonly subscriptions = new Map<EventName, Subscription[]>();

  constructor(private readonly jobs: Jobs) {}

  /**
   * Runs `handle` as the job `subscriber` after each of these events. With `key`, events of one key that wait together
   * are handled once, with the last one's payload.
   */
  on<Name extends EventName>(subscriber: string, names: Name[], handle: (event: Event<Name>) => Promise<void>, key?: (payload: EventPayload<Name>) => string): void {
    this.jobs.register<{ event: Event<Name> }>(subscriber, ({ event }) => handle(event));
    for (const name of names) {
      const others = this.subscriptions.get(name) ?? [];
      this.subscriptions.set(name, [...others, { task: subscriber, key: key as Subscription['key'] }]);
    }
  }

  async publish<Name extends EventName>(name: Name, payload: EventPayload<Name>): Promise<void> {
    const event: Event<Name> = { id: uuidv7(), name, payload: events[name].parse(payload) as EventPayload<Name> };
    const subscriptions = this.subscriptions.get(name) ?? [];
    await this.jobs.addAll(subscriptions.map(({ task, key }) => ({ task, payload: { event }, options: { key: key?.(payload as never) } })));
  }
}
