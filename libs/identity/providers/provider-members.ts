import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Accounts } from '../accounts/accounts.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { EmailVerifications } from '../accounts/email-verifications.js';
import { Handles } from '../accounts/free-handles.js';
import { Communities } from '../communities/communities.js';
import type { SignInProviderRow } from '../ways-in/ways-in.entity.js';
import { opensAccountOf } from './linking.policy.js';
import type { Person } from './provider-person.js';
import { type Errand, ProviderRefused } from './provider-refused.js';
import { ProvidersRepository } from './providers.repository.js';

/** Whose account somebody enters who comes from a provider for the first time. */
@Injectable()
export class ProviderMembers {
  constructor(
    private readonly repository: ProvidersRepository,
    private readonly accounts: Accounts,
    private readonly members: AccountsRepository,
    private readonly handles: Handles,
    private readonly communities: Communities,
    private readonly verifications: EmailVerifications,
  ) {}

  /** In the caller's transaction. Throws ProviderRefused where the address is another account's, or where nobody may join. */
  async findOrJoin(provider: SignInProviderRow, person: Person, errand: Errand): Promise<string> {
    const owner = person.email ? await this.members.findByEmail(person.email) : null;
    if (owner && !opensAccountOf(provider, person, owner)) throw new ProviderRefused('address-taken', errand);
    const memberId = owner?.id ?? (await this.join(provider, person, errand));
    await this.repository.link({ id: uuidv7(), issuer: provider.issuer, subject: person.subject, memberId, label: provider.label });
    return memberId;
  }

  /** An address of a provider whose word does not count is confirmed by mail, as everybody's is. */
  private async join({ trustsEmail, label }: SignInProviderRow, { name, email }: Person, errand: Errand): Promise<string> {
    const { settings } = await this.communities.current();
    if (!settings.signUp.open) throw new ProviderRefused('closed', errand);
    const handle = await this.handles.free(email ?? `${name ?? label}@`);
    const memberId = await this.accounts.create({ handle, displayName: name ?? handle, email, emailVerifiedAt: email && trustsEmail ? new Date() : null });
    if (email && !trustsEmail) await this.verifications.mail({ id: memberId, email });
    return memberId;
  }
}
