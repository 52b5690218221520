import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, notFound } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { AccountMails } from '../mails/account-mails.js';
import { canSpareOne, lastWayIn } from './ways-in.policy.js';
import { holdMember, waysInOf } from './ways-in.queries.js';

/** What passkeys and providers share: nobody locks themselves out, and every change is told by mail. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly mails: AccountMails,
  ) {}

  /** Tells the member of a new one, in the caller's transaction. */
  async added(memberId: string): Promise<void> {
    await this.tell('way-in-added', memberId);
  }

  /** Removes one; `remove` answers false where there is none. Throws `conflict.last-way-in`. */
  async remove(memberId: string, noun: string, remove: () => Promise<boolean>): Promise<void> {
    await this.database.tx.run(async () => {
      await this.database.one(holdMember, [currentCommunityId(), memberId]);
      const ways = await this.database.one(waysInOf, [currentCommunityId(), memberId]);
      if (!(await remove())) throw notFound(noun);
      if (!ways || !canSpareOne(ways)) throw lastWayIn();
      await this.tell('way-in-removed', memberId);
    });
  }

  private async tell(mail: 'way-in-added' | 'way-in-removed', memberId: string): Promise<void> {
    const account = await this.accounts.find(memberId);
    if (account?.email) await this.mails.send(mail, { email: account.email, locale: account.locale }, { page: '/settings/security' });
  }
}
