import { Inject, Injectable } from '@nestjs/common';
import type { MailState, OutboxMail } from '#contracts';
import { authorize, Communities, Members, senderOf } from '#identity';
import { CONFIG, currentActor, Mail, MailRepository, notFound, type Config } from '#platform';

const shown = 100;

/** What admins see of mail, and the development outbox. */
@Injectable()
export class MailDesk {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mail: Mail,
    private readonly mails: MailRepository,
    private readonly members: Members,
    private readonly communities: Communities,
  ) {}

  async state(): Promise<MailState> {
    authorize(currentActor(), 'community.administer');
    return { configured: this.mail.isConfigured, from: this.config.MAIL_FROM };
  }

  /** Newest first; there is no such page in production or when mails really leave. */
  async outbox(): Promise<OutboxMail[]> {
    if (!this.mail.hasOutbox) throw notFound('page');
    const rows = await this.mails.latest(shown);
    return rows.map(({ id, recipient, subject, body, createdAt }) => ({ id, to: recipient, subject, text: body, createdAt: createdAt.toISOString() }));
  }

  /** To the admin's own address. */
  async sendTest(): Promise<void> {
    authorize(currentActor(), 'community.administer');
    const { member } = await this.members.viewer();
    if (!member) throw notFound('member');
    await this.mail.send({ ...senderOf(await this.communities.current()), to: member.email, subject: 'Test', text: 'This mail was sent from the administration of your community. Mails reach you.' });
  }
}
