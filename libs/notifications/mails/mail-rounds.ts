import { Injectable } from '@nestjs/common';
import { Jobs } from '#platform';

export const sendMails = 'notifications.send-mails';
const minuteMs = 60_000;
/** A little later than the mails are due. */
const delayMs = 125_000;

/** When mails are looked for: in one round a minute, however much happened. */
@Injectable()
export class MailRounds {
  constructor(private readonly jobs: Jobs) {}

  async planSoon(): Promise<void> {
    const runAt = new Date(Math.ceil((Date.now() + delayMs) / minuteMs) * minuteMs);
    await this.jobs.add(sendMails, {}, { key: runAt.toISOString(), runAt });
  }
}
