import { Injectable } from '@nestjs/common';
import { ChangePassword } from '#contracts';
import { currentActor, Database, notFound, validate } from '#platform';
import { AccountMails } from '../mails/account-mails.js';
import { requireFreshMember } from '../reauthentication.policy.js';
import { Sessions } from '../sessions/sessions.js';
import { Accounts } from './accounts.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashPassword } from './passwords.js';

/** A new password, or the first one, for who signed in just now. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly mails: AccountMails,
  ) {}

  /** Ends the member's other sessions. Throws `session.stale`. */
  async change(given: ChangePassword): Promise<void> {
    const { password } = validate(ChangePassword, given);
    const memberId = requireFreshMember(currentActor());
    const account = await this.repository.find(memberId);
    if (!account) throw notFound('member');
    const passwordHash = await hashPassword(password);
    await this.database.tx.run(async () => {
      await this.accounts.setPassword(account, passwordHash);
      await this.sessions.endOthers();
      if (account.email) await this.mails.send('password-changed', { email: account.email, locale: account.locale });
    });
  }
}
