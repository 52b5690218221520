import { Injectable } from '@nestjs/common';
import type { FormTrace } from '#contracts';
import { currentCommunityId, Database, DomainError, Events } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Arrivals } from '../arrivals/arrivals.js';
import { Members } from '../members/members.js';
import { Sessions } from '../sessions/sessions.js';
import { OneTimeTokens } from '../tokens/one-time-tokens.js';
import { forgetUnprovenWaysIn } from '../ways-in/ways-in.queries.js';
import { type Account, AccountsRepository, type NewAccount } from './accounts.repository.js';

/** What all roads to an account share: making one, proving its address, changing its password. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly repository: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly members: Members,
    private readonly tokens: OneTimeTokens,
    private readonly events: Events,
    private readonly arrivals: Arrivals,
  ) {}

  /** Id of the new member; see AccountsRepository.insert for taken names. `form` is what it was made with. */
  create(account: NewAccount, form?: FormTrace): Promise<string> {
    const id = uuidv7();
    return this.database.tx.run(async () => {
      await this.repository.insert(id, account);
      await this.arrivals.note(id, form);
      await this.events.publish('member.joined', { memberId: id });
      return id;
    });
  }

  /** False for nobody's id, and for one whose account was deleted. */
  async isThere(memberId: string): Promise<boolean> {
    return (await this.repository.find(memberId))?.leftAt === null;
  }

  /** The address is the member's: they followed a link that was mailed to it. */
  confirmEmail(account: Account): Promise<void> {
    if (account.emailVerifiedAt) return Promise.resolve();
    return this.change(account.id, () => this.repository.update(account.id, { emailVerifiedAt: new Date() }));
  }

  /**
   * Whoever reads the mailbox takes over an account whose address nobody proved before. A password, passkeys, providers
   * and sessions that it has may be those of somebody who signed up with a foreign address, so they end. See the decision record.
   */
  takeOver(account: Account): Promise<void> {
    if (account.emailVerifiedAt) return Promise.resolve();
    return this.change(account.id, async () => {
      await this.repository.update(account.id, { emailVerifiedAt: new Date(), passwordHash: null });
      await this.forgetUnproven(account);
      await this.sessions.endAll(account.id);
    });
  }

  /** Ends the links that were mailed before; sessions are the caller's to end. */
  setPassword(account: Account, passwordHash: string, change: { emailVerifiedAt?: Date } = {}): Promise<void> {
    return this.change(account.id, async () => {
      await this.repository.update(account.id, { passwordHash, ...change });
      if (change.emailVerifiedAt) await this.forgetUnproven(account);
      await this.tokens.endOfMember(account.id, ['reset-password', 'magic-link']);
    });
  }

  /** The account that a used link is for; throws `token.expired` when it has another address by now. */
  async ofLink({ memberId, email }: { memberId: string | null; email: string | null }): Promise<Account> {
    const account = memberId ? await this.repository.find(memberId) : null;
    if (!account || account.email !== email) throw new DomainError('token.expired', { message: 'This link is for an address that the account no longer has.' });
    return account;
  }

  /** Runs a change of what a member may do and how they are shown; it counts at once in every process. */
  change<Result>(memberId: string, work: () => Promise<Result>): Promise<Result> {
    return this.sessions.change(memberId, () =>
      this.members.change(memberId, async () => {
        const result = await work();
        await this.events.publish('member.updated', { memberId });
        return result;
      }),
    );
  }

  private async forgetUnproven({ id, emailVerifiedAt }: Account): Promise<void> {
    if (!emailVerifiedAt) await this.database.query(forgetUnprovenWaysIn, [currentCommunityId(), id]);
  }
}
