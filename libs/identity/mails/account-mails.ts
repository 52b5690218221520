import { Injectable } from '@nestjs/common';
import { accountPages, Locale } from '#contracts';
import { Mail } from '#platform';
import { Communities } from '../communities/communities.js';
import { senderOf } from './sender.js';
import { arabic } from './texts.ar.js';
import { english } from './texts.en.js';
import { french } from './texts.fr.js';
import type { MailName, MailTexts } from './texts.js';

const languages: Record<Locale, MailTexts> = { en: english, fr: french, ar: arabic };

export interface Recipient {
  email: string;
  /** The member's own language; the community's stands in for none. */
  locale?: string | null;
}

interface Link {
  page: string;
  token?: string;
  lifeSeconds?: number;
}

/** Writes the mails about accounts, in the language of whoever reads them, in the caller's transaction. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly mail: Mail,
    private readonly communities: Communities,
  ) {}

  async send(name: MailName, recipient: Recipient, { page, token, lifeSeconds = 0 }: Link = { page: accountPages.signIn }): Promise<void> {
    const community = await this.communities.current();
    const locale = Locale.safeParse(recipient.locale).data ?? community.settings.defaultLocale;
    const link = `${await this.communities.address()}${page}${token ? `?token=${token}` : ''}`;
    const { subject, text } = languages[locale][name]({ community: community.name, link, lifetime: lifetime(lifeSeconds, locale) });
    await this.mail.send({ ...senderOf(community), to: recipient.email, subject, text: `${text}\n` });
  }
}

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
];

function lifetime(seconds: number, locale: Locale): string {
  const largest = units.find((candidate) => seconds >= candidate.seconds);
  if (!largest) return '';
  return new Intl.NumberFormat(locale, { style: 'unit', unit: largest.unit, unitDisplay: 'long' }).format(Math.round(seconds / largest.seconds));
}
