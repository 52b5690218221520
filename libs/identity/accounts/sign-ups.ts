import { Injectable } from '@nestjs/common';
import { SignUp } from '#contracts';
import { Database, DomainError, Events, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Communities } from '../communities/communities.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { AccountsRepository, takenName } from './accounts.repository.js';
import { isReservedHandle } from './handles.js';
import { hashPassword } from './passwords.js';

const byAddress: Limit = { name: 'sign-up.address', tries: 20, seconds: 3_600 };

/** Making an account with e-mail and password. */
@Injectable()
export class SignUps {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
    private readonly events: Events,
  ) {}

  /** Throws `conflict.taken`, which names the handle but never says that an e-mail address is known. */
  async signUp(given: SignUp): Promise<OpenSession> {
    const { email, password, displayName, ...input } = validate(SignUp, given);
    const handle = input.handle.toLowerCase();
    const { settings } = await this.communities.current();
    if (!settings.signUp.open) throw new DomainError('ability.missing', { message: 'New accounts are made by invitation only.' });
    await this.throttles.countAddress(byAddress);
    if (isReservedHandle(handle) || (await this.accounts.handleExists(handle))) throw handleTaken();
    const account = { id: uuidv7(), handle, displayName: displayName ?? input.handle, email, passwordHash: await hashPassword(password) };
    try {
      return await this.database.tx.run(async () => {
        await this.accounts.insert(account);
        await this.events.publish('member.joined', { memberId: account.id });
        return this.sessions.open(account.id);
      });
    } catch (error) {
      const taken = takenName(error);
      if (taken === 'handle') throw handleTaken();
      if (taken === 'email') throw await this.emailTaken();
      throw error;
    }
  }

  private async emailTaken(): Promise<DomainError> {
    return new DomainError('conflict.taken', {
      message: 'We could not make an account with this. If the e-mail address is yours, look into your mailbox: we sent you a mail that says how to go on.',
    });
  }
}

function handleTaken(): DomainError {
  return new DomainError('conflict.taken', { message: 'This name is taken.', errors: [{ path: 'handle', message: 'is taken: choose another' }] });
}
