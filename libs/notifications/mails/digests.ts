import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Locale } from '#contracts';
import { Communities, senderOf } from '#identity';
import { currentCommunityId, Database, Jobs, Mail } from '#platform';
import { digestTopics, takeDigestReaders, type DigestReaderRow } from './digests.queries.js';
import { footOf, languages } from './letters.js';
import { keepKey } from './mailing.queries.js';
import { unsubscribeApi, unsubscribePage, unsubscribeToken } from './unsubscribe-token.js';

const everyHour = '5 * * * *';
const readersAtOnce = 100;
const topicsShown = 7;
const keyBytes = 32;
const weekMs = 7 * 86_400_000;

/** Mails on Sunday mornings, to who wants it, what was talked about most in the week. */
@Injectable()
export class Digests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly communities: Communities,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.jobs.register('notifications.send-digests', () => this.send());
    this.jobs.schedule('notifications.send-digests', everyHour);
  }

  /** A week without topics makes no mail. */
  async send(now = new Date()): Promise<void> {
    for (;;) {
      const count = await this.database.tx.run(async () => {
        const readers = await this.database.query(takeDigestReaders, [currentCommunityId(), now, readersAtOnce]);
        for (const reader of readers) await this.mailTo(reader, now);
        return readers.length;
      });
      if (count < readersAtOnce) return;
    }
  }

  private async mailTo({ memberId, email, locale: own }: DigestReaderRow, now: Date): Promise<void> {
    const topics = await this.database.query(digestTopics, [currentCommunityId(), memberId, new Date(now.getTime() - weekMs), topicsShown]);
    if (topics.length === 0) return;
    const community = await this.communities.current();
    const address = await this.communities.address();
    const locale = Locale.safeParse(own).data ?? community.settings.defaultLocale;
    const texts = languages[locale];
    const kept = await this.database.one(keepKey, [currentCommunityId(), memberId, randomBytes(keyBytes)]);
    const token = unsubscribeToken({ memberId, scope: 'digest' }, kept!.unsubscribeKey);
    const lines = topics.map(({ title, number, slug }) => `${title}\n${address}/t/${number}/${encodeURIComponent(slug)}`);
    const text = [texts.digestBegin(community.name), ...lines, footOf({ community: community.name, address, locale, unsubscribe: `${address}${unsubscribePage}?token=${token}` })].join('\n\n');
    await this.mail.send({ ...senderOf(community), to: email, subject: texts.digest(community.name), text, unsubscribeUrl: `${address}${unsubscribeApi}?token=${token}` });
  }
}
