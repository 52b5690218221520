import type { Locale, UnsubscribeScope } from '#contracts';
import { excerptOf, pathOf } from '../inbox/inbox.presenter.js';
import type { MailedRow } from './mailing.queries.js';
import { arabic } from './texts.ar.js';
import { english } from './texts.en.js';
import { french } from './texts.fr.js';
import type { NotificationTexts } from './texts.js';

export const languages: Record<Locale, NotificationTexts> = { en: english, fr: french, ar: arabic };

interface About {
  community: string;
  /** Of the site, without a slash at its end. */
  address: string;
  handle: string;
  locale: Locale;
  timeZone: string;
  unsubscribe: string;
}

/** Subject and text of a mail about these notifications. */
export function letterOf(rows: readonly MailedRow[], about: About): { subject: string; text: string } {
  const texts = languages[about.locale];
  const lines = rows.map((row) => ({ line: lineOf(row, texts, about), row }));
  const parts = lines.map(({ line, row }) => [line, ...(row.source ? [excerptOf(row.source)] : []), about.address + pathOf(row.kind, { postId: row.postId, handle: about.handle, detail: row.detail, campaign: row.campaign })].join('\n'));
  const subject = lines.length === 1 ? lines[0]!.line : texts.several(lines.length, about.community);
  return { subject, text: [...parts, footOf(about)].join('\n\n') };
}

/** Why the mail comes, and how to have no more of them. */
export function footOf({ community, address, locale, unsubscribe }: Omit<About, 'handle' | 'timeZone'>): string {
  const texts = languages[locale];
  return `--\n${texts.why(community)}\n${texts.preferences} ${address}/settings/notifications\n${texts.unsubscribe} ${unsubscribe}\n`;
}

/** What is turned off by a mail's link: its kind, or all of them where it is about several. */
export function scopeOf(rows: readonly MailedRow[]): UnsubscribeScope {
  const kinds = new Set(rows.map(({ kind }) => kind));
  return kinds.size === 1 ? rows[0]!.kind : 'all';
}

function lineOf({ kind, actorName, actorCount, topicTitle, detail, campaign }: MailedRow, texts: NotificationTexts, { locale, timeZone }: Pick<About, 'locale' | 'timeZone'>): string {
  if (kind === 'decision' || kind === 'appeal' || kind === 'publication') throw new Error('Decisions and requests have mails of their own.');
  const until = campaign ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(campaign.resultBy)) : '';
  const unseen = detail.campaignId ? texts.aCampaign : texts.aTopic;
  return texts.line[kind]({ actor: actorName ?? texts.nobody, topic: campaign?.name ?? topicTitle ?? unseen, others: actorCount - 1, level: detail.level ?? 0, outcome: detail.outcome ?? '', until });
}
