import { z } from 'zod';
import { Id, MemberRef, PageQuery, Timestamp, pageOf } from './common.js';

/** What a member is told of; one word for each thing that happens. */
export const NotificationKind = z
  .enum(['answer', 'reply', 'mention', 'solution', 'solved', 'kudos', 'followed-reply', 'topic', 'badge', 'trust', 'decision', 'appeal', 'flag', 'vote-case', 'nomination', 'suggestion', 'confirm', 'idea-status', 'idea-delivered', 'result', 'publication', 'campaign-result', 'campaign-judging'])
  .meta({ id: 'NotificationKind' });
export type NotificationKind = z.infer<typeof NotificationKind>;

/** When a kind goes out by e-mail, too. */
export const MailTiming = z.enum(['at-once', 'daily', 'off']).meta({ id: 'MailTiming' });
export type MailTiming = z.infer<typeof MailTiming>;

export const NotificationFilter = z.enum(['all', 'unread', 'answers', 'mentions', 'done']).meta({ id: 'NotificationFilter' });
export type NotificationFilter = z.infer<typeof NotificationFilter>;

export const NotificationQuery = PageQuery.extend({ filter: NotificationFilter.default('all') });
export type NotificationQuery = z.infer<typeof NotificationQuery>;

export const Notification = z
  .object({
    id: Id,
    kind: NotificationKind,
    at: Timestamp,
    read: z.boolean(),
    done: z.boolean(),
    /** Who did it, the last one of several; null for the community's own words and for accounts that are gone. */
    actor: MemberRef.nullable(),
    /** How many did it, the actor included. */
    actorCount: z.number().int(),
    /** What it is about, as far as the reader sees it now. */
    topic: z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).nullable(),
    postId: Id.nullable(),
    /** The beginning of the post as it reads now, or why something was decided. */
    snippet: z.string().nullable(),
    /** What the kind needs beyond that: the badge and its tier, the level, what was decided. */
    badge: z.object({ key: z.string(), tier: z.number().int() }).nullable(),
    level: z.number().int().nullable(),
    outcome: z.string().nullable(),
    /** The version that it asks about. */
    version: z.string().nullable(),
    /** The campaign that has a result or is judged, as far as the reader sees it now. */
    campaign: z.object({ slug: z.string(), name: z.string(), resultBy: Timestamp }).nullable(),
    /** Where it leads. */
    path: z.string(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;
export const NotificationPage = pageOf(Notification).extend({ unread: z.number().int() }).meta({ id: 'NotificationPage' });
export type NotificationPage = z.infer<typeof NotificationPage>;

/** Counts stop there: "99+". */
export const mostUnread = 100;
export const UnreadCount = z.object({ unread: z.number().int().max(mostUnread) }).meta({ id: 'UnreadCount' });
export type UnreadCount = z.infer<typeof UnreadCount>;

/** Absent fields stay as they are. */
export const NotificationEdit = z.strictObject({ read: z.boolean().optional(), done: z.boolean().optional() }).meta({ id: 'NotificationEdit' });
export type NotificationEdit = z.infer<typeof NotificationEdit>;
/** All up to the newest that was seen: what came since stays unread. */
export const ReadUpTo = z.strictObject({ id: Id }).meta({ id: 'ReadUpTo' });
export type ReadUpTo = z.infer<typeof ReadUpTo>;

export const SubscriptionLevel = z.enum(['muted', 'normal', 'following']).meta({ id: 'SubscriptionLevel' });
export type SubscriptionLevel = z.infer<typeof SubscriptionLevel>;
export const SubscriptionSubject = z.enum(['topic', 'space', 'tag']);
export type SubscriptionSubject = z.infer<typeof SubscriptionSubject>;
export const Subscription = z.strictObject({ level: SubscriptionLevel }).meta({ id: 'Subscription' });
export type Subscription = z.infer<typeof Subscription>;

export const SubscriptionQuery = PageQuery.extend({ subject: SubscriptionSubject.optional(), level: z.enum(['following', 'muted']).optional() });
export type SubscriptionQuery = z.infer<typeof SubscriptionQuery>;

/** What a member follows or muted: a topic, a space or a tag that they see. */
export const OwnSubscription = z
  .object({
    subject: SubscriptionSubject,
    /** Of a topic alone. */
    number: z.number().int().nullable(),
    slug: z.string(),
    name: z.string(),
    level: SubscriptionLevel,
    since: Timestamp,
  })
  .meta({ id: 'OwnSubscription' });
export type OwnSubscription = z.infer<typeof OwnSubscription>;
export const OwnSubscriptionPage = pageOf(OwnSubscription).meta({ id: 'OwnSubscriptionPage' });
export type OwnSubscriptionPage = z.infer<typeof OwnSubscriptionPage>;

/** Whether a time zone is one that this server knows by its IANA name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
export const TimeZone = z.string().max(64).regex(/^[A-Za-z]/).refine(isTimeZone, 'is not a time zone').meta({ id: 'TimeZone' });

/** Minutes of a day in the member's time zone; no mail goes out from `from` until `to`. */
export const QuietHours = z.strictObject({ from: z.number().int().min(0).max(1439), to: z.number().int().min(0).max(1439) }).meta({ id: 'QuietHours' });
export type QuietHours = z.infer<typeof QuietHours>;

export const NotificationChannel = z.object({
  kind: NotificationKind,
  /** Whether it comes to the inbox. */
  here: z.boolean(),
  mail: MailTiming,
  /** Decisions have mails of their own. */
  mailable: z.boolean(),
});
export type NotificationChannel = z.infer<typeof NotificationChannel>;
export const NotificationPreferences = z
  .object({ channels: z.array(NotificationChannel), timeZone: z.string(), quiet: QuietHours.nullable(), weeklyDigest: z.boolean() })
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** Absent fields stay as they are. */
export const NotificationPreferencesEdit = z
  .strictObject({
    channels: z.array(z.strictObject({ kind: NotificationKind, here: z.boolean().optional(), mail: MailTiming.optional() })).max(30).optional(),
    timeZone: TimeZone.optional(),
    quiet: QuietHours.nullable().optional(),
    weeklyDigest: z.boolean().optional(),
  })
  .meta({ id: 'NotificationPreferencesEdit' });
export type NotificationPreferencesEdit = z.infer<typeof NotificationPreferencesEdit>;

/** What a link in a mail turns off: one kind, all mails about notifications, or the weekly digest. */
export const UnsubscribeScope = z.union([NotificationKind, z.enum(['all', 'digest'])]);
export type UnsubscribeScope = z.infer<typeof UnsubscribeScope>;
export const UnsubscribeQuery = z.object({ token: z.string().min(20).max(200) });
