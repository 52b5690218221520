import { Injectable } from '@nestjs/common';
import { Locale } from '#contracts';
import { Communities, senderOf } from '#identity';
import { currentCommunityId, Database, Mail } from '#platform';
import { consentTexts } from './consent-texts.js';
import { customerMail } from './publications.queries.js';

interface Question {
  id: string;
  customerId: string | null;
  email: string | null;
  /** For who has no account: the secret of the link. */
  token: string | null;
  expiresAt: Date;
}

/** Writes to who is asked. The mail says nothing of the private text: mails are read by others, too. */
@Injectable()
export class ConsentMails {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly mail: Mail,
  ) {}

  async ask({ id, customerId, email, token, expiresAt }: Question): Promise<void> {
    const member = customerId ? await this.database.one(customerMail, [currentCommunityId(), customerId]) : undefined;
    const to = customerId ? member?.email : email;
    if (!to) return;
    const community = await this.communities.current();
    const locale = Locale.safeParse(member?.locale).data ?? community.settings.defaultLocale;
    const texts = consentTexts[locale];
    const link = `${await this.communities.address()}/publish/${id}${token ? `?token=${token}` : ''}`;
    const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(expiresAt);
    await this.mail.send({ ...senderOf(community), to, subject: texts.subject(community.name), text: `${texts.text(community.name)}\n\n${link}\n\n${texts.until(until)}\n` });
  }
}
