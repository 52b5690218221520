import { Injectable } from '@nestjs/common';
import { accountPages, EmailInput, ResetPassword } from '#contracts';
import { Database, validate } from '#platform';
import { AccountMails } from '../mails/account-mails.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { OneTimeTokens, tokenLifeSeconds } from '../tokens/one-time-tokens.js';
import { Accounts } from './accounts.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashPassword } from './passwords.js';

const quarterHour = 15 * 60;
const byEmail: Limit = { name: 'reset-password.email', tries: 5, seconds: quarterHour };
const byAddress: Limit = { name: 'reset-password.address', tries: 30, seconds: quarterHour };

/** A new password for who can read the account's mail. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly tokens: OneTimeTokens,
    private readonly throttles: Throttles,
    private readonly mails: AccountMails,
  ) {}

  /** Mails a link; answers alike for known and unknown addresses. */
  async request(given: EmailInput): Promise<void> {
    const { email } = validate(EmailInput, given);
    await this.throttles.countAddress(byAddress);
    await this.throttles.count(byEmail, email);
    await this.database.tx.run(async () => {
      const account = await this.repository.findByEmail(email);
      if (!account) return this.mails.send('no-account', { email });
      const token = await this.tokens.issue('reset-password', { memberId: account.id, email });
      const link = { page: accountPages.resetPassword, token, lifeSeconds: tokenLifeSeconds['reset-password'] };
      return this.mails.send('reset-password', { email, locale: account.locale }, link);
    });
  }

  /** Sets the password, ends every session and opens a new one. Reading the mail proves the address as well. */
  async reset(given: ResetPassword): Promise<OpenSession> {
    const { token, password } = validate(ResetPassword, given);
    await this.throttles.countAddress(byAddress);
    const passwordHash = await hashPassword(password);
    return this.database.tx.run(async () => {
      const account = await this.accounts.ofLink(await this.tokens.use('reset-password', token));
      await this.accounts.setPassword(account, passwordHash, { emailVerifiedAt: account.emailVerifiedAt ?? new Date() });
      await this.sessions.endAll(account.id);
      if (account.email) await this.mails.send('password-changed', { email: account.email, locale: account.locale });
      return this.sessions.open(account.id);
    });
  }
}
