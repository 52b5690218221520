import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/schema.js';
import { Jobs } from '../events/jobs.js';
import { currentCommunityId } from '../http/scope.js';
import { MailRepository } from './mail.repository.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Whom the reader takes it from. The address stays the server's own. */
  fromName: string;
  /** Null: answers go to the server's address. */
  replyTo: string | null;
  /** For mails that nobody asked for one by one: mail programs show a button for it. */
  unsubscribeUrl?: string;
}

/** Writes mails in the caller's transaction; a job sends them when an SMTP server is configured. */
@Injectable()
export class Mail implements OnModuleInit {
  private transport: Transporter | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly mails: MailRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ mailId: string }>('mail.send', ({ mailId }) => this.deliver(mailId));
    this.jobs.register('mail.forget', () => this.mails.deleteOlderThan(7));
    this.jobs.schedule('mail.forget', '17 3 * * *');
  }

  get isConfigured(): boolean {
    return this.config.SMTP_URL !== undefined;
  }

  /** The outbox page shows what was not sent; it exists outside production only. */
  get hasOutbox(): boolean {
    return !this.isConfigured && this.config.NODE_ENV !== 'production';
  }

  async send(letter: Letter): Promise<void> {
    const id = uuidv7();
    await this.mails.insert({ communityId: currentCommunityId(), id, recipient: letter.to, subject: letter.subject, body: letter.text, fromName: letter.fromName, replyTo: letter.replyTo, unsubscribeUrl: letter.unsubscribeUrl ?? null });
    if (this.isConfigured) await this.jobs.add('mail.send', { mailId: id });
  }

  private async deliver(mailId: string): Promise<void> {
    const mail = await this.mails.find(mailId);
    if (!mail || mail.sentAt || !this.config.SMTP_URL) return;
    // Loaded with the first mail: a server that sends none does without the library.
    const [{ createTransport }, { default: parseAddress }] = await Promise.all([import('nodemailer'), import('nodemailer/lib/addressparser')]);
    this.transport ??= createTransport(this.config.SMTP_URL);
    const from = { name: mail.fromName, address: parseAddress(this.config.MAIL_FROM, { flatten: true })[0]?.address ?? this.config.MAIL_FROM };
    await this.transport.sendMail({ from, replyTo: mail.replyTo ?? undefined, to: mail.recipient, subject: mail.subject, text: mail.body, headers: unsubscribeHeaders(mail.unsubscribeUrl) });
    await this.mails.markSent(mailId);
  }
}

/** One click in the mail program, as RFC 8058 has it. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}
