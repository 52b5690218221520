import { Injectable } from '@nestjs/common';
import type { ProviderAccount } from '#contracts';
import { currentActor } from '#platform';
import { requireId } from '../ids.js';
import { requireSite } from '../identity.policy.js';
import { requireFreshMember } from '../reauthentication.policy.js';
import { WaysIn } from '../ways-in/ways-in.js';
import { ProvidersRepository } from './providers.repository.js';

/** A member's own accounts at providers. */
@Injectable()
export class ProviderAccounts {
  constructor(
    private readonly repository: ProvidersRepository,
    private readonly waysIn: WaysIn,
  ) {}

  async list(): Promise<ProviderAccount[]> {
    const memberId = requireSite(currentActor());
    const [accounts, providers] = await Promise.all([this.repository.accountsOf(memberId), this.repository.list()]);
    const providerOf = (issuer: string) => providers.find((provider) => provider.issuer === issuer)?.id ?? null;
    return accounts.map(({ id, label, issuer, createdAt, lastUsedAt }) => ({ id, label, issuer, providerId: providerOf(issuer), createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString() }));
  }

  /** Throws `session.stale` and `conflict.last-way-in`. */
  async unlink(id: string): Promise<void> {
    const memberId = requireFreshMember(currentActor());
    await this.waysIn.remove(memberId, 'account', () => this.repository.unlink(memberId, requireId('account', id)));
  }
}
