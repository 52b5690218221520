import type { NotificationKind } from '#contracts';

/** What a line of a mail is made from. */
export interface LineContext {
  actor: string;
  topic: string;
  /** How many others did the same. */
  others: number;
  level: number;
  outcome: string;
  /** By when something is due, in words. */
  until: string;
}

/** The sentences of the mails about notifications in one language. */
export interface NotificationTexts {
  line: Record<Exclude<NotificationKind, 'decision' | 'appeal' | 'publication'>, (about: LineContext) => string>;
  /** Of a mail about several things. */
  several: (count: number, community: string) => string;
  digest: (community: string) => string;
  digestBegin: (community: string) => string;
  nobody: string;
  aTopic: string;
  aCampaign: string;
  /** Why it comes, above the links. */
  why: (community: string) => string;
  preferences: string;
  unsubscribe: string;
}
