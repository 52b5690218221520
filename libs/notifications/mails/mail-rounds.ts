import { Injectable } from '@nestjs/common';
import { Jobs } from '#platform';

export const sendMails = 'notifications.send-mails';
const minuteMs = 60_000;
/** A little later than the mails are due. */
const laterMs = 5_000;

/** When mails are looked for: in one round a minute, or as often as the wait is long, however much happened. */
@Injectable()
export class MailRounds {
  constructor(private readonly jobs: Jobs) {}

  async planAfter(waitSeconds: number): Promise<void> {
    const waitMs = waitSeconds * 1_000;
    const roundMs = Math.min(minuteMs, waitMs);
    const runAt = new Date(Math.ceil((Date.now() + waitMs + laterMs) / roundMs) * roundMs);
    await this.jobs.add(sendMails, {}, { key: runAt.toISOString(), runAt });
  }
}
