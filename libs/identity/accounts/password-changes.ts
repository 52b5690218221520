import { Injectable } from '@nestjs/common';
import { ChangePassword } from '#contracts';
import { currentActor, Database, DomainError, validate } from '#platform';
import { requireMember } from '../identity.policy.js';
import { AccountMails } from '../mails/account-mails.js';
import { Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { Accounts } from './accounts.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashPassword, passwordFits } from './passwords.js';

const limit: Limit = { name: 'change-password', tries: 10, seconds: 15 * 60 };

/** A new password for who is signed in and knows the old one. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
    private readonly mails: AccountMails,
  ) {}

  /** Ends the member's other sessions. Throws `request.invalid` when the old password is wrong or was never set. */
  async change(given: ChangePassword): Promise<void> {
    const { current, password } = validate(ChangePassword, given);
    const memberId = requireMember(currentActor());
    await this.throttles.count(limit, memberId);
    const account = await this.repository.find(memberId);
    if (!account?.passwordHash) throw refusal('Your account has no password yet: sign out and ask for a link to choose one.', 'was never set', 'no_password');
    if (!(await passwordFits(account.passwordHash, current))) throw refusal('The old password is wrong.', 'is wrong', 'wrong_password');
    const passwordHash = await hashPassword(password);
    await this.database.tx.run(async () => {
      await this.accounts.setPassword(account, passwordHash);
      await this.sessions.endOthers();
      if (account.email) await this.mails.send('password-changed', { email: account.email, locale: account.locale });
    });
    await this.throttles.clear(limit, memberId);
  }
}

function refusal(message: string, fault: string, code: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: 'current', message: fault, code }] });
}
