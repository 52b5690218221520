import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { ExternalAccount, IdentifyKeyRow } from './identify.entity.js';

@Injectable()
export class IdentifyRepository {
  constructor(private readonly database: Database) {}

  async insertKey(key: Pick<IdentifyKeyRow, 'id' | 'kid' | 'alg' | 'createdBy'> & Partial<Pick<IdentifyKeyRow, 'secret' | 'publicKey'>>): Promise<void> {
    await this.database.manager.insert(IdentifyKeyRow, { ...key, communityId: currentCommunityId() });
  }

  listKeys(): Promise<IdentifyKeyRow[]> {
    return this.database.manager.find(IdentifyKeyRow, { where: { communityId: currentCommunityId() }, order: { id: 'ASC' } });
  }

  /** With what tokens are checked with. */
  material(): Promise<Pick<IdentifyKeyRow, 'id' | 'kid' | 'alg' | 'secret' | 'publicKey'>[]> {
    return this.database.manager.find(IdentifyKeyRow, { select: { id: true, kid: true, alg: true, secret: true, publicKey: true }, where: { communityId: currentCommunityId() } });
  }

  /** False when there is none. */
  async deleteKey(id: string): Promise<boolean> {
    const result = await this.database.manager.delete(IdentifyKeyRow, { communityId: currentCommunityId(), id });
    return (result.affected ?? 0) > 0;
  }

  async markKeyUsed(id: string): Promise<void> {
    await this.database.query(`update identify_keys set last_used_at = now() where community_id = $1 and id = $2 and (last_used_at is null or last_used_at < now() - interval '1 minute')`, [currentCommunityId(), id]);
  }

  /** Only one of several callers at once gets true. */
  async useToken(tokenHash: Buffer, expiresAt: Date): Promise<boolean> {
    const rows = await this.database.query('insert into used_identify_tokens (community_id, token_hash, expires_at) values ($1, $2, $3) on conflict do nothing returning 1 as used', [currentCommunityId(), tokenHash, expiresAt]);
    return rows.length > 0;
  }

  async forgetUsedTokens(): Promise<void> {
    await this.database.query('delete from used_identify_tokens where community_id = $1 and expires_at < now()', [currentCommunityId()]);
  }

  /** Holds the person until the transaction ends, so that two pages that open at once make one member. */
  async lockPerson(issuer: string, subject: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1 || ':external:' || $2 || ':' || $3, 0))`, [currentCommunityId(), issuer, subject]);
  }

  find(issuer: string, subject: string): Promise<ExternalAccount | null> {
    return this.database.manager.findOne(ExternalAccount, { where: { communityId: currentCommunityId(), issuer, subject } });
  }

  async link(account: Pick<ExternalAccount, 'issuer' | 'subject' | 'memberId'>): Promise<void> {
    await this.database.manager.insert(ExternalAccount, { ...account, communityId: currentCommunityId() });
  }

  /** Notes what the other site gave. */
  async update(issuer: string, subject: string, change: Partial<Pick<ExternalAccount, 'grantedRole' | 'avatarSource'>>): Promise<void> {
    await this.database.manager.update(ExternalAccount, { communityId: currentCommunityId(), issuer, subject }, change);
  }

  async markSeen(issuer: string, subject: string): Promise<void> {
    await this.database.query('update external_accounts set last_seen_at = now() where community_id = $1 and issuer = $2 and subject = $3', [currentCommunityId(), issuer, subject]);
  }
}
