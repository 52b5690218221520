import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import type { ExternalAccount } from '../identify/identify.entity.js';
import { IdentifyRepository } from '../identify/identify.repository.js';
import { roleAfter, type RolesSaid } from './host-roles.js';

/** The roles that the company's site gives and takes back, where the admin lets it. */
@Injectable()
export class GrantedRoles {
  constructor(
    private readonly accounts: Accounts,
    private readonly members: AccountsRepository,
    private readonly links: IdentifyRepository,
  ) {}

  async apply(memberId: string, { issuer, subject }: Pick<ExternalAccount, 'issuer' | 'subject'>, said: RolesSaid): Promise<void> {
    const [account, link] = [await this.members.find(memberId), await this.links.find(issuer, subject)];
    if (!account || !link) return;
    const before = { role: account.role, granted: link.grantedRole };
    const after = roleAfter(before, said);
    if (after.granted !== before.granted) await this.links.update(issuer, subject, { grantedRole: after.granted });
    if (after.role !== before.role) await this.accounts.change(memberId, () => this.members.update(memberId, { role: after.role }));
  }
}
