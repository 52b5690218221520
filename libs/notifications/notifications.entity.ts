import type { MailTiming, NotificationKind, SubscriptionLevel, SubscriptionSubject } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a member wants to hear of a topic, a space or a tag, where that differs from the default. */
@Entity('subscriptions')
@Index('subscriptions_of_member', ['communityId', 'memberId', 'since', 'subjectId'], { where: `level <> 'normal'` })
export class SubscriptionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscriptions_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'subscriptions_pkey' }) subject: SubscriptionSubject;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscriptions_pkey' }) subjectId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscriptions_pkey' }) memberId: string;
  @Column('text') level: SubscriptionLevel;
  /** What was written before is not told. */
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
}

/** What a notification knows beyond whom, what and where. */
export interface NotificationDetail {
  badge?: string;
  tier?: number;
  level?: number;
  outcome?: string;
  /** Why, in the words of who did it. */
  reason?: string;
  /** The version that it asks about. */
  version?: string;
  /** Where it leads, if that is no post. */
  path?: string;
  campaignId?: string;
}

/** One thing that a member is told. Ids alone: what it reads is looked up when it is read, as far as the reader sees it then. */
@Entity('notifications')
@Index('notifications_key', ['communityId', 'memberId', 'object', 'kind'], { unique: true })
@Index('notifications_inbox', ['communityId', 'memberId', 'at', 'id'], { where: 'done_at is null' })
@Index('notifications_done', ['communityId', 'memberId', 'at', 'id'], { where: 'done_at is not null' })
@Index('notifications_by_done', ['communityId', 'doneAt'], { where: 'done_at is not null' })
@Index('notifications_unread', ['communityId', 'memberId', 'at'], { where: 'read_at is null and done_at is null' })
@Index('notifications_unread_of', ['communityId', 'object'], { where: 'read_at is null and done_at is null' })
@Index('notifications_to_mail', ['communityId', 'mailAt'], { where: 'mail_at is not null' })
@Index('notifications_by_age', ['communityId', 'at'])
export class NotificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notifications_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notifications_pkey' }) id: string;
  @Column('uuid') memberId: string;
  @Column('text') kind: NotificationKind;
  /** What it is told of: with member and kind the key that makes telling twice one. */
  @Column('text') object: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('uuid', { nullable: true }) postId: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('int', { default: 1 }) actorCount: number;
  @Column('jsonb', { default: {} }) detail: NotificationDetail;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  /** When it goes out by e-mail, unless it was read by then; null once it went, or where it does not. */
  @Column('timestamptz', { nullable: true }) mailAt: Date | null;
  /** When it went out by e-mail. */
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
}

export type Channels = Partial<Record<NotificationKind, { here?: boolean; mail?: MailTiming }>>;

/** How a member wants to be told, where that differs from the default. */
@Entity('notification_preferences')
export class NotificationPreferencesRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_preferences_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_preferences_pkey' }) memberId: string;
  @Column('jsonb', { default: {} }) channels: Channels;
  /** An IANA name. */
  @Column('text', { default: 'UTC' }) timeZone: string;
  /** Minutes of the member's day; no mail goes out between them. Both or neither. */
  @Column('smallint', { nullable: true }) quietFrom: number | null;
  @Column('smallint', { nullable: true }) quietTo: number | null;
  @Column('boolean', { default: false }) weeklyDigest: boolean;
  /** What links to unsubscribe are signed with. */
  @Column('bytea', { nullable: true }) unsubscribeKey: Buffer | null;
  /** Mails that went out on the day of `mailsOn`, in the member's time zone. */
  @Column('int', { default: 0 }) mailCount: number;
  @Column('date', { nullable: true }) mailsOn: string | null;
  @Column('timestamptz', { nullable: true }) digestedAt: Date | null;
}
