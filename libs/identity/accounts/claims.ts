import { Injectable } from '@nestjs/common';
import { EmailInput } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { requireId } from '../ids.js';
import { authorize } from '../identity.policy.js';
import { requireFreshSignIn } from '../reauthentication.policy.js';
import { AccountMails } from '../mails/account-mails.js';
import { Accounts } from './accounts.js';
import { AccountsRepository, takenName } from './accounts.repository.js';

/**
 * Imported accounts and their people. Whoever proves the address that the import stored, by a mailed link, takes the
 * account over; where the import knew none, an admin adds it here.
 */
@Injectable()
export class Claims {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly mails: AccountMails,
  ) {}

  /** Throws `conflict.already-done` for an account that somebody uses, and `conflict.taken` for another account's address. */
  async invite(id: string, given: EmailInput): Promise<void> {
    const memberId = requireId('member', id);
    const { email } = validate(EmailInput, given);
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    try {
      await this.database.tx.run(async () => {
        const account = await this.repository.find(memberId);
        if (!account || account.leftAt) throw notFound('member');
        if (!account.externalId || account.emailVerifiedAt || account.passwordHash) {
          throw new DomainError('conflict.already-done', { message: 'This account was not imported, or its person uses it already.' });
        }
        await this.accounts.change(memberId, () => this.repository.update(memberId, { email }));
        await this.mails.send('claim-invitation', { email, locale: account.locale });
      });
    } catch (error) {
      if (!takenName(error)) throw error;
      throw new DomainError('conflict.taken', { message: 'Another account has this address.', errors: [{ path: 'email', message: 'belongs to another account', code: 'taken' }] });
    }
  }
}
