import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Locale } from '#contracts';
import { Communities, senderOf } from '#identity';
import { currentCommunityId, Database, Jobs, Mail } from '#platform';
import { letterOf, scopeOf } from './letters.js';
import { sendMails } from './mail-rounds.js';
import { localTime, mailTime } from './mail-times.policy.js';
import { countMail, keepKey, markMailed, membersToMail, postpone, recipientOf, takeDue, type RecipientRow } from './mailing.queries.js';
import { unsubscribeApi, unsubscribePage, unsubscribeToken } from './unsubscribe-token.js';

const membersAtOnce = 200;
const keyBytes = 32;
/** For summaries, and for what waited for the end of quiet hours. */
const everyQuarterHour = '*/15 * * * *';

/** Mails what nobody read in the meantime: each member gets what is due in one mail, at a time of theirs. */
@Injectable()
export class Mailing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly communities: Communities,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.jobs.register(sendMails, () => this.send());
    this.jobs.schedule(sendMails, everyQuarterHour);
  }

  /** All that is due now. */
  async send(now = new Date()): Promise<void> {
    for (;;) {
      const members = await this.database.query(membersToMail, [currentCommunityId(), membersAtOnce]);
      for (const { memberId } of members) await this.database.tx.run(() => this.mailTo(memberId, now));
      if (members.length < membersAtOnce) return;
    }
  }

  private async mailTo(memberId: string, now: Date): Promise<void> {
    const who = [currentCommunityId(), memberId];
    await this.database.query(keepKey, [...who, randomBytes(keyBytes)]);
    const recipient = await this.database.one(recipientOf, who);
    const time = recipient ? mailTime(now, recipient) : now;
    if (time > now) return void (await this.database.query(postpone, [...who, time]));
    const rows = await this.database.query(takeDue, who);
    if (!recipient?.email || recipient.isSuspended || rows.length === 0) return;
    await this.write(memberId, { ...recipient, email: recipient.email }, rows);
    await this.database.query(markMailed, [currentCommunityId(), rows.map(({ id }) => id)]);
    await this.database.query(countMail, [...who, localTime(now, recipient.timeZone).date]);
  }

  private async write(memberId: string, { email, handle, locale: own, timeZone, unsubscribeKey }: RecipientRow & { email: string }, rows: Parameters<typeof letterOf>[0]): Promise<void> {
    const community = await this.communities.current();
    const address = await this.communities.address();
    const locale = Locale.safeParse(own).data ?? community.settings.defaultLocale;
    const token = unsubscribeToken({ memberId, scope: scopeOf(rows) }, unsubscribeKey);
    const letter = letterOf(rows, { community: community.name, address, handle, locale, timeZone, unsubscribe: `${address}${unsubscribePage}?token=${token}` });
    await this.mail.send({ ...senderOf(community), to: email, ...letter, unsubscribeUrl: `${address}${unsubscribeApi}?token=${token}` });
  }
}
