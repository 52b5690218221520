import type { MailTiming, NotificationFilter, NotificationKind } from '#contracts';

interface KindRules {
  /** When it goes out by e-mail unless the member says otherwise. */
  mail: MailTiming;
  /** Decisions have mails of their own, which nobody turns off. */
  isMailable: boolean;
  /** About the member rather than about a post: it stays when the post does not. */
  isPersonal: boolean;
}

const ofPosts = { isMailable: true, isPersonal: false };
const ofMembers = { isMailable: true, isPersonal: true };

/** What each kind is by default; the one place. */
export const kindRules: Record<NotificationKind, KindRules> = {
  answer: { mail: 'at-once', ...ofPosts },
  reply: { mail: 'at-once', ...ofPosts },
  mention: { mail: 'at-once', ...ofPosts },
  solution: { mail: 'daily', ...ofPosts },
  solved: { mail: 'daily', ...ofPosts },
  kudos: { mail: 'off', ...ofPosts },
  'followed-reply': { mail: 'off', ...ofPosts },
  topic: { mail: 'off', ...ofPosts },
  badge: { mail: 'off', ...ofMembers },
  trust: { mail: 'off', ...ofMembers },
  decision: { mail: 'off', isMailable: false, isPersonal: true },
  appeal: { mail: 'off', isMailable: false, isPersonal: true },
  flag: { mail: 'off', ...ofMembers },
  'vote-case': { mail: 'off', ...ofMembers },
  nomination: { mail: 'off', ...ofMembers },
  suggestion: { mail: 'daily', ...ofPosts },
  confirm: { mail: 'off', ...ofPosts },
  'idea-status': { mail: 'daily', ...ofPosts },
  'idea-delivered': { mail: 'daily', ...ofPosts },
  result: { mail: 'daily', ...ofMembers },
  'campaign-result': { mail: 'daily', ...ofMembers },
  'campaign-judging': { mail: 'at-once', ...ofMembers },
  publication: { mail: 'off', isMailable: false, isPersonal: true },
};

const kinds = Object.keys(kindRules) as NotificationKind[];

/** Kinds that stay in the inbox whatever becomes of the post. */
export const personalKinds = kinds.filter((kind) => kindRules[kind].isPersonal);

/** The kinds that a filter leaves; null: all of them. */
export const kindsOfFilter: Record<NotificationFilter, NotificationKind[] | null> = {
  all: null,
  unread: null,
  answers: ['answer', 'reply', 'followed-reply', 'solution', 'solved'],
  mentions: ['mention'],
  done: null,
};

const timing = Object.fromEntries(kinds.map((kind) => [kind, kindRules[kind].mail]));

/** As SQL reads them: when each kind goes out, and how long it may be read here before. */
export const mailRules = (waitSeconds: number): string => JSON.stringify({ timing, waitSeconds });
