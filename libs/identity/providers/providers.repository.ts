import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { QueryFailedError } from 'typeorm';
import { ProviderAccountRow, SignInProviderRow } from '../ways-in/ways-in.entity.js';

export type ProviderFields = Pick<SignInProviderRow, 'label' | 'issuer' | 'clientId' | 'scopes' | 'isOn' | 'trustsEmail'> & Partial<Pick<SignInProviderRow, 'clientSecret'>>;

@Injectable()
export class ProvidersRepository {
  constructor(private readonly database: Database) {}

  async insert(provider: ProviderFields & Pick<SignInProviderRow, 'id' | 'createdBy'>): Promise<void> {
    await this.database.manager.insert(SignInProviderRow, { ...provider, communityId: currentCommunityId() });
  }

  /** False when there is none. */
  async update(id: string, change: ProviderFields): Promise<boolean> {
    const result = await this.database.manager.update(SignInProviderRow, { communityId: currentCommunityId(), id }, { ...change, updatedAt: new Date() });
    return (result.affected ?? 0) > 0;
  }

  /** False when there is none. The accounts of members stay, for when it comes back. */
  async delete(id: string): Promise<boolean> {
    const result = await this.database.manager.delete(SignInProviderRow, { communityId: currentCommunityId(), id });
    return (result.affected ?? 0) > 0;
  }

  list(): Promise<SignInProviderRow[]> {
    return this.database.manager.find(SignInProviderRow, { where: { communityId: currentCommunityId() }, order: { id: 'ASC' } });
  }

  /** With its secret. */
  async secrets(): Promise<Map<string, string | null>> {
    const rows = await this.database.manager.find(SignInProviderRow, { select: { id: true, clientSecret: true }, where: { communityId: currentCommunityId() } });
    return new Map(rows.map(({ id, clientSecret }) => [id, clientSecret]));
  }

  /** Holds the list until the transaction ends. */
  async lock(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1 || ':sign-in-providers', 0))`, [currentCommunityId()]);
  }

  /** Holds a person until the transaction ends, so that two windows that come back at once make one member. */
  async lockPerson(issuer: string, subject: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1 || ':provider:' || $2 || ':' || $3, 0))`, [currentCommunityId(), issuer, subject]);
  }

  findAccount(issuer: string, subject: string): Promise<ProviderAccountRow | null> {
    return this.database.manager.findOne(ProviderAccountRow, { where: { communityId: currentCommunityId(), issuer, subject } });
  }

  accountsOf(memberId: string): Promise<ProviderAccountRow[]> {
    return this.database.manager.find(ProviderAccountRow, { where: { communityId: currentCommunityId(), memberId }, order: { id: 'ASC' } });
  }

  async link(account: Pick<ProviderAccountRow, 'id' | 'issuer' | 'subject' | 'memberId' | 'label'>): Promise<void> {
    await this.database.manager.insert(ProviderAccountRow, { ...account, communityId: currentCommunityId() });
  }

  async markUsed(issuer: string, subject: string): Promise<void> {
    await this.database.manager.update(ProviderAccountRow, { communityId: currentCommunityId(), issuer, subject }, { lastUsedAt: new Date() });
  }

  /** False when the member has no such account. */
  async unlink(memberId: string, id: string): Promise<boolean> {
    const result = await this.database.manager.delete(ProviderAccountRow, { communityId: currentCommunityId(), memberId, id });
    return (result.affected ?? 0) > 0;
  }
}

/** Another provider has the same issuer. */
export function isTakenIssuer(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'sign_in_providers_by_issuer';
}
