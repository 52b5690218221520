import type { NotificationEdit, NotificationPage, NotificationPreferences, NotificationPreferencesEdit, NotificationQuery, OwnSubscriptionPage, SubscriptionLevel, SubscriptionQuery, UnsubscribeScope } from '#contracts';

export interface NotificationsPart {
  page(query: NotificationQuery): Promise<NotificationPage>;
  /** Of the viewer; 0 for a guest. */
  unread(): Promise<number>;
  edit(id: string, input: NotificationEdit): Promise<void>;
  readUpTo(id: string): Promise<void>;
  /** Who opens a topic has read what they were told of it. */
  readTopic(topicId: string): Promise<void>;
  /** Null for a guest. */
  spaceLevel(slug: string): Promise<SubscriptionLevel | null>;
  tagLevel(slug: string): Promise<SubscriptionLevel | null>;
  followTopic(number: number, level: SubscriptionLevel): Promise<void>;
  followSpace(slug: string, level: SubscriptionLevel): Promise<void>;
  followTag(slug: string, level: SubscriptionLevel): Promise<void>;
  /** What the viewer follows and muted. */
  subscriptions(query: Partial<SubscriptionQuery>): Promise<OwnSubscriptionPage>;
  preferences(): Promise<NotificationPreferences>;
  editPreferences(input: NotificationPreferencesEdit): Promise<NotificationPreferences>;
  /** What a link in a mail would turn off. */
  unsubscription(token: string): Promise<UnsubscribeScope>;
  unsubscribe(token: string): Promise<UnsubscribeScope>;
}
