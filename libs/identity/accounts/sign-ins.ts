import { Injectable } from '@nestjs/common';
import { SignIn } from '#contracts';
import { DomainError, validate } from '#platform';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { type Account, AccountsRepository } from './accounts.repository.js';
import { passwordFits } from './passwords.js';

const quarterHour = 15 * 60;
const byAccount: Limit = { name: 'sign-in.account', tries: 10, seconds: quarterHour };
const byAddress: Limit = { name: 'sign-in.address', tries: 50, seconds: quarterHour };
const advice = 'You can also ask for a link by e-mail.';

/** Signing in with e-mail and password. */
@Injectable()
export class SignIns {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
  ) {}

  /** Throws `session.wrong-credentials`, alike for an unknown account and a wrong password, and `rate.limited`. */
  async signIn(given: SignIn): Promise<OpenSession> {
    const { email, password } = validate(SignIn, given);
    await this.throttles.countAddress(byAddress, advice);
    const account = await this.accountOf(email, password);
    if (!account) throw new DomainError('session.wrong-credentials', { message: 'The e-mail address or the password is wrong.' });
    return this.sessions.open(account.id);
  }

  /** The account with this address if the password fits. Counts a try; unknown accounts are counted and take as long. */
  async accountOf(email: string, password: string): Promise<Account | undefined> {
    await this.throttles.count(byAccount, email, advice);
    const account = await this.accounts.findByEmail(email);
    if (!(await passwordFits(account?.passwordHash, password)) || !account) return undefined;
    await this.throttles.clear(byAccount, email);
    return account;
  }
}
