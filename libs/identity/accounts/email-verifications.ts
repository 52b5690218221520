import { Injectable } from '@nestjs/common';
import { accountPages } from '#contracts';
import { currentActor, Database, DomainError } from '#platform';
import { requireMember } from '../identity.policy.js';
import { AccountMails } from '../mails/account-mails.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { OneTimeTokens, tokenLifeSeconds } from '../tokens/one-time-tokens.js';
import { Accounts } from './accounts.js';
import { type Account, AccountsRepository } from './accounts.repository.js';

const resending: Limit = { name: 'verify-email.resend', tries: 3, seconds: 15 * 60 };

/** Proving that an address is the member's own. */
@Injectable()
export class EmailVerifications {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly tokens: OneTimeTokens,
    private readonly throttles: Throttles,
    private readonly mails: AccountMails,
  ) {}

  /** Mails the link, in the caller's transaction. */
  async mail({ id, email, locale }: { id: string; email: string; locale?: string | null }): Promise<void> {
    const token = await this.tokens.issue('verify-email', { memberId: id, email });
    await this.mails.send('verify-email', { email, locale }, { page: accountPages.verifyEmail, token, lifeSeconds: tokenLifeSeconds['verify-email'] });
  }

  /** Mails the actor another link; throws `conflict.already-done` and `rate.limited`. */
  async resend(): Promise<void> {
    const memberId = requireMember(currentActor());
    const account = await this.repository.find(memberId);
    const email = account?.email;
    if (!email) throw new DomainError('not-found', { message: 'Your account has no e-mail address.' });
    if (account.emailVerifiedAt) throw new DomainError('conflict.already-done', { message: 'Your e-mail address is confirmed already.' });
    await this.throttles.count(resending, memberId);
    await this.database.tx.run(() => this.mail({ id: memberId, email, locale: account.locale }));
  }

  /** Throws `token.expired`, but for a link that was used and did its work: a doubled submit is no error. */
  async verify(token: string): Promise<void> {
    await this.database.tx.run(async () => {
      const link = (await this.tokens.usedBefore('verify-email', token)) ?? (await this.tokens.use('verify-email', token));
      const account: Account = await this.accounts.ofLink(link);
      await this.accounts.confirmEmail(account);
    });
  }
}
