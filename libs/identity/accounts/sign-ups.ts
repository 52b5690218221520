import { Injectable } from '@nestjs/common';
import { SignUp } from '#contracts';
import { Database, DomainError, validate } from '#platform';
import { Communities } from '../communities/communities.js';
import { AccountMails } from '../mails/account-mails.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { Accounts } from './accounts.js';
import { AccountsRepository, takenName } from './accounts.repository.js';
import { EmailVerifications } from './email-verifications.js';
import { handleReserved, isReservedHandle } from './handles.js';
import { hashPassword } from './passwords.js';
import { SignIns } from './sign-ins.js';

const byAddress: Limit = { name: 'sign-up.address', tries: 60, seconds: 3_600 };
const knownAddressMails: Limit = { name: 'sign-up.mail', tries: 3, seconds: 3_600 };

/** Making an account with e-mail and password. */
@Injectable()
export class SignUps {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly signIns: SignIns,
    private readonly throttles: Throttles,
    private readonly verifications: EmailVerifications,
    private readonly mails: AccountMails,
  ) {}

  /** Throws `conflict.taken` for a handle, `request.invalid` for a reserved one, and `account.not-made` for an address without saying that it is known. */
  async signUp(given: SignUp): Promise<OpenSession> {
    const { email, password, displayName, form, ...input } = validate(SignUp, given);
    const { settings } = await this.communities.current();
    if (!settings.signUp.open) throw new DomainError('ability.missing', { message: 'New accounts are made by invitation only.' });
    await this.throttles.countAddress(byAddress);
    const handle = input.handle.toLowerCase();
    if (isReservedHandle(handle)) throw handleReserved();
    const passwordHash = await hashPassword(password);
    try {
      return await this.database.tx.run(async () => {
        const memberId = await this.accounts.create({ handle, displayName: displayName ?? input.handle, email, passwordHash }, form);
        await this.verifications.mail({ id: memberId, email });
        return this.sessions.open(memberId);
      });
    } catch (error) {
      const taken = takenName(error);
      if (!taken) throw error;
      return this.signInInstead(email, password, taken);
    }
  }

  /** A doubled submit finds its own account: who knows its password is signed in. Everybody else learns nothing. */
  private async signInInstead(email: string, password: string, taken: 'handle' | 'email'): Promise<OpenSession> {
    const existing = await this.repository.findByEmail(email);
    if (existing && (await this.signIns.accountOf(email, password))) return this.sessions.open(existing.id);
    if (taken === 'handle') throw handleTaken();
    await this.throttles.count(knownAddressMails, email);
    await this.mails.send('account-exists', { email, locale: existing?.locale });
    throw new DomainError('account.not-made', {
      message: 'We could not make an account with this. If the e-mail address is yours, look into your mailbox: we sent you a mail that says how to go on.',
    });
  }
}

function handleTaken(): DomainError {
  return new DomainError('conflict.taken', { message: 'This name is taken.', errors: [{ path: 'handle', message: 'is taken: choose another', code: 'taken' }] });
}
