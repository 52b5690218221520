import { Injectable } from '@nestjs/common';
import type { NotificationEdit, NotificationPreferencesEdit, NotificationQuery, SubscriptionLevel, SubscriptionQuery } from '#contracts';
import { Inbox, OwnSubscriptions, Preferences, Subscribing, UnreadCounts } from '#notifications';
import type { NotificationsPart } from './parts/notifications.js';

@Injectable()
export class NotificationsFacade implements NotificationsPart {
  constructor(
    private readonly inbox: Inbox,
    private readonly counts: UnreadCounts,
    private readonly subscribing: Subscribing,
    private readonly chosen: OwnSubscriptions,
    private readonly kept: Preferences,
  ) {}

  page(query: NotificationQuery) {
    return this.inbox.page(query);
  }
  unread() {
    return this.counts.count();
  }
  async edit(id: string, input: NotificationEdit) {
    await this.inbox.edit(id, input);
  }
  readUpTo(id: string) {
    return this.inbox.readUpTo({ id });
  }
  readTopic(topicId: string) {
    return this.inbox.readTopic(topicId);
  }
  spaceLevel(slug: string) {
    return this.subscribing.ofSpace(slug);
  }
  tagLevel(slug: string) {
    return this.subscribing.ofTag(slug);
  }
  followTopic(number: number, level: SubscriptionLevel) {
    return this.subscribing.setForTopic(number, level);
  }
  followSpace(slug: string, level: SubscriptionLevel) {
    return this.subscribing.setForSpace(slug, level);
  }
  followTag(slug: string, level: SubscriptionLevel) {
    return this.subscribing.setForTag(slug, level);
  }
  subscriptions(query: Partial<SubscriptionQuery>) {
    return this.chosen.page(query);
  }
  preferences() {
    return this.kept.own();
  }
  editPreferences(input: NotificationPreferencesEdit) {
    return this.kept.edit(input);
  }
  async unsubscription(token: string) {
    return (await this.kept.unsubscription(token)).scope;
  }
  unsubscribe(token: string) {
    return this.kept.unsubscribe(token);
  }
}
